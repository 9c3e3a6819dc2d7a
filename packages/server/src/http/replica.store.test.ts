import { openGraph } from '@sayso/graph'
import { expect, it } from 'vitest'
import { post, start } from '../../../../tests/http.ts'
import { describeStores, type TestStore } from '../../../../tests/stores.ts'
import { someTokens } from '../../../../tests/token.ts'
import { writerOf } from '../../../ingest/src/one.ts'

const INGEST =
  'mutation ($input: ArticleInput!) { ingestArticle(input: $input) { id outcome problem { code } } }'
const articles = Array.from({ length: 4 }, (_, n) => ({
  title: `Report ${n}`,
  outlet: 'The Valley Post',
  publishedAt: `2024-05-1${n}`,
  text: `The engineer Ada Brook said dam ${n} is safe. “Nobody has to leave,” the mayor Tom Vale told reporters.`,
}))

describeStores('several servers of one store', store => {
  if (store.name === 'embedded')
    it('need Neo4j: the embedded one belongs to one writer', async () => {
      const graph = await store.open()
      await expect(store.open()).rejects.toMatchObject({ code: 'STORE_LOCKED' })
      await graph.close()
    })
  else it('write at once without loss, and each reads what the others wrote', () => writeAtOnce(store))
})

async function writeAtOnce(store: TestStore): Promise<void> {
  await store.empty()
  const { tokens, editor } = await someTokens()
  // Routing, as a cluster needs it: a single server is a cluster of one.
  const address = store.address.replace('bolt://', 'neo4j://')
  const graphs = [await openGraph(address), await openGraph(address)]
  try {
    const servers = await Promise.all(graphs.map(graph => start({ graph, tokens, writer: writerOf(graph) })))
    const ask = async (at: number, query: string, variables: object = {}) => {
      const reply = await post(servers[at % servers.length]?.url ?? '', { query, variables }, editor)
      const { data, errors } = (await reply.json()) as { data: unknown; errors?: unknown }
      expect(errors).toBeUndefined()
      return data
    }
    // Each article goes to both at once.
    const sent = await Promise.all(
      articles.flatMap(input => [ask(0, INGEST, { input }), ask(1, INGEST, { input })]),
    )
    for (const data of sent) expect(data).toMatchObject({ ingestArticle: { problem: null } })
    const total = '{ statistics { articles claims people } claims { totalCount } }'
    const [one, two] = [await ask(0, total), await ask(1, total)]
    expect(one).toEqual(two)
    expect(one).toMatchObject({ statistics: { articles: articles.length, people: 2 } })

    const alone = await openGraph(store.address)
    const counts = JSON.stringify(await alone.counts())
    await alone.close()
    await store.empty()
    const again = await openGraph(store.address)
    for (const input of articles) await writerOf(again).ingest(input)
    expect(JSON.stringify(await again.counts())).toBe(counts)
    await again.close()
  } finally {
    for (const graph of graphs) await graph.close()
  }
}
