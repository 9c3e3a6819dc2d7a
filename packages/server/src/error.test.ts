import { SaysoError } from '@sayso/core'
import { GraphQLError } from 'graphql'
import { expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { clientError, maskError } from './error.ts'

/** A store that has nothing. */
const empty = { look: async (requests: readonly unknown[]) => requests.map(() => []) }
const failing = (error: Error) => ({
  look: async () => {
    throw error
  },
})
const hex = '0123456789abcdef0123456789abcdef'

it.each([
  ['{ node(id: "x") { id } }', 'INVALID_ID'],
  ['{ node(id: 7) { id } }', 'INVALID_ID'],
  [`{ node(id: "Evidence:${hex}") { id } }`, 'INVALID_ID'],
  [`{ nodes(ids: ["Claim:${hex}", "Claim:1"]) { id } }`, 'INVALID_ID'],
  [`{ claim(id: "Article:${hex}") { id } }`, 'INVALID_ID'],
  [`{ article(id: "Person:${hex}") { id } }`, 'INVALID_ID'],
  [`{ person(id: "Organisation:${hex}") { id } }`, 'INVALID_ID'],
  [`{ claims(filter: { about: "Article:${hex}" }) { totalCount } }`, 'INVALID_ID'],
  ['{ person { id } }', 'INVALID_ARGUMENTS'],
  [`{ organisation(name: "x", id: "Organisation:${hex}") { id } }`, 'INVALID_ARGUMENTS'],
  ['{ place(name: "--") { id } }', 'INVALID_NAME'],
  ['{ claims(filter: { speaker: "" }) { totalCount } }', 'INVALID_NAME'],
  ['{ path(from: "a", to: "!") { length } }', 'INVALID_NAME'],
  ['{ path(from: "a", to: "b", maxHops: 0) { length } }', 'INVALID_HOPS'],
  ['{ path(from: "a", to: "b", maxHops: 7) { length } }', 'INVALID_HOPS'],
  ['{ path(from: "a", to: "b", via: "?") { length } }', 'INVALID_NAME'],
  ['{ path(from: "a", to: "b", first: 11) { length } }', 'PAGE_TOO_LONG'],
  ['{ claimGroups(by: MONTH, first: -1) { count } }', 'INVALID_PAGE'],
  ['{ claims(first: 101) { totalCount } }', 'PAGE_TOO_LONG'],
  ['{ people(first: 1, last: 1) { totalCount } }', 'INVALID_PAGE'],
  ['{ articles(after: "zzz") { edges { cursor } } }', 'INVALID_CURSOR'],
  ['{ claims(filter: { since: "yesterday" }) { totalCount } }', 'INVALID_DATE'],
  ['{ claims(filter: { until: 2015 }) { totalCount } }', 'INVALID_DATE'],
  ['{ articles(filter: { since: "2015-13-45" }) { totalCount } }', 'INVALID_DATE'],
  ['{ claims(filter: { since: "2015-02-31" }) { totalCount } }', 'INVALID_DATE'],
])('%s is the client’s fault, with a code and without a log', async (query, code) => {
  const lines: string[] = []
  const reply = await ask(empty, query, {}, line => lines.push(line))
  expect(reply.errors?.map(error => error.extensions.code)).toEqual([code])
  expect(reply.errors?.[0]?.message).toMatch(/: /)
  expect(reply.status).toBeLessThan(500)
  expect(lines).toEqual([])
})

it('tells that a variable is no date', async () => {
  const query = 'query ($since: Date) { claims(filter: { since: $since }) { totalCount } }'
  const reply = await ask(empty, query, { since: 'soon' })
  expect(reply).toMatchObject({ status: 400, errors: [{ extensions: { code: 'INVALID_DATE' } }] })
})

it('refuses more ids than a page has rows', async () => {
  const ids = Array.from({ length: 101 }, () => `Claim:${hex}`)
  const reply = await ask(empty, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
  expect(reply.errors).toMatchObject([{ extensions: { code: 'PAGE_TOO_LONG' } }])
})

it('keeps what others answered beside a refused field that may be null', async () => {
  const reply = await ask(empty, '{ node(id: "x") { id } claims { edges { cursor } } }')
  expect(reply).toMatchObject({
    status: 200,
    data: { node: null, claims: { edges: [] } },
    errors: [{ path: ['node'], extensions: { code: 'INVALID_ID' } }],
  })
})

it.each([
  [new SaysoError('STORE_UNREACHABLE', 'nothing answers at neo4j://secret:7687', 'x'), 'STORE_UNREACHABLE'],
  [new SaysoError('STORE_AUTH', 'neo4j://secret:7687 refused', 'x'), 'STORE_UNREACHABLE'],
  [new SaysoError('QUERY_TIMEOUT', 'secret', 'x'), 'QUERY_TIMEOUT'],
  [new SaysoError('STORE_FAILED', 'secret', 'x'), 'STORE_FAILED'],
  [new SaysoError('QUERY_INVALID', 'MATCH (secret)', 'x'), 'INTERNAL_SERVER_ERROR'],
  [new TypeError('secret of undefined'), 'INTERNAL_SERVER_ERROR'],
])('%s is logged, and told to the client as %s', async (error, code) => {
  const lines: string[] = []
  const reply = await ask(failing(error), '{ claims { edges { node { text } } } }', {}, line =>
    lines.push(line),
  )
  expect(reply.status).toBe(200)
  expect(reply.data).toBeNull()
  expect(reply.errors).toMatchObject([{ path: ['claims', 'edges'], extensions: { code } }])
  expect(JSON.stringify(reply)).not.toMatch(/secret|\.ts\b/)
  expect(lines.join()).toContain(error.message)
})

it('masks whatever is thrown', () => {
  const ours = clientError('INVALID_ID', 'no')
  expect(maskError(ours)).toBe(ours)
  const wrapped = new GraphQLError('no', { originalError: ours, path: ['a'] })
  expect(maskError(wrapped)).toBe(wrapped)
  expect(maskError('text')).toMatchObject({ message: 'Unexpected error.' })
})
