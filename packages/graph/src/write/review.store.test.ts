import { afterEach, beforeEach, expect, it } from 'vitest'
import { sketchRecord } from '../../../../tests/record.ts'
import { describeStores } from '../../../../tests/stores.ts'
import { claimPage, claimReviews, disputePage, type Graph } from '../index.ts'

const story = (outlet: string, name: string, content: string, extractor = 'sketch/1') =>
  sketchRecord({
    title: 'The dam',
    outlet,
    date: '2024-05-10',
    text: `${name} said ${content}.`,
    people: { [name]: [name] },
    claims: [{ by: name, source: name, cue: 'said', content }],
    extractor,
  })
const record = story('The Valley Post', 'Ada Brook', 'the dam of the valley is safe')
const other = story('The Hill Times', 'Tom Vale', 'the dam of the valley is not safe')
const [safe = '', unsafe = ''] = [record, other].flatMap(({ claims }) => claims.map(({ id }) => id))
const page = { limit: 10, ascending: true, after: null, before: null }

describeStores('reviews', store => {
  let graph: Graph
  beforeEach(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles([record, other])
    await graph.relateClaims()
  })
  afterEach(() => graph.close())

  const reviews = async (key: string) => (await graph.look([{ lookup: claimReviews, args: null, key }]))[0]
  const found = async (verdict: 'CORRECT' | 'WRONG', more = {}) => {
    const args = { ...page, parent: 'all' as const, filter: { verdict, ...more } }
    const [rows] = await graph.look([{ lookup: claimPage, args, key: '' }])
    return (rows as { id: string }[]).map(({ id }) => id)
  }
  const ada = { by: 'ada', at: '2024-06-01T12:00:00.000Z' }
  const bo = { by: 'bo', at: '2024-06-02T12:00:00.000Z' }

  it('are one of each reviewer, the later one in the place of the earlier, and can be taken back', async () => {
    await graph.reviewClaim(safe, { verdict: 'CORRECT', note: null }, ada)
    await graph.reviewClaim(safe, { verdict: 'WRONG', note: 'who says so?' }, bo)
    expect(await reviews(safe)).toHaveLength(2)
    const id = await graph.reviewClaim(safe, { verdict: 'WRONG', note: 'the speaker' }, { ...ada, at: bo.at })
    expect(await reviews(safe)).toContainEqual({
      by: 'ada',
      at: bo.at,
      verdict: 'WRONG',
      note: 'the speaker',
    })
    expect(await reviews(safe)).toHaveLength(2)
    expect(await graph.reviewClaim(safe, { verdict: null, note: null }, ada)).toBe(id)
    expect(await reviews(safe)).toEqual([{ ...bo, verdict: 'WRONG', note: 'who says so?' }])
    await graph.reviewClaim(safe, { verdict: null, note: null }, ada)
    expect(await reviews(unsafe)).toEqual([])
  })

  it('outlast their article being read anew', async () => {
    await graph.reviewClaim(safe, { verdict: 'CORRECT', note: null }, ada)
    await graph.writeArticles([
      story('The Valley Post', 'Ada Brook', 'the dam of the valley is safe', 'sketch/2'),
    ])
    expect(await reviews(safe)).toEqual([{ ...ada, verdict: 'CORRECT', note: null }])
    await graph.deleteArticles([record.article.id])
    expect(await found('CORRECT')).toEqual([])
    await graph.writeArticles([record])
    expect(await found('CORRECT')).toEqual([safe])
  })

  it('filter claims, and both sides of disputes', async () => {
    await graph.reviewClaim(safe, { verdict: 'CORRECT', note: null }, ada)
    await graph.reviewClaim(safe, { verdict: 'CORRECT', note: null }, bo)
    await graph.reviewClaim(unsafe, { verdict: 'WRONG', note: null }, ada)
    expect(await found('CORRECT')).toEqual([safe])
    expect(await found('WRONG', { speaker: { name: 'Tom Vale' } })).toEqual([unsafe])
    expect(await found('WRONG', { speaker: { name: 'Ada Brook' } })).toEqual([])
    const disputes = async (claim: object, rival: object) => {
      const [rows] = await graph.look([
        { lookup: disputePage, args: { ...page, filter: { claim, rival } }, key: '' },
      ])
      return rows?.length
    }
    expect(await disputes({ verdict: 'CORRECT' }, { verdict: 'WRONG' })).toBe(1)
    expect(await disputes({ verdict: 'CORRECT' }, { verdict: 'CORRECT' })).toBe(0)
  })

  it('are of claims that are there', async () => {
    for (const verdict of ['CORRECT', null] as const)
      await expect(graph.reviewClaim('0'.repeat(32), { verdict, note: null }, ada)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    expect((await graph.counts()).nodes['Review']).toBeUndefined()
  })
})
