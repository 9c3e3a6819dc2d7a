import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { Agent, createServer, request } from 'node:http'
import { connect } from 'node:net'
import { SaysoError } from '@sayso/core'
import { expect, it } from 'vitest'
import { empty, pretender, query, start } from '../../../../tests/http.ts'
import { signal } from '../../../../tests/signal.ts'
import { noTokens, someTokens } from '../../../../tests/token.ts'
import { LIMITS } from '../limits.ts'
import { newSecret } from '../token/token.ts'
import { TokenFile } from '../token/token-file.ts'
import { textLog } from './log.ts'
import type { StartOptions } from './start.ts'

it('listens on this machine only, on any free port', async () => {
  const { url } = await start()
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/)
  expect(await (await query(url, '{ claims { totalCount } }')).json()).toEqual({
    data: { claims: { totalCount: 0 } },
  })
  const inAddress = await fetch(`${url}/graphql?query={__typename}`)
  expect(await inAddress.json()).toEqual({ data: { __typename: 'Query' } })
})

it('answers to its own names only while it listens to this machine only', async () => {
  const status = (url: string, host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request(`${url}/healthz`, { headers: { host } }, response => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })
  const { url } = await start()
  const { port } = new URL(url)
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'LOCALHOST'])
    expect(await status(url, host), host).toBe(200)
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    'localhost.evil.example',
    '127.0.0.1.evil.example',
  ])
    expect(await status(url, host), host).toBe(421)
  const open = await start({ host: '0.0.0.0' })
  expect(await status(open.url, 'news.example')).toBe(200)
})

it('takes mutations from whoever has the token of a role that may', async () => {
  const made: unknown[] = []
  const decide = async (...given: unknown[]) => {
    made.push(given)
    return '0'.repeat(32)
  }
  const { tokens, reader, editor, admin } = await someTokens()
  const writer = { ...pretender, graph: { ...pretender.graph, decide } }
  const { url } = await start({ writer, tokens })
  const merge = `mutation { mergeEntities(ids: ["Person:${'0'.repeat(32)}"]) { problem { code message } } }`
  const remove = `mutation { deleteArticle(id: "Article:${'0'.repeat(32)}") { outcome problem { code message } } }`
  const problem = async (address: string, text: string, headers = {}) => {
    const { data } = (await (await query(address, text, headers)).json()) as Record<string, object>
    return (Object.values(data ?? {})[0] as { problem: { code: string; message: string } | null }).problem
  }
  const read = await start({ tokens })
  expect(await problem(read.url, merge, admin)).toMatchObject({ code: 'READ_ONLY' })
  expect(await problem(url, merge)).toMatchObject({
    code: 'UNAUTHENTICATED',
    message: expect.stringContaining('sayso token create NAME --role editor'),
  })
  expect(await problem(url, merge, { authorization: 'Basic YTpi' })).toMatchObject({
    code: 'UNAUTHENTICATED',
  })
  expect(await problem(url, merge, reader)).toMatchObject({ code: 'FORBIDDEN' })
  expect(await problem(url, remove, editor)).toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringContaining('--role admin'),
  })
  expect(made).toEqual([])
  expect(await problem(url, merge, editor)).toBeNull()
  expect(await problem(url, merge, admin)).toBeNull()
  expect(await problem(url, remove, admin)).toBeNull()
  expect(made).toEqual(
    ['editor', 'admin'].map(by => [
      { action: 'MERGE', entities: ['0'.repeat(32)] },
      { by, at: expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/) },
    ]),
  )
})

it('listens to others and writes only if somebody has a token for that', async () => {
  const tokens = noTokens()
  const open = { writer: pretender, tokens, host: '0.0.0.0' }
  const refused = { code: 'USAGE', hint: expect.stringContaining('sayso token create NAME --role editor') }
  await expect(start(open)).rejects.toMatchObject(refused)
  await tokens.create('bo', 'reader', null)
  await expect(start(open)).rejects.toMatchObject(refused)
  const { token } = await tokens.create('ada', 'editor', null)
  await (await start(open)).close()
  await tokens.revoke(token.id)
  await expect(start(open)).rejects.toMatchObject(refused)
})

it('refuses a token that is unknown, revoked or damaged beyond reading, and lets nobody in by it', async () => {
  const { tokens, reader, editor } = await someTokens()
  const lines: string[] = []
  const { url } = await start({ writer: pretender, tokens, log: textLog(line => lines.push(line)) })
  const status = async (headers: Record<string, string>) =>
    (await query(url, '{ __typename }', headers)).status
  expect(await status({})).toBe(200)
  expect(await status(reader)).toBe(200)
  const unknown = await query(url, '{ __typename }', { authorization: `Bearer ${newSecret()}` })
  expect([unknown.status, unknown.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  expect(await unknown.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  await tokens.revoke('editor')
  const revoked = await start({ writer: pretender, tokens: new TokenFile(tokens.path) })
  expect((await query(revoked.url, '{ __typename }', editor)).status).toBe(401)
  writeFileSync(tokens.path, '{')
  const damaged = await start({ tokens: new TokenFile(tokens.path), log: textLog(line => lines.push(line)) })
  const reply = await query(damaged.url, '{ __typename }', reader)
  expect(reply.status).toBe(503)
  expect(await reply.json()).toMatchObject({ errors: [{ extensions: { code: 'TOKENS_UNREADABLE' } }] })
  expect(lines).toEqual([expect.stringContaining('move it away')])
})

it('answers nothing but health without a token where it shall', async () => {
  const { tokens, reader } = await someTokens()
  const { url } = await start({ tokens, requireToken: true })
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  for (const path of [
    '/',
    '/readyz',
    '/limits',
    '/metrics',
    '/graphql?query={__typename}',
    '/graphiql/assets/x.js',
  ]) {
    const bare = await fetch(`${url}${path}`, { headers: { accept: 'text/html' }, redirect: 'manual' })
    expect([path, bare.status]).toEqual([path, 401])
    expect(await bare.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    expect((await fetch(`${url}${path}`, { headers: reader, redirect: 'manual' })).status).not.toBe(401)
  }
  expect(await (await query(url, '{ __typename }', reader)).json()).toEqual({ data: { __typename: 'Query' } })
})

it('takes a long body from an editor of a server that writes, and from nobody else', async () => {
  const { tokens, reader, editor } = await someTokens()
  const text = `{ __typename } #${'x'.repeat(LIMITS.bodyBytes)}`
  const status = async (address: string, headers: Record<string, string>) =>
    (await query(address, text, headers)).status
  const { url } = await start({ tokens, writer: pretender })
  expect(await status(url, editor)).toBe(200)
  expect(await status(url, reader)).toBe(413)
  expect(await status((await start({ tokens })).url, editor)).toBe(413)
})

it('writes addresses that can be opened', async () => {
  expect((await start({ host: '0.0.0.0' })).url).toMatch(/^http:\/\/localhost:\d+$/)
})

it('leads a browser to GraphiQL where there is no explorer', async () => {
  const { url } = await start()
  const headers = { accept: 'text/html,*/*;q=0.8' }
  const root = await fetch(url, { headers, redirect: 'manual' })
  expect([root.status, root.headers.get('location')]).toEqual([302, '/graphql'])
  // 503 says how to build it, where it has not been.
  const page = await fetch(`${url}/graphql`, { headers })
  expect([200, 503]).toContain(page.status)
  expect(page.headers.get('content-type')).toMatch(page.status === 200 ? /^text\/html/ : /^text\/plain/)
  expect((await fetch(`${url}/graphiql/assets/none.js`)).status).toBe(404)
  expect((await fetch(`${url}/etc/passwd`)).status).toBe(404)
})

it('shows the explorer where there is one, with the headers of every reply', async () => {
  const { tokens, reader } = await someTokens()
  const { url } = await start({ tokens, requireToken: true, explorer: '/nowhere' })
  const accept = { accept: 'text/html' }
  for (const path of ['/', '/entity/Person:0', '/explorer/assets/none.js'])
    expect((await fetch(`${url}${path}`, { headers: accept })).status).toBe(401)
  const page = await fetch(`${url}/entity/Person:0?tab=said`, { headers: { ...reader, ...accept } })
  expect(page.status).toBe(503)
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(await page.text()).toContain('The explorer has not been built')
  expect((await fetch(`${url}/explorer/assets/none.js`, { headers: reader })).status).toBe(404)
})

it('lives without its store, and is ready with it', async () => {
  let down = false
  const ping = async () => {
    if (down) throw new SaysoError('STORE_UNREACHABLE', 'secret', 'x')
  }
  const { url } = await start({ graph: { ...empty, ping } })
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  down = true
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  const ready = await fetch(`${url}/readyz`)
  expect(ready.status).toBe(503)
  expect(await ready.json()).toEqual({ status: 'unavailable', code: 'STORE_UNREACHABLE' })
  expect((await fetch(`${url}/healthz`, { method: 'HEAD' })).status).toBe(200)
})

it('refuses a long body, told or untold', async () => {
  const { url } = await start()
  const long = await query(url, `{ __typename } #${'x'.repeat(100_000)}`)
  expect(long.status).toBe(413)
  expect(await long.json()).toMatchObject({
    errors: [{ message: expect.stringContaining('100000 bytes'), extensions: { code: 'BODY_TOO_LARGE' } }],
  })
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const chunked = request(
      `${url}/graphql`,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      reply => {
        reply.resume()
        resolve(reply.statusCode)
      },
    )
    chunked.on('error', reject)
    chunked.write('{"query":"{ __typename } #')
    chunked.write('x'.repeat(100_000))
    chunked.end('"}')
  })
  expect(status).toBe(413)
})

it('answers an empty body', async () => {
  const { url } = await start()
  const reply = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  })
  expect(reply.status).toBe(400)
})

it('says what to do where the port is taken or the address is not ours', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  await expect(start({ port })).rejects.toMatchObject({
    code: 'USAGE',
    message: `port ${port} on 127.0.0.1 is taken`,
    hint: expect.stringContaining('another port'),
  })
  other.close()
  await expect(start({ host: '192.0.2.1' })).rejects.toMatchObject({ code: 'USAGE' })
})

it('answers what it has begun before it closes, and takes nothing new', async () => {
  const { given: held, give: goOn } = signal()
  const { given: began, give: begun } = signal()
  const look: StartOptions['graph']['look'] = async requests => {
    begun()
    await held
    return requests.map(() => [])
  }
  const server = await start({ graph: { ...empty, look } })
  const reply = query(server.url, '{ claims { edges { cursor } } }')
  await began
  const closed = server.close()
  await expect(query(server.url, '{ __typename }')).rejects.toThrow()
  goOn()
  expect(await (await reply).json()).toEqual({ data: { claims: { edges: [] } } })
  await closed
})

it('does not wait for ever', async () => {
  const look: StartOptions['graph']['look'] = () => new Promise(() => {})
  const server = await start({ graph: { ...empty, look }, closeWithinMs: 50 })
  const reply = query(server.url, '{ claims { edges { cursor } } }').catch((error: unknown) => error)
  await new Promise(resolve => setTimeout(resolve, 50))
  await server.close()
  expect(await reply).toBeInstanceOf(Error)
})

it('answers what came on an idle connection while it was too busy to look', async () => {
  const server = await start()
  const client = connect(Number(new URL(server.url).port), '127.0.0.1')
  const health = `GET /healthz HTTP/1.1\r\nhost: ${new URL(server.url).host}\r\n\r\n`
  client.setEncoding('utf8').write(health)
  const [first] = await once(client, 'data')
  const closed = server.close()
  client.write(health)
  // Longer than idle connections are kept.
  for (const began = performance.now(); performance.now() - began < 150; );
  const [second] = await once(client, 'data')
  expect([first, second].map(reply => reply.split('\r\n', 1)[0])).toEqual(Array(2).fill('HTTP/1.1 200 OK'))
  await closed
})

it('drops nothing that clients have begun to ask while it closes', async () => {
  const look: StartOptions['graph']['look'] = async requests => {
    await new Promise(resolve => setImmediate(resolve))
    return requests.map(() => [])
  }
  const server = await start({ graph: { ...empty, look } })
  const body = '{"query":"{ claims { totalCount } }"}'
  const ask = (agent: Agent): Promise<number | string | undefined> =>
    new Promise(resolve => {
      request(
        `${server.url}/graphql`,
        { agent, method: 'POST', headers: { 'content-type': 'application/json' } },
        reply => reply.resume().on('end', () => resolve(reply.statusCode)),
      )
        .on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
        .end(body)
    })
  const outcomes = new Map<number | string | undefined, number>()
  const { given: underLoad, give: halfway } = signal()
  const clients = Array.from({ length: 20 }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let outcome: number | string | undefined = 200; outcome === 200; ) {
      outcome = await ask(agent)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if ((outcomes.get(200) ?? 0) === 200) halfway()
    }
    agent.destroy()
  })
  await underLoad
  await server.close()
  await Promise.all(clients)
  // Each client asked until nobody listened any more.
  expect([...outcomes.keys()].toSorted()).toEqual([200, 'ECONNREFUSED'])
  expect(outcomes.get('ECONNREFUSED')).toBe(20)
})
