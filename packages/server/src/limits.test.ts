import { SaysoError } from '@sayso/core'
import { expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { empty, post, pretender, start } from '../../../tests/http.ts'
import { someTokens } from '../../../tests/token.ts'
import { LIMITS, PUBLISHED } from './limits.ts'

it('is published at /limits', async () => {
  const { url } = await start({ host: '0.0.0.0' })
  const reply = await fetch(`${url}/limits`)
  expect(reply.headers.get('content-type')).toContain('application/json')
  expect(await reply.json()).toEqual({ limits: PUBLISHED })
})

const fields = (count: number): string =>
  Array.from({ length: count }, (_, n) => `a${n}: statistics { claims }`).join(' ')
const nested = (levels: number): string =>
  levels <= 0 ? '{ name }' : `{ claims(first: 1) { edges { node { speaker ${nested(levels - 1)} } } } }`

/** A query beyond each limit that a query can go beyond. */
const BEYOND: Partial<Record<keyof typeof PUBLISHED, string>> = {
  bodyBytes: `{ __typename } #${'x'.repeat(LIMITS.bodyBytes)}`,
  editorBodyBytes: `{ __typename } #${'x'.repeat(LIMITS.editorBodyBytes)}`,
  tokens: `{ ${'statistics { claims } '.repeat(LIMITS.tokens / 4 + 1)} }`,
  aliases: `{ ${fields(LIMITS.aliases + 1)} }`,
  depth: `{ person(name: "x") ${nested(LIMITS.depth / 4 + 1)} }`,
  cost: '{ people(first: 100) { edges { node { claims(first: 100) { edges { node { text date quote } } } } } } }',
  pageRows: `{ claims(first: ${LIMITS.pageRows + 1}) { totalCount } }`,
  articleLength: `mutation { ingestArticle(input: { text: "${'x'.repeat(LIMITS.articleLength + 1)}" }) { problem { code message } } }`,
  noteLength: `mutation { reviewClaim(id: "Claim:${'0'.repeat(32)}", verdict: WRONG, note: "${'x'.repeat(LIMITS.noteLength + 1)}") { problem { code message } } }`,
  hops: `{ path(from: "a", to: "b", maxHops: ${LIMITS.hops + 1}) { length } }`,
  paths: `{ path(from: "a", to: "b", first: ${LIMITS.paths + 1}) { length } }`,
  searchLength: `{ search(query: "${'x'.repeat(LIMITS.searchLength + 1)}") { totalCount } }`,
  searchWords: `{ search(query: "${Array.from({ length: LIMITS.searchWords + 1 }, (_, n) => `w${n}`).join(' ')}") { totalCount } }`,
}

/** Those of mutations, as errors have them. */
const problemsIn = (data: Record<string, { problem: { code: string; message: string } }>) =>
  Object.values(data).map(({ problem: { code, message } }) => ({ message, extensions: { code } }))

it.each(Object.entries(BEYOND))('%s: the refusal names the limit and a way out', async (name, query) => {
  const { tokens, reader, editor } = await someTokens()
  const { url } = await start({ writer: pretender, tokens })
  const headers = name === 'bodyBytes' ? reader : editor
  const { data, errors = problemsIn(data) } = (await (await post(url, { query }, headers)).json()) as {
    data: Record<string, { problem: { code: string; message: string } }>
    errors?: { message: string; extensions: { code: string } }[]
  }
  const limit = PUBLISHED[name as keyof typeof PUBLISHED]
  expect(errors).toHaveLength(1)
  expect(errors[0]?.extensions.code).toBe('code' in limit && limit.code)
  const [problem = '', wayOut = ''] = errors[0]?.message.split(': ') ?? []
  expect(`${problem} ${wayOut}`.replaceAll(',', '')).toMatch(new RegExp(`\\b${limit.value}\\b`))
  expect(wayOut).toMatch(/^(ask|pass|say|leave)/)
})

it('refuses by all codes that it names', async () => {
  const tested = Object.keys(BEYOND)
  const others = Object.entries(PUBLISHED).filter(
    ([name, limit]) => 'code' in limit && !tested.includes(name),
  )
  // They have tests of their own: see desk.test.ts, feed.test.ts, http/cancel.store.test.ts, http/ingest.test.ts and http/rate.test.ts.
  expect(others.map(([name]) => name)).toEqual([
    'waitingArticles',
    'runs',
    'lineBytes',
    'subscribers',
    'statementMs',
    'requestsPerSecond',
  ])
})

it('says after which time a statement was stopped', async () => {
  const look = async () => {
    throw new SaysoError('QUERY_TIMEOUT', 'x', 'x')
  }
  const { errors } = await ask({ ...empty, look }, '{ claims { totalCount } }')
  expect(errors).toMatchObject([
    {
      message:
        'a statement took longer than 10 s, which is the limit: ask for shorter pages, or narrow the filter',
      extensions: { code: 'QUERY_TIMEOUT' },
    },
  ])
})
