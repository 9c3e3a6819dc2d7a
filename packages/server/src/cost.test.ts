import { getIntrospectionQuery, getOperationAST, parse } from 'graphql'
import { expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { type Measure, measure } from './cost.ts'
import { LIMITS } from './limits.ts'
import { schema } from './schema.ts'

const empty = { look: async (requests: readonly unknown[]) => requests.map(() => []) }

function measured(query: string, variables = {}): Measure {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return measure(schema, document, operation, variables)
}

it.each([
  ['{ __typename }', 0],
  ['{ statistics { articles claims } }', 3],
  // The list, and for each of its rows the edge, the node and a field of it.
  ['{ claims(first: 10) { edges { node { text } } } }', 1 + 10 * 3],
  ['{ claims { edges { cursor } } }', 1 + 20 * 2],
  ['{ claims(last: 5) { totalCount pageInfo { hasNextPage } edges { cursor } } }', 4 + 5 * 2],
  [
    '{ claims(first: 2) { edges { node { article { claims(first: 3) { edges { cursor } } } } } } }',
    1 + 2 * (4 + 3 * 2),
  ],
  ['{ claims(first: 0) { edges { cursor } } }', 1 + 2],
  ['{ nodes(ids: ["a", "b", "c"]) { id } }', 1 + 3],
  ['{ person(name: "x") { mergedFrom(first: 30) { name why { rule } } } }', 2 + 30 * 3],
  ['{ person(name: "x") { mergedFrom { name } } }', 2 + 20],
  [
    '{ people(first: 2) { edges { node { roles(first: 3) { edges { articles(first: 4) { id } } } } } } }',
    1 + 2 * (3 + 3 * (2 + 4)),
  ],
  ['{ decisions(first: 5) { edges { node { pairs(first: 6) { a { name } } } } } }', 1 + 5 * (3 + 6 * 2)],
  ['mutation { mergeEntities(ids: ["a", "b", "c"]) { entities { id } } }', 1 + 2],
  ['query ($n: Int = 7) { people(first: $n) { edges { cursor } } }', 1 + 7 * 2],
  [
    '{ claims(first: 4) { ...Rows } } fragment Rows on ClaimConnection { edges { ... { cursor } } }',
    1 + 4 * 2,
  ],
])('%s costs %i', (query, cost) => {
  expect(measured(query).cost).toBe(cost)
})

it('takes the size of a page from a variable', () => {
  const query =
    'query ($n: Int, $ids: [ID!]!) { people(last: $n) { edges { cursor } } nodes(ids: $ids) { id } }'
  expect(measured(query, { n: 9, ids: ['a', 'b'] }).cost).toBe(1 + 9 * 2 + 1 + 2)
})

it('measures fragments that multiply in no time', () => {
  const fragments = Array.from(
    { length: 100 },
    (_, n) =>
      `fragment F${n} on Person { claims { edges { node { speaker { ...F${n + 1} } } } } a: name ...F${n + 1} }`,
  )
  const { cost, depth } = measured(
    `{ person(name: "x") { ...F0 } } ${fragments.join(' ')} fragment F100 on Person { name }`,
  )
  expect(cost).toBeGreaterThan(1e100)
  expect(depth).toBe(402)
})

it('lets through what GraphiQL asks of the schema', async () => {
  const query = getIntrospectionQuery({
    descriptions: true,
    schemaDescription: true,
    inputValueDeprecation: true,
  })
  const { errors, data } = await ask(empty, query)
  expect(errors).toBeUndefined()
  expect(data.__schema.queryType.name).toBe('Query')
})

const nest = (levels: number): string =>
  levels === 0 ? '{ name }' : `{ claims(first: 1) { edges { node { speaker ${nest(levels - 1)} } } } }`

it.each([
  [
    'a deep query',
    `{ person(name: "x") ${nest(4)} }`,
    'QUERY_TOO_DEEP',
    'fields are 18 deep inside one another; the limit is 15: ask for the inner part by its id in a request of its own',
  ],
  [
    'a costly query',
    '{ people(first: 100) { edges { node { claims(first: 100) { edges { node { text date quote } } } } } } }',
    'QUERY_TOO_COSTLY',
    "the reply could hold 50,301 values; the limit is 50,000: ask for shorter pages with 'first', or for fewer lists inside lists",
  ],
  [
    'many aliases',
    `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: statistics { claims }`).join(' ')} }`,
    'TOO_MANY_ALIASES',
    '31 fields have an alias; the limit is 30: ask in several requests',
  ],
  [
    'a long text',
    `{ ${'statistics { claims } '.repeat(600)} }`,
    'TOO_MANY_TOKENS',
    'the query has more than 2000 tokens: pass long values as variables, or ask in several requests',
  ],
])('refuses %s, naming the limit, the cost and a way out', async (_, query, code, message) => {
  expect(await ask(empty, query)).toEqual({
    status: 400,
    errors: [expect.objectContaining({ message, extensions: { code } })],
  })
})

it('lets through a page of claims with all that hangs on each, at its longest', async () => {
  const { errors } = await ask(
    empty,
    `{ claims(first: ${LIMITS.pageRows}) { edges { node { id text quote negated date cue { exact } source { exact }
       evidence { start end exact prefix suffix } speaker { id name } about { id name } addressedTo { name } via { name }
       article { id title url publishedAt outlet { name } mentions { edges { count node { id name } } } } } } } }`,
  )
  expect(errors).toBeUndefined()
})
