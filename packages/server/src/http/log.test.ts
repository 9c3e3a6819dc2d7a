import { SaysoError } from '@sayso/core'
import { expect, it } from 'vitest'
import { empty, post, query, start } from '../../../../tests/http.ts'
import { someTokens } from '../../../../tests/token.ts'
import { newSecret } from '../token/token.ts'
import { jsonLog, textLog } from './log.ts'
import type { StartOptions } from './start.ts'

/** A server whose log is an object a line, and those of its requests once they are written. */
async function logged(options: Partial<StartOptions> = {}) {
  const lines: string[] = []
  const server = await start({ log: jsonLog({ write: line => lines.push(line) }), ...options })
  return {
    url: server.url,
    lines,
    /** Closing waits until every reply is over, and so written down. */
    entries: async () => {
      await server.close()
      return lines.map(line => JSON.parse(line))
    },
  }
}

it('gives each request an id, or keeps the one it has', async () => {
  const { url } = await start()
  const idOf = async (given?: string) =>
    (await query(url, '{ __typename }', given === undefined ? {} : { 'x-request-id': given })).headers.get(
      'x-request-id',
    )
  expect(await idOf('trace-0001.a:b_C')).toBe('trace-0001.a:b_C')
  const [first, second] = [await idOf(), await idOf()]
  expect(first).toMatch(/^[0-9a-f-]{36}$/)
  expect(second).not.toBe(first)
  for (const odd of ['short', 'x'.repeat(65), 'a b c d e f', '"}{"level":1', '<script>alert']) {
    expect(await idOf(odd)).toMatch(/^[0-9a-f-]{36}$/)
  }
  const page = await fetch(`${url}/healthz`, { headers: { 'x-request-id': 'probe-0001' } })
  expect(page.headers.get('x-request-id')).toBe('probe-0001')
})

it('writes a line for each request: what was asked, by name, and how it ended', async () => {
  const { url, entries } = await logged()
  await query(url, 'query Who { claims(first: 3) { edges { node { text } } } }', {
    'x-request-id': 'request-one',
  })
  await post(url, { query: '{ person(name: "--") { id } }' })
  await post(url, 'no JSON', { 'content-type': 'text/plain' })
  await fetch(`${url}/healthz`)
  await fetch(`${url}/somewhere?token=secret`)
  const [first, second, third, ...rest] = await entries()
  expect(first).toEqual({
    level: 'info',
    time: expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/),
    msg: 'request',
    requestId: 'request-one',
    method: 'POST',
    route: '/graphql',
    status: 200,
    ms: expect.any(Number),
    operation: 'Who',
    type: 'query',
    token: null,
    cost: 10,
    statements: 1,
    codes: [],
  })
  expect(second).toMatchObject({ operation: null, type: 'query', statements: 0, codes: ['INVALID_NAME'] })
  expect(third).toMatchObject({ status: 415, type: null, cost: null, codes: ['NOT_JSON'] })
  expect(rest.map(({ route, status }) => [route, status])).toEqual([
    ['/healthz', 200],
    ['other', 404],
  ])
})

it('keeps no text, variable, token or address of a request, whatever becomes of it', async () => {
  const { tokens } = await someTokens()
  const [{ secret, token }, unknown] = [await tokens.create('ada', 'reader', null), newSecret()]
  const { url, lines, entries } = await logged({ tokens })
  const headers = { authorization: `Bearer ${secret}`, cookie: `session=${secret}`, 'user-agent': secret }
  await post(
    url,
    {
      query: `query ($name: String) { person(name: $name) { id } a: person(name: "${secret}") { id } }`,
      variables: { name: secret },
    },
    headers,
  )
  for (const text of [`{ person(id: "${secret}") { id } }`, `{ ${secret} }`, `{ "${secret}`])
    await query(url, text, headers)
  await fetch(`${url}/graphql?query={person(name:"${secret}"){id}}`, { headers })
  await fetch(`${url}/${secret}`, { headers })
  await query(url, '{ __typename }', { authorization: `Bearer ${unknown}` })
  const logs = await entries()
  expect(logs).toHaveLength(7)
  expect(logs[0]).toMatchObject({ token: token.id })
  expect(logs[6]).toMatchObject({ token: null, status: 401, codes: ['UNAUTHENTICATED'] })
  for (const text of [secret, unknown, token.hash, 'ada']) expect(lines.join('')).not.toContain(text)
  expect(lines.join('')).not.toContain('127.0.0.1')
})

it.each(['json', 'text'] as const)('tells a fault under the id of its request (%s)', async format => {
  const lines: string[] = []
  const log =
    format === 'json' ? jsonLog({ write: line => lines.push(line) }) : textLog(line => lines.push(line))
  const look = async () => {
    throw new SaysoError('STORE_FAILED', 'the disk is full', 'x')
  }
  const { url } = await start({ log, graph: { ...empty, look } })
  const reply = await query(url, '{ claims { totalCount } }', { 'x-request-id': 'request-two' })
  expect(await reply.json()).toMatchObject({ errors: [{ extensions: { code: 'STORE_FAILED' } }] })
  const [fault] = lines
  expect(fault).toContain('request-two')
  expect(fault).toContain('the disk is full')
})

it('says nothing of requests to a person', async () => {
  const lines: string[] = []
  const { url } = await start({ log: textLog(line => lines.push(line)) })
  await query(url, '{ claims { totalCount } nothing }')
  expect(lines).toEqual([])
})
