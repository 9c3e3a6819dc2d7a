import { auditServer } from 'graphql-http'
import { expect, it } from 'vitest'
import { start } from '../../../tests/http.ts'
import { jsonLog } from './http/log.ts'
import { createServer } from './server.ts'

const graph = { look: async (requests: readonly unknown[]) => requests.map(() => []) }
const server = createServer({ graph, log: { fault: () => {} } })
const endpoint = 'http://localhost/graphql'
const json = 'application/json'

const post = (body: string, headers: Record<string, string> = {}) =>
  server.fetch(endpoint, { method: 'POST', body, headers: { 'content-type': json, ...headers } })

it('keeps to GraphQL over HTTP: all 61 audits', async () => {
  const fetchFn = (url: string, init: RequestInit) => server.fetch(new Request(url, init))
  const results = await auditServer({ url: endpoint, fetchFn })
  expect(results.filter(result => result.status !== 'ok').map(({ name }) => name)).toEqual([])
  expect(results).toHaveLength(61)
})

it('keeps to them as it is started, with all that can be switched on', async () => {
  const { url } = await start({
    origins: ['https://news.example'],
    rate: 1_000,
    persisted: { operations: { one: '{ __typename }' }, only: false },
    log: jsonLog({ write() {} }),
  })
  const results = await auditServer({ url: `${url}/graphql`, fetchFn: fetch })
  expect(results.filter(result => result.status !== 'ok').map(({ name }) => name)).toEqual([])
  expect(results).toHaveLength(61)
})

it('answers a query in the address', async () => {
  const response = await server.fetch(`${endpoint}?query=${encodeURIComponent('{ __typename }')}`)
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
})

it('takes no mutation in an address, which any page can make a browser open', async () => {
  const query = 'mutation { undoDecision(id: "x") { entities { id } } }'
  for (const headers of [{}, { 'content-type': json }]) {
    const response = await server.fetch(`${endpoint}?query=${encodeURIComponent(query)}`, { headers })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    expect(await response.json()).not.toHaveProperty('data')
  }
})

it.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/graphql',
])('refuses %s, which a page of another origin can send', async type => {
  const response = await post('query=%7B__typename%7D', { 'content-type': type })
  expect(response.status).toBe(415)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_JSON' } }] })
})

it('lets no other origin read', async () => {
  const origin = 'https://example.org'
  const asked = await post('{"query":"{ __typename }"}', { origin })
  const preflight = await server.fetch(endpoint, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  })
  for (const response of [asked, preflight])
    expect([...response.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
})

it('refuses several operations in one request', async () => {
  const response = await post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]')
  expect(response.status).toBe(400)
})

it.each(['{', '"text"', '{"query": 7}', '{"query": "{ nothing }"}', '{"query": "{"}', '{}'])(
  'answers %s with what is wrong, never with a fault of its own',
  async body => {
    const response = await post(body, { accept: 'application/graphql-response+json' })
    expect(response.status).toBe(400)
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] }
    expect(errors[0]?.message).toBeTruthy()
  },
)
