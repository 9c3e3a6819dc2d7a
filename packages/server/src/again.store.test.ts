import type { Graph } from '@sayso/graph'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { coverage } from '../../../tests/coverage.ts'
import { describeStores } from '../../../tests/stores.ts'

const PATHS =
  '{ path(from: "Harf", to: "Lavrov") { nodes { ... on Entity { name } ... on Claim { text } } edges { relation } } }'

describeStores('a query whose graph changes while it is read', store => {
  let graph: Graph | undefined
  beforeEach(async () => {
    await graph?.close()
    await store.empty()
    graph = await store.open()
    await graph.writeArticles(coverage)
  })
  afterAll(() => graph?.close())

  const all = coverage.map(({ article }) => article.id)

  /** The graph, whose articles go when the second statement of an attempt is sent, and come back for the next attempt. */
  function changing(attempts: number): Pick<Graph, 'look'> & { readonly statements: () => number } {
    const real = graph as Graph
    let statements = 0
    return {
      statements: () => statements,
      look: async (requests, bounds) => {
        statements++
        if (statements % 2 === 0 && statements <= 2 * attempts) {
          await real.deleteArticles(all)
          const answers = await real.look(requests, bounds)
          await real.writeArticles(coverage)
          return answers
        }
        return real.look(requests, bounds)
      },
    }
  }

  it('is executed again, and answered from one state', async () => {
    const still = await ask(graph as Graph, PATHS)
    expect(still.data.path.length).toBeGreaterThan(0)
    const moving = changing(2)
    expect(await ask(moving, PATHS)).toEqual(still)
    expect(moving.statements()).toBeGreaterThan(4)
  })

  it('is given up after three attempts, with a word to ask again', async () => {
    const { errors } = await ask(changing(3), PATHS)
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'GRAPH_CHANGED' } })
  })
})
