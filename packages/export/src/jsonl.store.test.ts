import type { Graph } from '@sayso/graph'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { besideStore, contentsOf, fill, whole } from '../../../tests/everything.ts'
import { describeStores } from '../../../tests/stores.ts'
import { importLines } from './import.ts'
import { toJsonLines } from './jsonl.ts'

const bytes = async function* (text: string, size = 1_000) {
  const all = Buffer.from(text)
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}

describeStores('the lossless format', store => {
  const beside = besideStore()
  let [graph, other]: Graph[] = []
  beforeEach(async () => {
    await store.empty()
    graph = await store.open()
    other = await beside.fresh()
  })
  afterEach(async () => {
    await graph?.close()
    await other?.close()
  })
  afterAll(() => beside.remove())

  const opened = (): readonly [Graph, Graph] => {
    if (!graph || !other) throw new Error('not open')
    return [graph, other]
  }

  it('makes the same graph in another store, and the same lines of it again, either way', async () => {
    const [here, there] = opened()
    for (const [from, to] of [
      [here, there],
      [await beside.fresh(), here],
    ] as const) {
      if (from !== here) {
        await here.close()
        await store.empty()
      }
      const target = to === here ? await store.open() : to
      if (to === here) graph = target
      await fill(from)
      const lines = await whole(toJsonLines(from))
      const summary = await importLines(target, bytes(lines))
      expect(summary).toMatchObject({ decisions: 3, reviews: 2, articles: 11, unchanged: 0, identifiers: 1 })
      expect(summary.judgements).toBeGreaterThan(0)
      const contents = await contentsOf(target)
      expect(contents).toEqual(await contentsOf(from))
      expect(contents.nodes.length).toBeGreaterThan(100)
      expect(await whole(toJsonLines(target))).toBe(lines)
      const again = await importLines(target, bytes(lines, 77_777))
      expect(again).toEqual({ ...summary, unchanged: 11 })
      expect(await contentsOf(target)).toEqual(contents)
      if (from !== here) await from.close()
    }
  }, 120_000)

  it('makes a whole graph while others write: of each article what it was at some time', async () => {
    const [here, there] = opened()
    await fill(here)
    const stored = await here.counts()
    let text = ''
    let gone = 0
    for await (const chunk of toJsonLines(here)) {
      text += chunk
      const [article] = JSON.parse(`[${chunk.trim().split('\n').join(',')}]`)
      if (article.type !== 'article' && article.type !== 'judgement') continue
      for await (const records of here.articleRecords()) {
        const ids = records.slice(0, 2).map(({ article }) => article.id)
        gone += ids.length
        await here.deleteArticles(ids)
        break
      }
    }
    expect(gone).toBeGreaterThan(2)
    await importLines(there, bytes(text))
    expect(await there.checkIntegrity()).toEqual([])
    expect((await there.counts()).nodes['Article']).toBe(stored.nodes['Article'])
  }, 120_000)
})
