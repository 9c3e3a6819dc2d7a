import type { Graph } from '@sayso/graph'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sketchRecord } from '../../../../tests/record.ts'
import { describeStores } from '../../../../tests/stores.ts'
import { link } from './link.ts'
import type { MeaningSource } from './meaning.ts'

const CLUBS = Array.from({ length: 230 }, (_, n) => `Club ${n + 1} Northland`)
const QID_OF = new Map(CLUBS.map((name, n) => [name, `Q${n + 1}`]))

const article = sketchRecord({
  text: `Ada Brook knows ${CLUBS.join(', ')}.`,
  people: { 'Ada Brook': ['Ada Brook'] },
  organisations: Object.fromEntries(CLUBS.map(name => [name, [name]])),
})

const all: MeaningSource = {
  lookUp: async names => names.map(name => ({ name, qid: QID_OF.get(name) ?? 'Q1000', label: true })),
}

describeStores('links', store => {
  let graph: Graph
  beforeEach(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles([article])
  })
  afterEach(() => graph.close())

  const links = async (): Promise<Map<unknown, unknown>> => {
    const query = 'MATCH (e:Entity) WHERE e.wikidata IS NOT NULL RETURN e.name AS name, e.wikidata AS qid'
    const { rows } = await graph.query(query, { write: true, timeoutMs: 10_000, maxRows: 1000 })
    return new Map(rows.map(({ name, qid }) => [name, qid]))
  }

  it('gives everybody on all pages their identifier, once, and keeps it when articles come again', async () => {
    expect(await link(graph, all)).toEqual({ linked: 231, ambiguous: 0, notFound: 0 })
    const linked = await links()
    expect(linked).toEqual(new Map([...QID_OF, ['Ada Brook', 'Q1000']]))
    expect(await link(graph, all)).toEqual({ linked: 0, ambiguous: 0, notFound: 0 })
    await graph.writeArticles([article])
    await graph.putWikidata([{ id: article.mentions[0]?.entity.id ?? '', wikidata: 'Q1' }])
    expect(await links()).toEqual(linked)
  })

  it('asks for people and all else apart, and keeps what was linked before a failure', async () => {
    const failing: MeaningSource = {
      lookUp: async (names, people) => {
        if (!people) throw new Error('gone')
        return all.lookUp(names, people)
      },
    }
    await expect(link(graph, failing)).rejects.toThrow('gone')
    expect(await links()).toEqual(new Map([['Ada Brook', 'Q1000']]))
  })

  it('ends when it shall', async () => {
    const stop = new AbortController()
    const stopping: MeaningSource = {
      lookUp: async () => {
        stop.abort()
        throw new Error('aborted')
      },
    }
    const summary = await link(graph, stopping, { signal: stop.signal })
    expect(summary).toEqual({ linked: 0, ambiguous: 0, notFound: 0 })
  })
})
