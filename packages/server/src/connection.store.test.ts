import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'

const COUNT = 7

/** One claim a day by the same speaker; people whose names begin alike. */
const records = Array.from({ length: COUNT }, (_, n) =>
  sketchRecord({
    title: `Day ${n}`,
    outlet: 'Daily',
    date: `2024-01-0${n + 1}`,
    text: `Ada Brook said word ${n} to Tom Reed ${n}.`,
    people: { 'Ada Brook': ['Ada Brook'], [`Tom Reed ${n}`]: [`Tom Reed ${n}`] },
    claims: [
      { by: 'Ada Brook', source: 'Ada Brook', cue: 'said', content: `word ${n}`, about: [`Tom Reed ${n}`] },
    ],
  }),
)

interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}
type Edges = readonly { readonly cursor: string; readonly node: { readonly id: string } }[]

describeStores('pages', store => {
  let graph: Graph
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles(records)
  })
  afterAll(() => graph.close())

  /** Every kind of list: the fields around it, and its other arguments. */
  const lists = {
    claims: { around: (list: string) => `{ ${list} }`, name: 'claims', args: '' },
    'claims, the oldest first': {
      around: (list: string) => `{ ${list} }`,
      name: 'claims',
      args: 'orderBy: OLDEST_FIRST',
    },
    'claims of somebody': {
      around: (list: string) => `{ in: person(name: "Ada Brook") { ${list} } }`,
      name: 'claims',
      args: '',
    },
    articles: {
      around: (list: string) => `{ ${list} }`,
      name: 'articles',
      args: 'filter: { outlet: "Daily" }',
    },
    'articles about somebody': {
      around: (list: string) => `{ in: person(name: "Ada Brook") { ${list} } }`,
      name: 'articles',
      args: '',
    },
    people: { around: (list: string) => `{ ${list} }`, name: 'people', args: '' },
  }

  async function page(
    { around, name, args }: (typeof lists)['claims'],
    more: string,
  ): Promise<{ edges: Edges; pageInfo: PageInfo }> {
    const selection =
      '{ edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'
    const { data, errors } = await ask(graph, around(`list: ${name}(${args} ${more}) ${selection}`))
    expect(errors).toBeUndefined()
    return (data.in ?? data).list
  }

  it.each(Object.entries(lists))(
    'walk through %s in both directions, without gaps or repeats',
    async (_, list) => {
      const all = (await page(list, 'first: 100')).edges
      expect(all.length).toBe(list.name === 'people' ? COUNT + 1 : COUNT)
      for (const size of [1, 3]) {
        const forwards: Edges[] = []
        for (let after = ''; ; ) {
          const { edges, pageInfo } = await page(list, `first: ${size} ${after}`)
          expect(pageInfo).toMatchObject({
            hasPreviousPage: after !== '',
            startCursor: edges[0]?.cursor,
            endCursor: edges.at(-1)?.cursor,
          })
          forwards.push(edges)
          if (!pageInfo.hasNextPage) break
          after = `after: "${pageInfo.endCursor}"`
        }
        expect(forwards.flat()).toEqual(all)
        const backwards: Edges[] = []
        for (let before = ''; ; ) {
          const { edges, pageInfo } = await page(list, `last: ${size} ${before}`)
          expect(pageInfo.hasNextPage).toBe(before !== '')
          backwards.unshift(edges)
          if (!pageInfo.hasPreviousPage) break
          before = `before: "${pageInfo.startCursor}"`
        }
        expect(backwards.flat()).toEqual(all)
      }
    },
  )

  it('are cut between two cursors', async () => {
    const all = (await page(lists.claims, 'first: 20')).edges
    const between = `after: "${all[1]?.cursor}", before: "${all[5]?.cursor}"`
    expect((await page(lists.claims, between)).edges).toEqual(all.slice(2, 5))
    expect((await page(lists.claims, `first: 2, ${between}`)).edges).toEqual(all.slice(2, 4))
    expect((await page(lists.claims, `last: 2, ${between}`)).edges).toEqual(all.slice(3, 5))
  })

  it('stay put while rows arrive', async () => {
    const first = await page(lists.claims, 'first: 2')
    const rest = (await page(lists.claims, `after: "${first.pageInfo.endCursor}"`)).edges
    await graph.writeArticles([
      sketchRecord({
        title: 'Newest',
        outlet: 'Weekly',
        date: '2024-02-01',
        text: 'Ada Brook said more.',
        people: { 'Ada Brook': ['Ada Brook'] },
        claims: [{ by: 'Ada Brook', content: 'more' }],
      }),
    ])
    expect((await page(lists.claims, `after: "${first.pageInfo.endCursor}"`)).edges).toEqual(rest)
  })

  it('can be empty', async () => {
    expect(await page({ ...lists.claims, args: 'filter: { about: "nobody" }' }, '')).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    })
    expect(await page(lists.claims, 'first: 0')).toMatchObject({ edges: [], pageInfo: { hasNextPage: true } })
  })
})
