import { afterAll, beforeAll, expect, it } from 'vitest'
import { sketchRecord } from '../../../../tests/record.ts'
import { describeStores } from '../../../../tests/stores.ts'
import type { Graph } from '../index.ts'

const options = { write: true, timeoutMs: 20_000, maxRows: 2_000 }

/** More than are read at once. */
const MANY = 510

describeStores('what is searched', store => {
  let graph: Graph
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles([
      sketchRecord({
        title: 'Dam',
        outlet: 'Paper',
        date: '2024-05-01',
        text: `Ada Brook, chief engineer of the River Authority, spoke. ${Array.from({ length: MANY }, (_, n) => `It is ${n}.`).join(' ')}`,
        people: { 'Ada Brook': ['Ada Brook'] },
        organisations: { 'River Authority': ['River Authority'] },
        roles: [{ of: 'Ada Brook', in: 'River Authority', title: 'chief engineer' }],
        claims: Array.from({ length: MANY }, (_, n) => ({ content: `It is ${n}.` })),
      }),
    ])
  })
  afterAll(() => graph.close())

  const state = async () =>
    Promise.all(
      [
        'MATCH (a:Article) RETURN a.id AS id, a.searchText AS text ORDER BY id',
        'MATCH (c:Claim) RETURN c.id AS id, c.searchText AS text ORDER BY id',
        'MATCH (e:Entity) RETURN e.id AS id, e.searchText AS text, e.mentionKey AS key ORDER BY id',
        'MATCH (e:Person)-[r:HOLDS_ROLE]->(:Organisation) RETURN r.id AS id, r.searchText AS text',
      ].map(async cypher => (await graph.query(cypher, options)).rows),
    )

  it('is kept as folded words, and worked out for a store of an earlier version', async () => {
    const written = await state()
    expect(written.map(rows => rows.length)).toEqual([1, MANY, 3, 1])
    expect(written[0]?.[0]?.['text']).toMatch(
      /^ dam \/ ada brook chief engineer of the river authority spoke it /,
    )
    expect(written[2]).toContainEqual({
      id: expect.any(String),
      text: ' ada brook ',
      key: expect.stringMatching(/^99999998 ada brook /),
    })
    expect(written[3]?.[0]?.['text']).toBe(' chief engineer ')
    for (const cypher of [
      'MATCH (a:Article) SET a.searchText = null',
      'MATCH (c:Claim) SET c.searchText = null',
      'MATCH (e:Entity) SET e.searchText = null, e.mentionKey = null',
      'MATCH (e:Person)-[r:HOLDS_ROLE]->(:Organisation) SET r.searchText = null',
      'MATCH (v:SchemaVersion) SET v.version = 4',
    ])
      await graph.query(cypher, options)
    expect(await state()).not.toEqual(written)
    await graph.close()
    graph = await store.open()
    expect(await state()).toEqual(written)
  })
})
