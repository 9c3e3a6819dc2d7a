import { expect, it } from 'vitest'
import { post, start } from '../../../tests/http.ts'

const operations = {
  names: 'query Names($first: Int = 1) { people(first: $first) { edges { node { name } } } }',
  costly:
    '{ people(first: 100) { edges { node { claims(first: 100) { edges { node { text date quote } } } } } } }',
}
const found = { data: { people: { edges: [] } } }
const strict = { accept: 'application/graphql-response+json' }

it('answers an operation by its id, in either form, and every other as before', async () => {
  const { url } = await start({ persisted: { operations, only: false } })
  const bodies = [
    { documentId: 'names', variables: { first: 2 } },
    { extensions: { persistedQuery: { version: 1, sha256Hash: 'names' } } },
    { documentId: 'names', operationName: 'Names' },
  ]
  for (const body of bodies) {
    const reply = await post(url, body, strict)
    expect([reply.status, await reply.json()]).toEqual([200, found])
  }
  expect(await (await post(url, { query: '{ __typename }' })).json()).toEqual({
    data: { __typename: 'Query' },
  })
  const inAddress = await fetch(`${url}/graphql?extensions={"persistedQuery":{"sha256Hash":"names"}}`)
  expect(await inAddress.json()).toEqual(found)
})

it.each([
  [{ documentId: 'nobody' }, 'OPERATION_UNKNOWN'],
  [{ documentId: '__proto__' }, 'OPERATION_UNKNOWN'],
  [{ documentId: 'costly' }, 'QUERY_TOO_COSTLY'],
  [{ documentId: 7 }, 'OPERATION_ID_MISSING'],
  [{ extensions: { persistedQuery: null } }, 'OPERATION_ID_MISSING'],
  [{}, 'OPERATION_ID_MISSING'],
])('refuses %j', async (body, code) => {
  const { url } = await start({ persisted: { operations, only: true } })
  const reply = await post(url, body, strict)
  expect(reply.status).toBe(400)
  expect(await reply.json()).toMatchObject({
    errors: [{ message: expect.stringContaining(': '), extensions: { code } }],
  })
})

it('takes none but these where it is told to', async () => {
  const { url } = await start({ persisted: { operations, only: true } })
  expect(await (await post(url, { documentId: 'names' })).json()).toEqual(found)
  for (const body of [
    { query: '{ __typename }' },
    { query: operations.names },
    { query: '{ __typename }', documentId: 'names' },
    { query: '{ __schema { types { name } } }' },
  ]) {
    const reply = await post(url, body, strict)
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_ONLY' } }] })
  }
  expect((await fetch(`${url}/graphql?query={__typename}`, { headers: strict })).status).toBe(400)
})

it('does not start with an operation that is not valid', async () => {
  for (const [text, problem] of [
    ['{ nothing }', 'Cannot query field'],
    ['{', 'Syntax Error'],
    ['', 'Syntax Error'],
  ] as const)
    await expect(
      start({ persisted: { operations: { ...operations, wrong: text }, only: false } }),
    ).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringMatching(new RegExp(`^operation wrong: ${problem}`)),
    })
})
