import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'

interface Story {
  readonly outlet: string
  readonly date: string
  readonly by: string
  readonly content: string
  readonly stance: 'POSITIVE' | 'NEGATIVE'
  readonly words: string
}

const story = ({ outlet, date, by, content, stance, words }: Story) =>
  sketchRecord({
    title: `Story of ${date}`,
    outlet,
    date,
    text: `${by} said ${content}.`,
    people: { [by]: [by], 'Ida Falk': ['Ida Falk'] },
    claims: [
      {
        by,
        source: by,
        cue: 'said',
        content,
        about: ['Ida Falk'],
        stances: { 'Ida Falk': { stance, words: [words] } },
      },
    ],
  })

const fit = {
  by: 'Tom Reed',
  content: 'Ida Falk is fit to lead the river board',
  stance: 'POSITIVE',
  words: 'fit',
} as const
const unfit = {
  by: 'Ada Brook',
  content: 'Ida Falk is not fit to lead the river board',
  stance: 'NEGATIVE',
  words: 'not fit',
} as const
const failed = {
  by: 'Tom Reed',
  content: 'Ida Falk has failed us',
  stance: 'NEGATIVE',
  words: 'failed',
} as const

const stories = [
  story({ outlet: 'The Post', date: '2024-05-01', ...fit }),
  story({ outlet: 'The Sun', date: '2024-05-02', ...unfit }),
  story({ outlet: 'The Echo', date: '2024-05-03', ...fit }),
  story({ outlet: 'The Sun', date: '2024-05-20', ...failed }),
]

describeStores('relations', store => {
  let graph: Graph
  const sent: (readonly string[])[] = []
  beforeAll(async () => {
    await store.empty()
    graph = await store.open({ onStatement: lookups => sent.push(lookups) })
    await graph.writeArticles(stories)
    await graph.relateClaims()
  })
  afterAll(() => graph.close())

  const answer = async (query: string) => {
    const { data, errors } = await ask(graph, query)
    expect(errors).toBeUndefined()
    return data
  }
  const nodes = <T>(connection: { edges: { node: T }[] }): T[] => connection.edges.map(({ node }) => node)
  const PAIR = '{ kind method score reason from { date evidence { exact } } to { date evidence { exact } } }'

  it('are those of a claim with others, with both pieces of evidence', async () => {
    const related = async (args: string) => {
      const data = await answer(
        `{ claims(filter: { outlet: "The Post" }) { edges { node { related${args} { totalCount edges { node { date } relation ${PAIR} } } } } } }`,
      )
      return data.claims.edges[0].node.related
    }
    const { totalCount, edges } = await related('')
    expect(totalCount).toBe(2)
    expect(edges).toEqual([
      {
        node: { date: '2024-05-03' },
        relation: {
          kind: 'REPEATS',
          method: expect.any(String),
          score: expect.any(Number),
          reason: expect.any(String),
          from: { date: '2024-05-03', evidence: [{ exact: fit.content }] },
          to: { date: '2024-05-01', evidence: [{ exact: fit.content }] },
        },
      },
      {
        node: { date: '2024-05-02' },
        relation: expect.objectContaining({
          kind: 'CONTRADICTS',
          method: 'negation',
          from: { date: '2024-05-02', evidence: [{ exact: unfit.content }] },
          to: { date: '2024-05-01', evidence: [{ exact: fit.content }] },
        }),
      },
    ])
    for (const [args, count] of [
      ['(kind: REPEATS)', 1],
      ['(filter: { stance: NEGATIVE })', 1],
      ['(filter: { speaker: "Ada Brook", about: "Falk", outlet: "The Sun", quote: INDIRECT })', 1],
      ['(filter: { since: "2024-05-03" })', 1],
      ['(filter: { until: "2024-05-02" })', 0],
      ['(kind: SUPPORTS)', 0],
    ] as const)
      expect([args, (await related(args)).totalCount]).toEqual([args, count])
    const [first] = edges
    const page = await related('(first: 1)')
    expect(page.edges).toEqual([first])
  })

  it('are disputes, under filters for either side, in pages', async () => {
    const dates = async (args: string) => {
      const data = await answer(
        `{ disputes${args} { totalCount edges { cursor node { from { date } to { date } } } } }`,
      )
      return {
        count: data.disputes.totalCount,
        pairs: nodes<{ from: { date: string }; to: { date: string } }>(data.disputes).map(({ from, to }) => [
          from.date.slice(8),
          to.date.slice(8),
        ]),
        cursors: data.disputes.edges.map(({ cursor }: { cursor: string }) => cursor),
      }
    }
    const all = await dates('')
    expect([all.count, all.pairs.toSorted()]).toEqual([
      2,
      [
        ['02', '01'],
        ['02', '03'],
      ],
    ])
    expect((await dates(`(first: 1, after: "${all.cursors[0]}")`)).pairs).toEqual([all.pairs[1]])
    for (const [args, pairs] of [
      ['(filter: { about: "Ida Falk", speaker: "Tom Reed" }, rival: { speaker: "Ada Brook" })', all.pairs],
      ['(filter: { speaker: "Tom Reed" }, rival: { speaker: "Tom Reed" })', []],
      ['(filter: { outlet: "The Echo" })', [['02', '03']]],
      ['(rival: { outlet: "The Post", stance: POSITIVE })', [['02', '01']]],
      ['(rival: { speaker: "Ada Brook", outlet: "The Sun" })', all.pairs],
      ['(filter: { stance: POSITIVE, since: "2024-05-02" })', [['02', '03']]],
    ] as const)
      expect([args, (await dates(args)).pairs]).toEqual([args, pairs])
  })

  it('show what each outlet printed, and what it left out', async () => {
    const { coverage } = await answer(
      `{ coverage(of: "Ida Falk") { outlet { name } claimCount articleCount firstSeen lastSeen
        claims(filter: { stance: NEGATIVE }) { totalCount }
        leftOut { totalCount edges { node { date article { outlet { name } } } } } } }`,
    )
    const column = (name: string, more: object) => ({
      outlet: { name },
      claimCount: 1,
      articleCount: 1,
      claims: { totalCount: 0 },
      leftOut: { totalCount: 0, edges: [] },
      ...more,
    })
    expect(coverage).toEqual([
      column('The Sun', {
        claimCount: 2,
        articleCount: 2,
        firstSeen: '2024-05-02',
        lastSeen: '2024-05-20',
        claims: { totalCount: 2 },
        leftOut: {
          totalCount: 1,
          edges: [{ node: { date: '2024-05-01', article: { outlet: { name: 'The Post' } } } }],
        },
      }),
      column('The Echo', { firstSeen: '2024-05-03', lastSeen: '2024-05-03' }),
      column('The Post', { firstSeen: '2024-05-01', lastSeen: '2024-05-01' }),
    ])
    const one = await answer(
      '{ coverage(of: "Ida Falk", filter: { outlet: "the sun" }) { outlet { name } } }',
    )
    expect(one.coverage).toEqual([{ outlet: { name: 'The Sun' } }])
    expect((await answer('{ coverage(of: "Nobody Known") { claimCount } }')).coverage).toEqual([])
  })

  it('show how a speaker turned round', async () => {
    const { timeline, saidAbout } = await answer(
      `{ timeline(speaker: "Tom Reed", target: "Ida Falk") { totalCount edges {
          node { date } stance { stance words { exact } } turnedFrom { date } contradicts { kind } } }
         saidAbout(speaker: "Tom Reed", target: "Ida Falk", filter: { stance: NEGATIVE }) { edges { node { text } } } }`,
    )
    const moment = (date: string, stance: string, exact: string, turned: string | null = null) => ({
      node: { date },
      stance: { stance, words: [{ exact }] },
      turnedFrom: turned && { date: turned },
      contradicts: [],
    })
    expect(timeline).toEqual({
      totalCount: 3,
      edges: [
        moment('2024-05-01', 'POSITIVE', 'fit'),
        moment('2024-05-03', 'POSITIVE', 'fit'),
        moment('2024-05-20', 'NEGATIVE', 'failed', '2024-05-03'),
      ],
    })
    expect(nodes(saidAbout)).toEqual([{ text: failed.content }])
  })

  it('show which of their own claims somebody contradicts', async () => {
    const turned = story({ outlet: 'The Post', date: '2024-05-28', ...unfit, by: 'Tom Reed' })
    await graph.writeArticles([turned])
    await graph.relateClaims()
    const { timeline } = await answer(
      `{ timeline(speaker: "Tom Reed", target: "Falk", filter: { since: "2024-05-28" }) { edges { node { date } contradicts { from { date } to { date } } } } }`,
    )
    expect(timeline.edges).toEqual([
      {
        node: { date: '2024-05-28' },
        contradicts: [
          { from: { date: '2024-05-28' }, to: { date: '2024-05-03' } },
          { from: { date: '2024-05-28' }, to: { date: '2024-05-01' } },
        ],
      },
    ])
  })

  it('take a statement a level', async () => {
    sent.length = 0
    await answer(
      `{ disputes { totalCount edges { node { from { speaker { name } related { totalCount edges { node { text } } } } to { evidence { exact } } } } }
         coverage(of: "Ida Falk") { leftOut { edges { node { text } } } }
         timeline(speaker: "Tom Reed", target: "Falk") { edges { stance { stance } turnedFrom { speaker { name } } } } }`,
    )
    expect(sent).toHaveLength(3)
  })
})
