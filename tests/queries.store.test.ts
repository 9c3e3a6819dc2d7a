import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Graph } from '@sayso/graph'
import { ingest, readInputs } from '@sayso/ingest'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { describeStores } from './stores.ts'

const folder = new URL('../queries/', import.meta.url)
const seeds = fileURLToPath(new URL('../seeds', import.meta.url))
const names = readdirSync(folder)
  .filter(file => file.endsWith('.graphql'))
  .map(file => file.replace('.graphql', ''))

/** The levels of a query at which something has to be fetched: its deepest nesting of braces. */
function levels(query: string): number {
  let depth = 0
  let deepest = 0
  for (const brace of query.replace(/#.*/g, '').match(/[{}]/g) ?? [])
    deepest = Math.max(deepest, brace === '{' ? ++depth : depth--)
  return deepest
}

// The answers are files, so that docs/ and others can show them. After a change that shall change them:
// npx vitest run tests/queries --update
describeStores('example queries', store => {
  let graph: Graph
  const sent: (readonly string[])[] = []
  beforeAll(async () => {
    await store.empty()
    graph = await store.open({ onStatement: lookups => sent.push(lookups) })
    expect(await ingest(graph, readInputs([seeds]))).toMatchObject({ written: 5, refused: 0 })
  })
  afterAll(() => graph.close())

  it.each(names)('%s has the answer that stands beside it', async name => {
    sent.length = 0
    const query = readFileSync(new URL(`${name}.graphql`, folder), 'utf8')
    const { data, errors } = await ask(graph, query)
    expect(errors).toBeUndefined()
    await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(
      fileURLToPath(new URL(`${name}.json`, folder)),
    )
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.length).toBeLessThan(levels(query))
  })

  it('answer who said what about Assad in every outlet', async () => {
    const { data } = await ask(
      graph,
      '{ claims(filter: { about: "Bashar al-Assad" }, first: 100) { edges { node { speaker { ... on Person { name } } article { outlet { name } } } } } }',
    )
    const nodes = data.claims.edges.map((edge: { node: object }) => edge.node)
    const outlets = new Set(
      nodes.map((node: { article: { outlet: { name: string } } }) => node.article.outlet.name),
    )
    expect([...outlets].sort()).toEqual(['Breitbart', 'Naharnet', 'RFE/RL', 'TRT World', 'The Hill'])
    for (const name of ['Marie Harf', 'John Kerry', 'Sergei Lavrov', 'Vladimir Putin'])
      expect(nodes).toContainEqual(expect.objectContaining({ speaker: { name } }))
  })
})
