import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import { startDemo } from '../../../tests/demo.ts'
import type { Code } from '../../server/src/code.ts'
import type { RunningServer } from '../../server/src/http/start.ts'
import { type Client, createClient } from './client.ts'
import { RequestError, type ServerCode } from './error.ts'
import { graphql } from './graphql.ts'

const Person = graphql('query ($name: String!) { person(name: $name) { name aliases } }')
const Totals = graphql('{ statistics { articles claims } }')
const Claims = graphql(
  'query ($about: String!, $first: Int!, $after: String) { claims(filter: { about: $about }, first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
)

let server: RunningServer
let client: Client

beforeAll(async () => {
  server = await startDemo()
  client = createClient({ url: `${server.url}/graphql` })
}, 60_000)
afterAll(() => server.close())

/** What a request was refused with. */
const refusal = (asked: Promise<unknown>): Promise<RequestError> =>
  asked.then(
    () => Promise.reject(new Error('it was answered')),
    (error: unknown) => (error instanceof RequestError ? error : Promise.reject(error)),
  )

const collect = async <Page>(pages: AsyncIterable<Page>): Promise<Page[]> => {
  const all: Page[] = []
  for await (const page of pages) all.push(page)
  return all
}

it('gives the data that the document asks for, with its types', async () => {
  const { person } = await client.query(Person, { name: 'assad' })
  expectTypeOf(person).toEqualTypeOf<{ name: string; aliases: string[] } | null>()
  expect(person?.name).toBe('Bashar al-Assad')
  expect(person?.aliases).toContain('Assad')
  // @ts-expect-error the document does not ask for it
  expect(person?.claims).toBeUndefined()
  expect((await client.query(Totals)).statistics.articles).toBe(5)
})

it('takes no document and no variables that do not fit the schema', async () => {
  const wrong = graphql('{ claims { edges { node { truth } } } }')
  // @ts-expect-error no such field
  expect(await refusal(client.query(wrong))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' })
  // @ts-expect-error the name is missing
  expect((await refusal(client.query(Person))).message).toContain('$name')
  // @ts-expect-error the name is a text
  expect((await refusal(client.query(Person, { name: 7 }))).code).toBe('BAD_REQUEST')
})

it('throws what the server refuses, with its code, its message and where in the reply it belongs', async () => {
  const both = graphql('{ person(name: "--") { name } claims(first: 101) { totalCount } }')
  const error = await refusal(client.query(both))
  expect(error).toMatchObject({ name: 'RequestError', code: 'INVALID_NAME' })
  expect(error.message).toBe(error.errors[0].message)
  expect(error.message).toContain(': ')
  expect(error.errors.map(({ code, path }) => [code, path])).toEqual([
    ['INVALID_NAME', ['person']],
    ['PAGE_TOO_LONG', ['claims']],
  ])
  expectTypeOf<Code>().toExtend<ServerCode>()
})

it('gives page after page of a connection, and asks for none before it is wanted', async () => {
  let requests = 0
  const counting = createClient({
    url: `${server.url}/graphql`,
    fetch: (input, init) => {
      requests++
      return fetch(input, init)
    },
  })
  const { claims } = await client.query(Claims, { about: 'Assad', first: 100 })
  const all = claims.edges.map(({ node }) => node.id)
  expect(all.length).toBeGreaterThan(15)
  const pages = counting.pages(Claims, { about: 'Assad', first: 7 }, data => data.claims)
  expect(requests).toBe(0)
  const { value: first } = await pages.next()
  expect(requests).toBe(1)
  const seen = [first, ...(await collect(pages))].flatMap(page => page?.edges.map(({ node }) => node.id))
  expect(seen).toEqual(all)
  expect(requests).toBe(Math.ceil(all.length / 7))
})

it('has no pages where there is no connection, and one where a page has no rows', async () => {
  const OfPerson = graphql(
    'query ($name: String!, $after: String) { person(name: $name) { claims(first: 5, after: $after) { pageInfo { hasNextPage endCursor } } } }',
  )
  const nobody = client.pages(OfPerson, { name: 'Rudolf Rassendyll' }, data => data.person?.claims)
  expect(await collect(nobody)).toEqual([])
  const none = client.pages(Claims, { about: 'Assad', first: 0 }, data => data.claims)
  expect(await collect(none)).toMatchObject([{ edges: [], pageInfo: { hasNextPage: true } }])
  // @ts-expect-error a document without $after would give its first page again and again
  client.pages(Person, { name: 'Assad' }, () => null)
  // @ts-expect-error a page has to say where the next one begins
  client.pages(OfPerson, { name: 'Assad' }, data => data.person)
})

describe('without an answer', () => {
  const answering = async (status: number, body: string) => {
    const other = createServer((_, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    return { url: `http://127.0.0.1:${port}/graphql`, close: () => other.close() }
  }

  it.each([
    [502, '<h1>Bad Gateway</h1>'],
    [404, '{"status":"not found"}'],
    [200, 'null'],
    [200, '{"errors":"many"}'],
  ])('tells a reply of status %i, %s, from GraphQL', async (status, body) => {
    const { url, close } = await answering(status, body)
    const error = await refusal(createClient({ url }).query(Totals))
    expect(error).toMatchObject({ code: 'NOT_GRAPHQL', message: expect.stringContaining(String(status)) })
    close()
  })

  it('says so where nobody answers, and why', async () => {
    const { url, close } = await answering(200, '')
    close()
    const error = await refusal(createClient({ url }).query(Totals))
    expect(error).toMatchObject({ code: 'SERVER_UNREACHABLE', message: expect.stringContaining(url) })
    expect(error.cause).toBeInstanceOf(TypeError)
  })
})

it('sends a token, and only where there is one, through the fetch that it is given', async () => {
  const sent: (string | null)[] = []
  const listening: typeof fetch = (input, init) => {
    sent.push(new Headers(init?.headers).get('authorization'))
    return fetch(input, init)
  }
  const url = `${server.url}/graphql`
  await createClient({ url, fetch: listening }).query(Totals)
  await createClient({ url, token: 'a.b', fetch: listening }).query(Totals)
  expect(sent).toEqual([null, 'Bearer a.b'])
})
