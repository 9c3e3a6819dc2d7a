import type { ArticleRecord } from '@sayso/core'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sketchRecord } from '../../../../tests/record.ts'
import { rowsOf } from '../../../../tests/row.ts'
import { describeStores } from '../../../../tests/stores.ts'
import type { Graph } from '../index.ts'

const BODY = Array.from({ length: 80 }, (_, at) => `plain${at}`).join(' ')
const WALL = 'the old river wall in Streslau cannot hold another winter flood'
const DAM = 'the dam above the town is sound'

/** An agency's text as an outlet prints it, under another headline and with words of its own. */
const printed = (outlet: string, date: string | undefined, own = '') =>
  sketchRecord({
    title: `Wall, by ${outlet}`,
    outlet,
    ...(date && { date }),
    text: `Ada Brook said ${WALL}. ${BODY}. Ben Reed said ${DAM}. ${own}`,
    people: { 'Ada Brook': ['Ada Brook'], 'Ben Reed': ['Ben Reed'] },
    claims: [
      { by: 'Ada Brook', source: 'Ada Brook', cue: 'said', content: WALL },
      { by: 'Ben Reed', source: 'Ben Reed', cue: 'said', content: DAM },
    ],
  })

const AGENCY = printed('Agency', '2024-01-30')
const FIRST = printed('Post', '2024-01-31', 'More on page two.')
const SECOND = printed('Herald', '2024-02-02')
/** Of other words, who says the same. */
const RIVAL = sketchRecord({
  title: 'Wall again',
  outlet: 'Gazette',
  date: '2024-02-03',
  text: `Ada Brook said ${WALL}.`,
  people: { 'Ada Brook': ['Ada Brook'] },
  claims: [{ by: 'Ada Brook', source: 'Ada Brook', cue: 'said', content: WALL }],
})
const UNDATED = printed('Bulletin', undefined)
const ALL = [AGENCY, FIRST, SECOND, RIVAL, UNDATED]

describeStores('copies', store => {
  let graph: Graph
  beforeEach(async () => {
    await store.empty()
    graph = await store.open()
  })
  afterEach(() => graph.close())

  const rows = (statement: string) => rowsOf(graph, statement)
  const copies = async () =>
    (
      await rows(
        'MATCH (a:Article)-[r:COPY_OF]->(o:Article) RETURN a.title AS copy, o.title AS original, r.score AS score ORDER BY copy',
      )
    ).map(({ copy, original, score }) => [
      String(copy).slice(9),
      String(original).slice(9),
      (score as number) > 0.7,
    ])
  const again = () =>
    rows(
      'MATCH (c:Claim) WHERE c.copyOf IS NOT NULL MATCH (o:Claim {id: c.copyOf}) RETURN c.id AS id, c.text = o.text AS same, o.id AS original ORDER BY id',
    )
  const related = () =>
    rows(
      'MATCH (a:Claim)-[r]->(b:Claim) RETURN a.id AS later, b.id AS earlier, type(r) AS type, r.score AS score ORDER BY later, earlier',
    )
  const all = async () => ({ copies: await copies(), again: await again(), related: await related() })
  const put = async (...records: ArticleRecord[]) => {
    await graph.writeArticles(records)
    await graph.relateClaims()
  }

  it('marks each copy of an article and what of its claims the original has', async () => {
    await put(...ALL)
    expect(await copies()).toEqual([
      ['Herald', 'Agency', true],
      ['Post', 'Agency', true],
    ])
    expect(await again()).toEqual(
      [FIRST, SECOND]
        .flatMap(({ claims }) =>
          claims.map(({ id }, at) => ({ id, same: true, original: AGENCY.claims[at]?.id })),
        )
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
    // The claims of the rival and the agency; articles without a date are compared with each other only.
    expect(await related()).toMatchObject([
      { later: RIVAL.claims[0]?.id, earlier: AGENCY.claims[0]?.id, type: 'REPEATS' },
    ])
    expect(await graph.checkIntegrity()).toEqual([])
  })

  it('compares what only the copy says', async () => {
    const own = sketchRecord({
      title: 'Wall, by Herald',
      outlet: 'Herald',
      date: '2024-02-02',
      text: `Ada Brook said ${WALL}. ${BODY}. Ben Reed denied ${DAM}.`,
      people: { 'Ada Brook': ['Ada Brook'], 'Ben Reed': ['Ben Reed'] },
      claims: [
        { by: 'Ada Brook', source: 'Ada Brook', cue: 'said', content: WALL },
        { by: 'Ben Reed', source: 'Ben Reed', cue: 'denied', content: DAM },
      ],
    })
    await put(AGENCY, own)
    expect(await again()).toEqual([{ id: own.claims[0]?.id, same: true, original: AGENCY.claims[0]?.id }])
  })

  it('makes the next the original where the original goes, and takes it back where it comes again', async () => {
    await put(...ALL)
    const whole = await all()
    await graph.deleteArticles([AGENCY.article.id])
    expect(await copies()).toEqual([['Herald', 'Post', true]])
    const left = await all()
    await put(AGENCY)
    expect(await all()).toEqual(whole)
    expect(left.again.map(({ original }) => original).sort()).toEqual(FIRST.claims.map(({ id }) => id).sort())
    expect(left.related).toMatchObject([{ earlier: FIRST.claims[0]?.id }])
  })

  it('forgets that an article was a copy once it has another text', async () => {
    await put(AGENCY, SECOND)
    const { article } = sketchRecord({
      title: 'Wall, by Herald',
      outlet: 'Herald',
      date: '2024-02-02',
      text: 'New.',
    })
    await put({ ...SECOND, article, claims: [], mentions: [] })
    expect(await all()).toEqual({ copies: [], again: [], related: [] })
  })

  it('comes to the same in any order', async () => {
    await put(...ALL)
    const whole = await all()
    const runs = fc.sample(fc.shuffledSubarray(ALL, { minLength: ALL.length }), { numRuns: 4, seed: 7 })
    for (const order of runs) {
      await graph.deleteArticles(ALL.map(({ article }) => article.id))
      for (const record of order) await put(record)
      expect(await all()).toEqual(whole)
    }
  })
})
