import { contentId } from '@sayso/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sketchRecord } from '../../../../tests/record.ts'
import { rowsOf } from '../../../../tests/row.ts'
import { describeStores } from '../../../../tests/stores.ts'
import type { Graph } from '../index.ts'

/** The same article with one text or another. */
const edition = (text: string) =>
  sketchRecord({
    title: 'Wall',
    outlet: 'Post',
    date: '2024-03-01',
    text,
    organisations: { Streslau: ['Streslau'] },
  })
const FIRST = edition('Streslau is calm.')
const SECOND = edition('Streslau is not calm.')
const THIRD = edition('Streslau was calm.')
const { id } = FIRST.article

describeStores('versions', store => {
  let graph: Graph
  beforeEach(async () => {
    await store.empty()
    graph = await store.open()
  })
  afterEach(() => graph.close())

  const rows = (statement: string) => rowsOf(graph, statement)
  const versions = () =>
    rows('MATCH (v:Version)-[:VERSION_OF]->(a:Article) RETURN v.text AS text, a.text AS now ORDER BY text')
  const [first, second] = [FIRST, SECOND].map(({ article }) => ({ text: article.text }))

  it('keeps what an article was before, once', async () => {
    await graph.writeArticles([FIRST])
    await graph.writeArticles([FIRST])
    await graph.writeArticles([{ ...FIRST, article: { ...FIRST.article, extractor: 'another/1' } }])
    expect(await versions()).toEqual([])
    for (const record of [SECOND, FIRST, SECOND, THIRD]) await graph.writeArticles([record])
    const now = THIRD.article.text
    expect(await versions()).toEqual([
      { ...first, now },
      { ...second, now },
    ])
    expect(await rows('MATCH (v:Version) RETURN v.id AS id, v.title AS title ORDER BY v.text')).toEqual(
      [FIRST, SECOND].map(({ article }) => ({
        id: contentId('version', id, article.contentHash),
        title: 'Wall',
      })),
    )
    expect((await graph.counts()).nodes).toMatchObject({ Article: 1, Version: 2 })
    await graph.relateClaims()
    expect(await graph.checkIntegrity()).toEqual([])
  })

  it('keeps the same however the versions fall into batches', async () => {
    await graph.writeArticles([FIRST, SECOND, THIRD])
    const now = THIRD.article.text
    expect(await versions()).toEqual([
      { ...first, now },
      { ...second, now },
    ])
  })

  it('goes with its article', async () => {
    await graph.writeArticles([FIRST, SECOND])
    await graph.deleteArticles([id])
    expect((await graph.counts()).nodes).not.toHaveProperty('Version')
  })
})
