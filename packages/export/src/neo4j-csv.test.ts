import type { Graph } from '@sayso/graph'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { besideStore, whole } from '../../../tests/everything.ts'
import { sketchRecord } from '../../../tests/record.ts'
import { toNeo4jCsv } from './neo4j-csv.ts'

describe('CSV for Neo4j', () => {
  const beside = besideStore()
  let graph: Graph
  beforeEach(async () => {
    graph = await beside.fresh()
    await graph.writeArticles([
      sketchRecord({ title: 'Dam', text: 'Ada Brook came.', people: { 'Ada Brook': ['Ada Brook'] } }),
    ])
  })
  afterEach(() => graph.close())
  afterAll(() => beside.remove())

  const set = (cypher: string) => graph.query(cypher, { write: true, timeoutMs: 9_000, maxRows: 1 })
  const written = async (): Promise<Record<string, string>> => {
    const files: Record<string, string> = {}
    for (const { name, chunks } of toNeo4jCsv(graph)) files[name] = await whole(chunks)
    return files
  }

  it('has headers with types, and tells an empty text from none', async () => {
    await set("MATCH (a:Article) SET a.url = ''")
    const files = await written()
    const [header, first] = files['Article.csv']?.split('\n') ?? []
    expect(header).toMatch(/^"id:ID\(Article\)","url:string",.*":LABEL"$/)
    expect(first).toMatch(/^"\w+","","Dam","Ada Brook came.","en",,/)
    expect(files['MENTIONS.csv']).toContain(
      '":START_ID(Article)",":END_ID(Entity)",":TYPE","name:string","names:string[]"',
    )
    expect(files['Entity.csv']?.endsWith('"Entity\u001fPerson"\n')).toBe(true)
  })

  it.each([
    ['a property that it has no column for', "MATCH (a:Article) SET a.colour = 'red'", /colour of Article/],
    ['a list that cannot be told apart', "MATCH (e:Entity) SET e.aliases = ['a\u001fb']", /U\+001F/],
  ])('refuses %s', async (_, cypher, message) => {
    await set(cypher)
    await expect(written()).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringMatching(message),
    })
  })
})
