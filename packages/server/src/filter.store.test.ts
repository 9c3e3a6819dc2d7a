import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { type ArticleSketch, sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'

const PEOPLE = { 'Ada Brook': ['Ada Brook'], 'Tom Reed': ['Tom Reed'] }
const AUTHORITY = { 'River Authority': ['River Authority'] }

const WORLD: readonly ArticleSketch[] = [
  {
    title: 'First',
    outlet: 'The Valley Post',
    date: '2024-03-01',
    text: 'Ada Brook, chief engineer of the River Authority, told Tom Reed that the dam is sound. The engineer Brook blamed the River Authority on Radio Vale.',
    people: { 'Ada Brook': ['Ada Brook', 'Brook'], 'Tom Reed': ['Tom Reed'] },
    organisations: { ...AUTHORITY, 'Radio Vale': ['Radio Vale'] },
    roles: [{ of: 'Ada Brook', in: 'River Authority', title: 'chief engineer' }],
    claims: [
      { by: 'Ada Brook', cue: 'told', content: 'the dam is sound', to: ['Tom Reed'] },
      {
        by: 'Ada Brook',
        content: 'blamed the River Authority',
        about: ['River Authority'],
        stances: { 'River Authority': { stance: 'NEGATIVE', words: ['blamed'] } },
        via: ['Radio Vale'],
      },
    ],
  },
  {
    title: 'Second',
    outlet: 'Hill Gazette',
    date: '2024-03-02',
    text: 'Officials said it rains. Ada Brook, former director of the River Authority, and Tom Reed, engineer there, agree.',
    people: PEOPLE,
    organisations: AUTHORITY,
    roles: [
      { of: 'Ada Brook', in: 'River Authority', title: 'director', former: true },
      { of: 'Tom Reed', in: 'River Authority', title: 'engineer' },
    ],
    claims: [{ source: 'Officials', cue: 'said', content: 'it rains', about: ['River Authority'] }],
  },
  {
    title: 'Third',
    outlet: 'The Valley Post',
    date: '2024-03-03',
    text: 'Zoë Brooke denied that Tom Reed is late.',
    people: { 'Zoë Brooke': ['Zoë Brooke'], 'Tom Reed': ['Tom Reed'] },
    claims: [{ by: 'Zoë Brooke', cue: 'denied', content: 'Tom Reed is late', about: ['Tom Reed'] }],
  },
]

/** The claim that is denied is negated. */
const records = WORLD.map(sketchRecord).map(record => ({
  ...record,
  claims: record.claims.map(claim => ({ ...claim, negated: claim.cue?.exact === 'denied' })),
}))

interface List {
  readonly totalCount: number
  readonly edges: readonly { readonly cursor: string; readonly node: Readonly<Record<string, string>> }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
}

describeStores('filters and orders', store => {
  let graph: Graph
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles(records)
  })
  afterAll(() => graph.close())

  const claims = (filter: string) => ({ around: '{ LIST }', list: 'claims', args: `filter: { ${filter} }` })
  const claimsIn = (title: string, filter: string) => ({
    around: `{ in: article(id: "Article:${records.find(({ article }) => article.title === title)?.article.id}") { LIST } }`,
    list: 'claims',
    args: `filter: { ${filter} }`,
  })
  const inFirst = `{ in: article(id: "Article:${records[0]?.article.id}") { LIST } }`
  const authority = '{ in: organisation(name: "River Authority") { LIST } }'
  const reed = '{ in: person(name: "Tom Reed") { LIST } }'

  const LISTS: Readonly<
    Record<string, { around: string; list: string; args: string; expected: readonly string[] }>
  > = {
    'claims to somebody': { ...claims('addressedTo: "Reed"'), expected: ['the dam is sound'] },
    'claims through somebody': { ...claims('via: "radio vale"'), expected: ['blamed the River Authority'] },
    'claims that deny': { ...claims('negated: true'), expected: ['Tom Reed is late'] },
    'claims that do not': {
      ...claims('negated: false, until: "2024-03-02"'),
      expected: ['the dam is sound', 'blamed the River Authority'],
    },
    'claims of nobody': { ...claims('hasSpeaker: false'), expected: ['it rains'] },
    'claims of somebody': {
      ...claims('hasSpeaker: true, since: "2024-03-02"'),
      expected: ['Tom Reed is late'],
    },
    'claims with a clear stance': {
      ...claims('minStanceScore: 0.5'),
      expected: ['blamed the River Authority'],
    },
    'claims with a clear stance towards somebody': {
      ...claims('minStanceScore: 0.5, stance: NEGATIVE, about: "River Authority"'),
      expected: ['blamed the River Authority'],
    },
    'claims with too clear a stance': { ...claims('minStanceScore: 0.95'), expected: [] },
    'claims with any stance towards the target': {
      around: authority,
      list: 'claimsAbout',
      args: 'filter: { minStanceScore: 0 }',
      expected: ['it rains', 'blamed the River Authority'],
    },
    'claims of an article': {
      ...claimsIn('First', 'addressedTo: "Tom Reed"'),
      expected: ['the dam is sound'],
    },
    people: {
      around: '{ LIST }',
      list: 'people',
      args: '',
      expected: ['Ada Brook', 'Tom Reed', 'Zoë Brooke'],
    },
    'people by words of names': {
      around: '{ LIST }',
      list: 'people',
      args: 'filter: { name: "BROO" }',
      expected: ['Ada Brook', 'Zoë Brooke'],
    },
    'people by words of names, the most mentioned first': {
      around: '{ LIST }',
      list: 'people',
      args: 'filter: { name: "bro" }, orderBy: MOST_MENTIONED',
      expected: ['Ada Brook', 'Zoë Brooke'],
    },
    'people, the most mentioned first': {
      around: '{ LIST }',
      list: 'people',
      args: 'orderBy: MOST_MENTIONED',
      expected: ['Tom Reed', 'Ada Brook', 'Zoë Brooke'],
    },
    'organisations of a kind, the most mentioned first': {
      around: '{ LIST }',
      list: 'organisations',
      args: 'filter: { kind: OTHER }, orderBy: MOST_MENTIONED',
      expected: ['River Authority', 'Radio Vale'],
    },
    'organisations by name and kind': {
      around: '{ LIST }',
      list: 'organisations',
      args: 'filter: { kind: MEDIA, name: "valley the" }',
      expected: ['The Valley Post'],
    },
    'places by name': { around: '{ LIST }', list: 'places', args: 'filter: { name: "a" }', expected: [] },
    'whom an article mentions most': {
      around: inFirst,
      list: 'mentions',
      args: 'orderBy: MOST_MENTIONED',
      expected: ['Ada Brook', 'Radio Vale', 'River Authority', 'Tom Reed'],
    },
    'people whom an article mentions': {
      around: inFirst,
      list: 'mentions',
      args: 'filter: { type: PERSON }',
      expected: ['Ada Brook', 'Tom Reed'],
    },
    'whom an article mentions twice': {
      around: inFirst,
      list: 'mentions',
      args: 'filter: { minCount: 2 }, orderBy: MOST_MENTIONED',
      expected: ['Ada Brook'],
    },
    'articles that mention somebody': {
      around: reed,
      list: 'articles',
      args: '',
      expected: ['Third', 'Second', 'First'],
    },
    'articles of an outlet that mention somebody, the oldest first': {
      around: reed,
      list: 'articles',
      args: 'filter: { outlet: "the valley post" }, orderBy: OLDEST_FIRST',
      expected: ['First', 'Third'],
    },
    'articles of a time that mention somebody': {
      around: reed,
      list: 'articles',
      args: 'filter: { since: "2024-03-02", until: "2024-03-03" }',
      expected: ['Second'],
    },
    'who held a post': {
      around: authority,
      list: 'roleHolders',
      args: 'filter: { title: "engin" }',
      expected: ['Tom Reed', 'Ada Brook'],
    },
    'who held a post, by name': {
      around: authority,
      list: 'roleHolders',
      args: 'orderBy: NAME, filter: { title: "engineer" }',
      expected: ['Ada Brook', 'Tom Reed'],
    },
    'who holds a post no more': {
      around: authority,
      list: 'roleHolders',
      args: 'filter: { former: true }',
      expected: ['Ada Brook'],
    },
    'who still holds one': {
      around: authority,
      list: 'roleHolders',
      args: 'filter: { former: false }, orderBy: NAME',
      expected: ['Ada Brook', 'Tom Reed'],
    },
    'posts of a time': {
      around: authority,
      list: 'roleHolders',
      args: 'filter: { since: "2024-03-02", until: "2024-03-03", title: "engineer" }',
      expected: ['Tom Reed'],
    },
    'posts of somebody': {
      around: '{ in: person(name: "Ada Brook") { LIST } }',
      list: 'roles',
      args: 'filter: { title: "\\"chief engineer\\"" }, orderBy: NAME',
      expected: ['River Authority'],
    },
  }

  describe.each(Object.entries(LISTS))('%s', (_, { around, list, args, expected }) => {
    async function page(more: string): Promise<List> {
      const given = `${args} ${more}`.trim()
      const selection =
        '{ totalCount edges { cursor node { ... on Node { ... on Entity { name } ... on Article { title } ... on Claim { text } } } } pageInfo { hasNextPage endCursor } }'
      const query = around.replace('LIST', `list: ${list}${given && `(${given})`} ${selection}`)
      const { data, errors } = await ask(graph, query)
      expect(errors).toBeUndefined()
      return (data.in ?? data).list
    }

    it('are the right ones, in order, counted, and in pages', async () => {
      const { edges: all, totalCount } = await page('')
      expect(all.map(({ node }) => node['name'] ?? node['title'] ?? node['text'])).toEqual(expected)
      expect(totalCount).toBe(expected.length)
      const walked: (typeof all)[number][] = []
      for (let after = ''; ; ) {
        const { edges, pageInfo } = await page(`first: 1 ${after}`)
        walked.push(...edges)
        if (!pageInfo.hasNextPage) break
        after = `after: "${pageInfo.endCursor}"`
      }
      expect(walked).toEqual(all)
      const half = Math.ceil(all.length / 2)
      const cursor = all[half]?.cursor
      if (cursor) expect((await page(`last: 100, before: "${cursor}"`)).edges).toEqual(all.slice(0, half))
    })
  })

  it('hold for disputes too', async () => {
    const { data, errors } = await ask(
      graph,
      `{ disputes(filter: { addressedTo: "Reed", hasSpeaker: true }, rival: { via: "Radio Vale", negated: false, minStanceScore: 0.5, hasSpeaker: false }) { totalCount edges { cursor } } }`,
    )
    expect([data, errors]).toEqual([{ disputes: { totalCount: 0, edges: [] } }, undefined])
  })

  it.each([
    '{ people(filter: { name: "?" }) { totalCount } }',
    '{ person(name: "Ada Brook") { roles(filter: { title: "-" }) { totalCount } } }',
  ])('refuse words without a letter: %s', async query => {
    expect((await ask(graph, query)).errors?.[0]?.extensions.code).toBe('INVALID_SEARCH')
  })

  it('refuse a cursor of another order', async () => {
    const { data } = await ask(graph, '{ people(first: 1) { edges { cursor } } }')
    const after = data.people.edges[0].cursor
    const { errors } = await ask(
      graph,
      `{ people(orderBy: MOST_MENTIONED, after: "${after}") { totalCount } }`,
    )
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR')
  })

  it('follow the counts when articles come and go', async () => {
    const most = async (): Promise<string[]> =>
      (
        await ask(graph, '{ people(orderBy: MOST_MENTIONED) { edges { node { name } } } }')
      ).data.people.edges.map(({ node }: { node: { name: string } }) => node.name)
    const more = [4, 5, 6].map(n =>
      sketchRecord({ title: `More ${n}`, text: 'Zoë Brooke.', people: { 'Zoë Brooke': ['Zoë Brooke'] } }),
    )
    await graph.writeArticles(more)
    expect(await most()).toEqual(['Zoë Brooke', 'Tom Reed', 'Ada Brook'])
    await graph.writeArticles(more.map(record => ({ ...record, mentions: [] })))
    expect(await most()).toEqual(['Tom Reed', 'Ada Brook', 'Zoë Brooke'])
  })
})
