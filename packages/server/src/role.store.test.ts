import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'

const story = (title: string, date: string | null, name: string, post: string, former = false) =>
  sketchRecord({
    title,
    outlet: 'The Valley Post',
    ...(date !== null && { date }),
    text: `${name} is ${post} at the River Authority.`,
    people: { [name]: [name] },
    organisations: { 'River Authority': ['River Authority'] },
    roles: [{ of: name, in: 'River Authority', title: post, former }],
  })

describeStores('roles', store => {
  let graph: Graph
  const sent: (readonly string[])[] = []
  beforeAll(async () => {
    await store.empty()
    graph = await store.open({ onStatement: lookups => sent.push(lookups) })
    await graph.writeArticles([
      story('A', '2024-01-10', 'Ada Brook', 'director'),
      story('B', '2024-03-10', 'Ada Brook', 'director'),
      story('C', '2024-05-01', 'Ada Brook', 'director', true),
      story('D', '2024-04-01', 'Tom Reed', 'director'),
      story('E', '2024-04-02', 'Zoe Hart', 'engineer'),
      story('F', null, 'Rex Vale', 'engineer'),
    ])
  })
  afterAll(() => graph.close())
  beforeEach(() => {
    sent.length = 0
  })

  it('say from when to when articles speak of them, and which do', async () => {
    const { data } = await ask(
      graph,
      `{ person(name: "Ada Brook") { roles { totalCount edges {
           title former firstSeen lastSeen articleCount articles { title } node { __typename name } } } } }`,
    )
    const node = { __typename: 'Organisation', name: 'River Authority' }
    expect(data.person.roles).toEqual({
      totalCount: 2,
      edges: [
        {
          title: 'director',
          former: true,
          firstSeen: '2024-05-01',
          lastSeen: '2024-05-01',
          articleCount: 1,
          articles: [{ title: 'C' }],
          node,
        },
        {
          title: 'director',
          former: false,
          firstSeen: '2024-01-10',
          lastSeen: '2024-03-10',
          articleCount: 2,
          articles: [{ title: 'B' }, { title: 'A' }],
          node,
        },
      ],
    })
    expect(sent.map(lookups => lookups.toSorted())).toEqual([
      ['entityByName'],
      ['roleCount', 'rolePage'],
      ['articleById'],
    ])
  })

  it('are found by title and date from the organisation', async () => {
    const names = async (args: string) => {
      const { data, errors } = await ask(
        graph,
        `{ organisation(name: "River Authority") { roleHolders(first: 10 ${args}) { edges { node { name } } } } }`,
      )
      expect(errors).toBeUndefined()
      return data.organisation.roleHolders.edges.map((edge: { node: { name: string } }) => edge.node.name)
    }
    expect(await names('')).toEqual(['Ada Brook', 'Zoe Hart', 'Tom Reed', 'Ada Brook', 'Rex Vale'])
    expect(await names('filter: { title: "Director", at: "2024-02-01" }')).toEqual(['Ada Brook'])
    expect(await names('filter: { at: "2024-04-01" }')).toEqual(['Tom Reed'])
    expect(await names('filter: { at: "2024-05-01" }')).toEqual([])
    expect(await names('filter: { title: "engin" }')).toEqual(['Zoe Hart', 'Rex Vale'])
  })

  it('come in pages', async () => {
    const page = async (args: string) =>
      (
        await ask(
          graph,
          `{ organisation(name: "River Authority") { roleHolders(${args}) {
               edges { title node { name } } pageInfo { hasNextPage endCursor } } } }`,
        )
      ).data.organisation.roleHolders
    const all = (await page('first: 10')).edges
    const first = await page('first: 2')
    const rest = await page(`first: 5, after: "${first.pageInfo.endCursor}"`)
    expect([...first.edges, ...rest.edges]).toEqual(all)
    expect(first.pageInfo.hasNextPage).toBe(true)
    expect(rest.pageInfo.hasNextPage).toBe(false)
  })

  it('refuse too many articles', async () => {
    const { errors } = await ask(
      graph,
      '{ person(name: "Ada Brook") { roles { edges { articles(first: 101) { id } } } } }',
    )
    expect(errors?.[0]?.extensions.code).toBe('PAGE_TOO_LONG')
  })
})
