import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { coverage } from '../../../tests/coverage.ts'
import { personId } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'

const NAMES =
  'length nodes { __typename ... on Entity { name } ... on Claim { text } } edges { relation from { __typename ... on Entity { name } } to { __typename ... on Entity { name } } }'

describeStores('a path', store => {
  let graph: Graph
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles(coverage)
  })
  afterAll(() => graph.close())

  async function path(args: string, fields = 'nodes { ... on Entity { name } ... on Claim { text } }') {
    const { data, errors } = await ask(graph, `{ path(${args}) { ${fields} } }`)
    expect(errors).toBeUndefined()
    return data.path
  }

  it('leads from one to another over claims, the shortest first', async () => {
    const paths = await path('from: "Harf", to: "Sergei Lavrov"', NAMES)
    expect(paths).toHaveLength(2)
    for (const found of paths) {
      expect(found).toMatchObject({
        length: 4,
        nodes: [
          { name: 'Marie Harf' },
          { text: 'Assad is no option' },
          { name: 'Bashar al-Assad' },
          { __typename: 'Claim' },
          { name: 'Sergei Lavrov' },
        ],
      })
      expect(found.edges.slice(0, 2)).toEqual([
        { relation: 'MADE', from: { __typename: 'Person', name: 'Marie Harf' }, to: { __typename: 'Claim' } },
        {
          relation: 'ABOUT',
          from: { __typename: 'Claim' },
          to: { __typename: 'Person', name: 'Bashar al-Assad' },
        },
      ])
    }
    expect(await path('from: "Harf", to: "Sergei Lavrov", first: 1', NAMES)).toEqual(paths.slice(0, 1))
    const lengths = await path('from: "Kerry", to: "Lavrov", maxHops: 6, first: 10', 'length')
    expect(lengths.map(({ length }: { length: number }) => length)).toEqual([2, 2, 4])
  })

  it('is not there where nothing leads on, not in so few steps, or both are the same', async () => {
    expect(await path('from: "Harf", to: "Zoe Muller", maxHops: 6')).toEqual([])
    expect(await path('from: "Harf", to: "Nobody"')).toEqual([])
    expect(await path('from: "Harf", to: "Lavrov", maxHops: 2')).toEqual([])
    expect(await path('from: "Harf", to: "Marie Harf"')).toEqual([])
    expect(await path('from: "Harf", to: "Lavrov", first: 0')).toEqual([])
  })

  it('leads through somebody, by name or id', async () => {
    const id = `Person:${personId('John Kerry')}`
    for (const via of ['Kerry', id]) {
      const paths = await path(`from: "Harf", to: "Lavrov", via: "${via}", maxHops: 6`)
      expect(paths.length).toBeGreaterThan(0)
      for (const { nodes } of paths) expect(nodes).toContainEqual({ name: 'John Kerry' })
    }
    expect(await path('from: "Harf", to: "Lavrov", via: "Zoe Muller", maxHops: 6')).toEqual([])
    expect(await path('from: "Harf", to: "Lavrov", via: "Lavrov", maxHops: 6')).toEqual([])
  })

  it('says of each relationship where it is printed, in which words, and where it stands', async () => {
    const [found] = await path(
      'from: "Kerry", to: "Assad", first: 1',
      'edges { relation date article { title text } evidence { exact start end } words { exact start end } stance { stance score target { name } words { exact } } }',
    )
    expect(found.edges).toMatchObject([
      { relation: 'MADE', words: { exact: 'John Kerry' }, stance: null },
      {
        relation: 'ABOUT',
        words: null,
        stance: {
          stance: 'NEGATIVE',
          score: 0.9,
          target: { name: 'Bashar al-Assad' },
          words: [{ exact: 'must go' }],
        },
      },
    ])
    for (const { date, article, evidence } of found.edges) {
      expect([date, article.title]).toEqual(['2015-09-16', 'Kerry warns Moscow'])
      for (const { start, end, exact } of evidence) expect(article.text.slice(start, end)).toBe(exact)
      expect(evidence).toMatchObject([{ exact: 'Bashar al-Assad must go' }])
    }
  })
})
