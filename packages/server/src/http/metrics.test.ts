import { SaysoError } from '@sayso/core'
import { expect, it } from 'vitest'
import { empty, post, query, start } from '../../../../tests/http.ts'
import { signal } from '../../../../tests/signal.ts'
import type { StartOptions } from './start.ts'

const scrape = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text()

/** Values by name and labels, as Prometheus reads them. */
const samples = (text: string): Record<string, number> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )

it('counts requests by type and outcome, errors by code, statements and what each answers', async () => {
  const { url } = await start()
  await query(url, 'query Named { claims { totalCount } people { totalCount } }')
  await query(url, '{ __typename }')
  await query(url, '{ person(name: "--") { id } }')
  await query(url, '{')
  await post(url, '', { 'content-type': 'text/plain' })
  await query(url, `mutation { undoDecision(id: "Decision:${'0'.repeat(32)}") { entities { id } } }`)
  const reply = await fetch(`${url}/metrics`)
  expect(reply.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const found = samples(await reply.text())
  expect(found).toMatchObject({
    'sayso_requests_total{type="query",outcome="ok"}': 2,
    'sayso_requests_total{type="query",outcome="refused"}': 1,
    'sayso_requests_total{type="none",outcome="refused"}': 2,
    'sayso_requests_total{type="mutation",outcome="refused"}': 1,
    'sayso_errors_total{code="INVALID_NAME"}': 1,
    'sayso_errors_total{code="NOT_JSON"}': 1,
    'sayso_errors_total{code="READ_ONLY"}': 1,
    'sayso_request_duration_seconds_count{type="query"}': 3,
    'sayso_statement_duration_seconds_count{outcome="ok"}': 1,
    sayso_statement_lookups_sum: 2,
    sayso_requests_in_flight: 0,
    sayso_subscribers: 0,
  })
  // Of the process.
  expect(found['process_resident_memory_bytes']).toBeGreaterThan(1e6)
})

it('shows what is in flight, and what the store failed at', async () => {
  const { given: held, give: goOn } = signal()
  const { given: began, give: begun } = signal()
  const look: StartOptions['graph']['look'] = async () => {
    begun()
    await held
    throw new SaysoError('STORE_UNREACHABLE', 'nothing answers', 'x')
  }
  const { url } = await start({ graph: { ...empty, look } })
  const reply = query(url, '{ claims { totalCount } }')
  await began
  expect(samples(await scrape(url))).toMatchObject({ sayso_requests_in_flight: 1 })
  goOn()
  await (await reply).text()
  expect(samples(await scrape(url))).toMatchObject({
    'sayso_requests_total{type="query",outcome="failed"}': 1,
    'sayso_errors_total{code="STORE_UNREACHABLE"}': 1,
    'sayso_statement_duration_seconds_count{outcome="failed"}': 1,
  })
})

it('has as many series whatever clients send', async () => {
  const { url } = await start()
  const ask = async (word: string) => {
    await query(url, `query ${word} { ${word}: person(name: "${word}") { id } }`)
    await query(url, `{ ${word} }`)
    await query(url, `{ node(id: "${word}") { id } }`)
    await post(url, { query: '{ __typename }', operationName: word, [word]: word })
    await fetch(`${url}/${word}`, { method: 'PUT' })
    await fetch(`${url}/graphql?${word}=${word}`, { method: 'DELETE', headers: { accept: word } })
  }
  await ask('ada')
  const few = Object.keys(samples(await scrape(url))).filter(name => name.startsWith('sayso_'))
  for (const word of ['brook', 'cole', 'dunn']) await ask(word)
  const many = Object.keys(samples(await scrape(url))).filter(name => name.startsWith('sayso_'))
  expect(many.toSorted()).toEqual(few.toSorted())
  expect(few.join()).not.toContain('ada')
})
