import { nameKey } from '@sayso/core'
import type { Graph } from '@sayso/graph'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { type ArticleSketch, sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'

const WORLD: readonly ArticleSketch[] = [
  {
    title: 'Dam questioned',
    outlet: 'The Valley Post',
    date: '2024-03-01',
    text: 'Ada Brook said the dam is sound. Mayor Tom Reed said the River Authority lied about sanctions.',
    people: { 'Ada Brook': ['Ada Brook'], 'Tom Reed': ['Tom Reed'] },
    organisations: { 'River Authority': ['River Authority'] },
    claims: [
      { by: 'Ada Brook', cue: 'said', content: 'the dam is sound' },
      { by: 'Tom Reed', cue: 'said', content: 'the River Authority lied about sanctions' },
    ],
  },
  {
    title: 'Çavuşoğlu on the river',
    outlet: 'Hill Gazette',
    date: '2024-03-02',
    text: 'Mevlüt Çavuşoğlu said Brook & Sons built it. The U.S. dam, Ada Brook’s, stands.',
    people: { 'Mevlüt Çavuşoğlu': ['Mevlüt Çavuşoğlu'], 'Ada Brook': ['Ada Brook'] },
    organisations: { 'Brook & Sons': ['Brook & Sons'] },
    claims: [{ by: 'Mevlüt Çavuşoğlu', cue: 'said', content: 'Brook & Sons built it' }],
  },
  {
    title: 'Sanctions',
    outlet: 'The Valley Post',
    date: '2024-03-02T10:00:00Z',
    text: 'Brooke Sands said the sanction on the river is sound. The authority of the river is gone.',
    people: { 'Brooke Sands': ['Brooke Sands'] },
    claims: [{ by: 'Brooke Sands', cue: 'said', content: 'the sanction on the river is sound' }],
  },
  {
    title: 'No date',
    text: 'Brook said rivers rise. "AND OR NOT dam*" is no query.',
    people: { Brook: ['Brook'] },
    claims: [{ by: 'Brook', cue: 'said', content: 'rivers rise' }],
  },
]

interface Hit {
  readonly cursor: string
  readonly node: { readonly __typename: string; readonly id: string; readonly title?: string }
}
interface Found {
  readonly totalCount: number
  readonly edges: readonly Hit[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean }
}

const SELECTION = `{ totalCount edges { cursor node { __typename id ... on Article { title } } }
  pageInfo { hasNextPage hasPreviousPage } }`

describeStores('search', store => {
  let graph: Graph
  const sent: (readonly string[])[] = []
  beforeAll(async () => {
    await store.empty()
    graph = await store.open({ onStatement: lookups => sent.push(lookups) })
    await graph.writeArticles(WORLD.map(sketchRecord))
  })
  afterAll(() => graph.close())

  async function search(query: string, args = ''): Promise<Found> {
    const { data, errors } = await ask(
      graph,
      `query ($query: String!) { search(query: $query ${args}) ${SELECTION} }`,
      { query },
    )
    expect(errors).toBeUndefined()
    return data.search
  }

  /** What is found: names, titles of articles, texts of claims. */
  async function found(query: string, args = ''): Promise<string[]> {
    const { data, errors } = await ask(
      graph,
      `query ($query: String!) { search(query: $query ${args}) { edges { node {
         ... on Entity { name } ... on Article { title } ... on Claim { text } } } } }`,
      { query },
    )
    expect(errors).toBeUndefined()
    return data.search.edges.map(
      ({ node }: { node: { name?: string; title?: string; text?: string } }) =>
        node.name ?? node.title ?? node.text,
    )
  }

  it('puts whoever is called so first, then names that begin so, then claims and articles, newest first', async () => {
    expect(await found('brook')).toEqual([
      'Brook',
      'Brook & Sons',
      'Brooke Sands',
      'Ada Brook',
      'Brook & Sons built it',
      'Sanctions',
      'Çavuşoğlu on the river',
      'Dam questioned',
      'No date',
    ])
  })

  it.each([
    ['sanction', ['the sanction on the river is sound', 'the River Authority lied about sanctions']],
    ['"sanction"', ['the sanction on the river is sound']],
    ['SÓUND dam', ['the dam is sound']],
    ['"dam is" so', ['the dam is sound']],
    ['"is dam"', []],
    ['author river', ['the River Authority lied about sanctions']],
    ['"brook & sons"', ['Brook & Sons built it']],
    ['nothing', []],
  ])('finds claims that have all of %s', async (query, texts) => {
    expect(await found(query, 'types: [CLAIM]')).toEqual(texts)
  })

  it.each([
    ['cavusoglu', 'ARTICLE', ['Çavuşoğlu on the river']],
    ['us dam', 'ARTICLE', ['Çavuşoğlu on the river']],
    ['"questioned ada"', 'ARTICLE', []],
    ['and or not dam', 'ARTICLE', ['No date']],
    ['mevlut', 'PERSON', ['Mevlüt Çavuşoğlu']],
    ['river', 'ORGANISATION', ['River Authority']],
    ['river', 'PLACE', []],
    ['post', 'ORGANISATION', ['The Valley Post']],
  ])('finds for %s of the type %s %j', async (query, type, expected) => {
    expect(await found(query, `types: [${type}]`)).toEqual(expected)
  })

  it('shows where the words stand', async () => {
    const { data } = await ask(
      graph,
      `{ search(query: "\\"the river\\" sanct", types: [CLAIM, ARTICLE]) { edges { node { __typename }
           highlights { field text start spans { start end } } } } }`,
    )
    const claim = 'the River Authority lied about sanctions'
    expect(data.search.edges).toHaveLength(4)
    expect(data.search.edges[1].highlights).toEqual([
      {
        field: 'TEXT',
        text: claim,
        start: 0,
        spans: [
          { start: 0, end: 9 },
          { start: 31, end: 40 },
        ],
      },
    ])
    expect(data.search.edges[2].highlights[0]).toEqual({
      field: 'TITLE',
      text: 'Sanctions',
      start: 0,
      spans: [{ start: 0, end: 9 }],
    })
  })

  it('sends one statement, and one more for the texts of articles', async () => {
    sent.length = 0
    await ask(
      graph,
      '{ a: search(query: "river") { totalCount edges { node { id } highlights { text } } } people { totalCount } }',
    )
    expect(sent.map(names => names.toSorted())).toEqual([
      [
        'articleSearchCount',
        'articleSearchPage',
        'claimSearchCount',
        'claimSearchPage',
        'entityCount',
        'entityCount',
        'entityCount',
        'entityCount',
        'entitySearchPage',
        'entitySearchPage',
        'entitySearchPage',
      ],
      ['articleText'],
    ])
    sent.length = 0
    await ask(graph, '{ search(query: "river", types: [CLAIM]) { edges { cursor } } }')
    expect(sent).toEqual([['claimSearchPage']])
  })

  it.each([
    [' – "…" ', 'INVALID_SEARCH'],
    ['', 'INVALID_SEARCH'],
    ['x'.repeat(201), 'SEARCH_TOO_LONG'],
    [Array.from({ length: 17 }, (_, n) => `w${n}`).join(' '), 'SEARCH_TOO_LONG'],
  ])('refuses %j', async (query, code) => {
    const { errors } = await ask(graph, `query ($q: String!) { search(query: $q) ${SELECTION} }`, {
      q: query,
    })
    expect(errors?.[0]?.extensions.code).toBe(code)
  })

  it('finds what a reader of all names and texts would, in pages of any size', async () => {
    const { data } = await ask(
      graph,
      `{ people(first: 100) { edges { node { id name aliases } } }
         organisations(first: 100) { edges { node { id name aliases } } }
         claims(first: 100) { edges { node { id text } } }
         articles(first: 100) { edges { node { id title text } } } }`,
    )
    const nodes = <T>(list: string): T[] => data[list].edges.map(({ node }: { node: T }) => node)
    interface Named {
      readonly id: string
      readonly name: string
      readonly aliases: readonly string[]
    }
    interface Written {
      readonly id: string
      readonly title?: string
      readonly text: string
    }
    const searched = [
      ...[...nodes<Named>('people'), ...nodes<Named>('organisations')].map(({ id, name, aliases }) => ({
        id,
        name,
        parts: aliases,
      })),
      ...nodes<Written>('claims').map(({ id, text }) => ({ id, name: null, parts: [text] })),
      ...nodes<Written>('articles').map(({ id, title = '', text }) => ({
        id,
        name: null,
        parts: [title, text],
      })),
    ].map(({ id, name, parts }) => ({ id, name, parts: parts.map(part => nameKey(part).split(' ')) }))

    const expectedFor = (words: readonly { readonly text: string; readonly exact: boolean }[]): string[] => {
      const whole = nameKey(words.map(({ text }) => text).join(' '))
      const hits = searched.filter(({ parts }) =>
        words.every(({ text, exact }) =>
          nameKey(text)
            .split(' ')
            .every((wanted, _, all) =>
              parts.some(part =>
                part.some((word, at) =>
                  exact ? all.every((each, n) => part[at + n] === each) : word.startsWith(wanted),
                ),
              ),
            ),
        ),
      )
      const tier = ({ name }: (typeof hits)[number]): number => {
        if (name === null) return 3
        if (nameKey(name) === whole) return 0
        return nameKey(name).startsWith(whole) ? 1 : 2
      }
      const order = (hit: (typeof hits)[number]): string => `${nameKey(hit.name ?? '')} ${hit.id.slice(-32)}`
      // Claims and articles stand in their order already.
      return hits
        .toSorted((a, b) => tier(a) - tier(b) || (a.name === null ? 0 : order(a) < order(b) ? -1 : 1))
        .map(({ id }) => id)
    }

    const word = fc.constantFrom(
      'brook',
      'Riv',
      'the',
      'DAM',
      'soun',
      'çav',
      'sanct',
      'a',
      'u.s.',
      'auth',
      's',
    )
    const term = fc.oneof(
      { weight: 3, arbitrary: word.map(text => ({ text, exact: false })) },
      fc
        .constantFrom('the river', 'Ada Brook', 'Brook & Sons', 'dam', 'the dam is')
        .map(text => ({ text, exact: true })),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(term, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 4 }),
        async (terms, size) => {
          const query = terms.map(({ text, exact }) => (exact ? `"${text}"` : text)).join(' ')
          const { edges: all, totalCount } = await search(query, 'first: 100')
          expect(all.map(({ node }) => node.id)).toEqual(expectedFor(terms))
          expect(totalCount).toBe(all.length)
          const walked: Hit[] = []
          for (let after = ''; ; ) {
            const { edges, pageInfo } = await search(query, `first: ${size} ${after}`)
            walked.push(...edges)
            if (!pageInfo.hasNextPage) break
            after = `after: "${edges.at(-1)?.cursor}"`
          }
          expect(walked).toEqual(all)
          const back: Hit[] = []
          for (let before = ''; ; ) {
            const { edges, pageInfo } = await search(query, `last: ${size} ${before}`)
            back.unshift(...edges)
            if (!pageInfo.hasPreviousPage) break
            before = `before: "${edges[0]?.cursor}"`
          }
          expect(back).toEqual(all)
          if (all.length > 3) {
            const between = await search(query, `after: "${all[0]?.cursor}", before: "${all[3]?.cursor}"`)
            expect(between.edges).toEqual(all.slice(1, 3))
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it('keeps cursors in place while articles arrive and go', async () => {
    const before = await search('river', 'first: 3')
    const after = `after: "${before.edges.at(-1)?.cursor}"`
    const rest = await search('river', after)
    const arrived = sketchRecord({ title: 'River', date: '2023-01-01', text: 'A river again.' })
    await graph.writeArticles([arrived])
    const now = await search('river', after)
    expect(now.edges.filter(({ node }) => node.title !== 'River')).toEqual(rest.edges)
    expect(now.edges).toHaveLength(rest.edges.length + 1)
    await graph.writeArticles([{ ...arrived, article: { ...arrived.article, title: 'Sea', text: 'A sea.' } }])
    expect((await search('river', after)).edges).toEqual(rest.edges)
  })
})
