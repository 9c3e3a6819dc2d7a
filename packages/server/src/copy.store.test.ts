import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'

const BODY = Array.from({ length: 80 }, (_, at) => `plain${at}`).join(' ')
const WALL = 'the old river wall in Streslau cannot hold another winter flood'

/** One agency text, with words of each outlet's own. */
const printed = (outlet: string, date: string, own = 'the mayor is glad') =>
  sketchRecord({
    title: `Wall, by ${outlet}`,
    outlet,
    date,
    text: `Ada Brook said ${WALL}. ${BODY}. Ben Reed said ${own}.`,
    people: { 'Ada Brook': ['Ada Brook'], 'Ben Reed': ['Ben Reed'] },
    organisations: { Streslau: ['Streslau'] },
    claims: [
      { by: 'Ada Brook', source: 'Ada Brook', cue: 'said', content: WALL, about: ['Streslau'] },
      { by: 'Ben Reed', source: 'Ben Reed', cue: 'said', content: own },
    ],
  })
const other = sketchRecord({
  title: 'Other news',
  outlet: 'Gazette',
  date: '2024-03-03',
  text: 'Streslau is quiet, Ada Brook said.',
  people: { 'Ada Brook': ['Ada Brook'] },
  organisations: { Streslau: ['Streslau'] },
  claims: [
    { by: 'Ada Brook', source: 'Ada Brook', cue: 'said', content: 'Streslau is quiet', about: ['Streslau'] },
  ],
})

describeStores('copies', store => {
  let graph: Graph
  const sent: (readonly string[])[] = []
  beforeAll(async () => {
    await store.empty()
    graph = await store.open({ onStatement: lookups => sent.push(lookups) })
    await graph.writeArticles([
      printed('Agency', '2024-03-01'),
      printed('Post', '2024-03-02'),
      printed('Herald', '2024-03-02', 'the mayor is sad'),
      other,
    ])
    await graph.relateClaims()
  })
  afterAll(() => graph.close())
  beforeEach(() => {
    sent.length = 0
  })

  async function data(query: string): Promise<unknown> {
    const reply = await ask(graph, query)
    expect(reply.errors).toBeUndefined()
    return reply.data
  }

  it('are left out of every list and count of claims, unless they are asked for', async () => {
    const counts = (filter: string) => `{
      claims(filter: ${filter}) { totalCount }
      saidAbout(speaker: "Ada Brook", target: "Streslau", filter: ${filter}) { totalCount edges { node { text } } }
      timeline(speaker: "Ada Brook", target: "Streslau", filter: ${filter}) { totalCount }
      person(name: "Ada Brook") { claims(filter: ${filter}) { totalCount } }
      coverage(of: "Streslau", filter: ${filter}) { outlet { name } claimCount }
      statistics { claims }
      search(query: "river wall", types: [CLAIM]) { totalCount edges { node { __typename } } }
    }`
    expect(await data(counts('{}'))).toMatchObject({
      claims: { totalCount: 4 },
      saidAbout: {
        totalCount: 2,
        edges: [{ node: { text: 'Streslau is quiet' } }, { node: { text: WALL } }],
      },
      timeline: { totalCount: 2 },
      person: { claims: { totalCount: 2 } },
      coverage: [
        { outlet: { name: 'Agency' }, claimCount: 1 },
        { outlet: { name: 'Gazette' }, claimCount: 1 },
      ],
      statistics: { claims: 4 },
      search: { totalCount: 1, edges: [{}] },
    })
    expect(await data(counts('{copies: true}'))).toMatchObject({
      claims: { totalCount: 7 },
      saidAbout: { totalCount: 4 },
      timeline: { totalCount: 4 },
      person: { claims: { totalCount: 4 } },
      coverage: [{ claimCount: 1 }, { claimCount: 1 }, { claimCount: 1 }, { claimCount: 1 }],
    })
  })

  it('are told of each article and each claim, with one statement a level', async () => {
    const query = `{ articles(orderBy: OLDEST_FIRST) { edges { node {
      title copyOf { title } copies { title }
      claims { edges { node { text copyOf { article { title } } printedIn { title } } } }
    } } } }`
    const { articles } = (await data(query)) as { articles: { edges: { node: ShownArticle }[] } }
    const told = articles.edges.map(({ node: { title, copyOf, copies, claims } }) => [
      title,
      copyOf?.title ?? null,
      titlesIn(copies),
      Object.fromEntries(
        claims.edges.map(({ node: { text, copyOf, printedIn } }) => [
          text,
          [copyOf?.article.title ?? null, titlesIn(printedIn)],
        ]),
      ),
    ])
    const [agency, post, herald] = ['Wall, by Agency', 'Wall, by Post', 'Wall, by Herald']
    const [all, both] = [
      [agency, herald, post],
      [agency, post],
    ]
    const glad = 'the mayor is glad'
    expect(told.sort()).toEqual([
      ['Other news', null, [], { 'Streslau is quiet': [null, ['Other news']] }],
      [agency, null, [herald, post], { [WALL]: [null, all], [glad]: [null, both] }],
      [herald, agency, [], { [WALL]: [agency, all], 'the mayor is sad': [null, [herald]] }],
      [post, agency, [], { [WALL]: [agency, all], [glad]: [agency, both] }],
    ])
    expect(sent.map(lookups => lookups.toSorted())).toEqual([
      ['articlePage'],
      ['articleCopies', 'articleOriginal', 'claimPage'],
      ['claimById', 'claimPrints'],
      ['claimArticle'],
    ])
  })

  it('are as many as are asked for', async () => {
    const query =
      '{ claims(filter: {copies: true}) { edges { node { text printedIn(first: 1) { title } } } } }'
    const { claims } = (await data(query)) as { claims: { edges: { node: { printedIn: unknown[] } }[] } }
    expect(claims.edges.map(({ node }) => node.printedIn.length)).toEqual(Array(7).fill(1))
  })

  it('count as printed by their outlets, where it is asked what an outlet left out', async () => {
    const { coverage } = (await data(
      '{ coverage(of: "Streslau", filter: {copies: true}) { outlet { name } leftOut { totalCount edges { node { text } } } } }',
    )) as { coverage: { outlet: { name: string }; leftOut: { totalCount: number } }[] }
    const left = Object.fromEntries(coverage.map(({ outlet, leftOut }) => [outlet.name, leftOut.totalCount]))
    expect(left).toEqual({ Agency: 0, Post: 0, Herald: 0, Gazette: 1 })
  })
})

interface Titled {
  readonly title: string
}

interface ShownArticle extends Titled {
  readonly copyOf: Titled | null
  readonly copies: readonly Titled[]
  readonly claims: {
    readonly edges: readonly {
      readonly node: {
        readonly text: string
        readonly copyOf: { readonly article: Titled } | null
        readonly printedIn: readonly Titled[]
      }
    }[]
  }
}

const titlesIn = (articles: readonly Titled[]): string[] => articles.map(({ title }) => title).sort()
