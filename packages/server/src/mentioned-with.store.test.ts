import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'

const PEOPLE = ['Ada Brook', 'Tom Reed', 'Zoe Vale', 'Max Stone', 'Eva Lund', 'Ben Marsh']

/** The i-th article mentions Ada Brook and the one or two whom i picks; the last of them an organisation too, and no Ada. */
const articles = Array.from({ length: 14 }, (_, i) => {
  const names = [
    ...(i < 13 ? ['Ada Brook'] : []),
    ...new Set([PEOPLE[1 + ((i * 2) % 5)] ?? '', PEOPLE[1 + (i % 3)] ?? '']),
  ]
  return sketchRecord({
    title: `Article ${i}`,
    outlet: i % 2 === 0 ? 'The Hill' : 'Naharnet',
    date: `2014-01-${String(i + 1).padStart(2, '0')}`,
    text: `${names.join(' and ')} met ${names[0]} at the River Authority.`,
    people: Object.fromEntries(names.map(name => [name, [name]])),
    ...(i > 10 && { organisations: { 'River Authority': ['River Authority'] } }),
  })
})

interface Row {
  readonly articleCount: number
  readonly articles: readonly { readonly title: string }[]
  readonly node: { readonly name: string }
}

/** Whom the same articles mention, counted here. */
function expected(of: string, wanted: (record: (typeof articles)[number]) => boolean = () => true) {
  const shared = new Map<string, string[]>()
  for (const record of articles.filter(wanted)) {
    const names = record.mentions.map(({ name }) => name)
    if (names.includes(of))
      for (const name of names)
        if (name !== of) shared.set(name, [record.article.title, ...(shared.get(name) ?? [])])
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([name, titles]) => ({
      articleCount: titles.length,
      articles: titles.map(title => ({ title })),
      node: { name },
    }))
}

describeStores('those whom the same articles mention', store => {
  let graph: Graph
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles(articles)
  })
  afterAll(() => graph.close())

  async function page(args: string): Promise<{
    readonly totalCount: number
    readonly pageInfo: {
      readonly hasNextPage: boolean
      readonly startCursor: string
      readonly endCursor: string
    }
    readonly edges: readonly Row[]
  }> {
    const { data, errors } = await ask(
      graph,
      `{ person(name: "Ada Brook") { mentionedWith${args && `(${args})`} {
        totalCount pageInfo { hasNextPage startCursor endCursor }
        edges { articleCount articles { title } node { name } } } } }`,
    )
    expect(errors).toBeUndefined()
    return data.person.mentionedWith
  }

  it('come by how many articles mention both, then by name, each with the articles', async () => {
    const { totalCount, edges } = await page('')
    expect(edges).toEqual(expected('Ada Brook'))
    expect(new Set(edges.map(({ articleCount }) => articleCount)).size).toBeLessThan(edges.length)
    expect(totalCount).toBe(edges.length)
  })

  it('come page by page, from either end', async () => {
    const all = expected('Ada Brook')
    for (const first of [1, 2, 4]) {
      const found: Row[] = []
      let after = ''
      for (;;) {
        const { edges, pageInfo } = await page(`first: ${first}${after}`)
        found.push(...edges)
        if (!pageInfo.hasNextPage) break
        after = `, after: "${pageInfo.endCursor}"`
      }
      expect(found).toEqual(all)
    }
    const { edges, pageInfo } = await page('last: 2')
    expect(edges).toEqual(all.slice(-2))
    expect((await page(`last: 3, before: "${pageInfo.startCursor}"`)).edges).toEqual(all.slice(-5, -2))
  })

  it('are those of the types and of the articles that are wanted', async () => {
    expect((await page('types: [ORGANISATION]')).edges).toEqual(
      expected('Ada Brook').filter(({ node }) => node.name === 'River Authority'),
    )
    expect(await page('types: [PLACE]')).toMatchObject({ totalCount: 0, edges: [] })
    const filtered = await page(
      'filter: { outlet: "Naharnet", since: "2014-01-03", until: "2014-01-12" }, types: [PERSON]',
    )
    const wanted = expected(
      'Ada Brook',
      ({ article, outlet }) =>
        outlet?.name === 'Naharnet' &&
        (article.publishedAt ?? '') >= '2014-01-03' &&
        (article.publishedAt ?? '') < '2014-01-12',
    ).filter(({ node }) => node.name !== 'River Authority')
    expect(filtered).toMatchObject({ totalCount: wanted.length, edges: wanted })
  })

  it('are asked of many at once', async () => {
    const query =
      '{ people { edges { node { name mentionedWith { edges { articleCount articles { title } node { name } } } } } } }'
    const { data } = await ask(graph, query)
    const nodes: { readonly name: string; readonly mentionedWith: { readonly edges: readonly Row[] } }[] =
      data.people.edges.map((edge: { node: object }) => edge.node)
    expect(nodes).toHaveLength(PEOPLE.length)
    for (const { name, mentionedWith } of nodes) expect(mentionedWith.edges).toEqual(expected(name))
  })
})
