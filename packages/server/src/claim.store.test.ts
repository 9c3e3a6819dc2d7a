import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { coverage } from '../../../tests/coverage.ts'
import { describeStores } from '../../../tests/stores.ts'

describeStores('claims', store => {
  let graph: Graph
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles(coverage)
  })
  afterAll(() => graph.close())

  /** Texts of the claims under a filter, written as GraphQL. */
  async function texts(args: string): Promise<string[]> {
    const { data, errors } = await ask(graph, `{ claims(${args}) { edges { node { text } } } }`)
    expect(errors).toBeUndefined()
    return data.claims.edges.map((edge: { node: { text: string } }) => edge.node.text)
  }

  it('answer who said what about whom', async () => {
    const query =
      '{ claims(filter: { about: "Bashar al-Assad" }) { edges { node { text speaker { ... on Person { name } } } } } }'
    expect((await ask(graph, query)).data).toEqual({
      claims: {
        edges: [
          { node: { text: 'Bashar al-Assad must go', speaker: { name: 'John Kerry' } } },
          { node: { text: 'Bashar al-Assad stays', speaker: { name: 'Sergei Lavrov' } } },
          { node: { text: 'Assad is no option', speaker: { name: 'Marie Harf' } } },
        ],
      },
    })
  })

  it('show the words that prove them, and everybody who had to do with them', async () => {
    const query = `{ claims(filter: { speaker: "Harf", outlet: "the hill" }) { edges { node {
      text quote negated date cue { exact start end } source { exact }
      evidence { exact start end prefix suffix }
      speaker { __typename id name aliases } about { __typename name } addressedTo { name }
      via { __typename name ... on Organisation { kind } }
      article { title url language text publishedAt extractor outlet { name kind } }
    } } } }`
    const { data, errors } = await ask(graph, query)
    expect(errors).toBeUndefined()
    const [first, second] = data.claims.edges.map((edge: { node: unknown }) => edge.node)
    expect(first).toMatchObject({
      text: 'Assad is no option',
      quote: 'INDIRECT',
      negated: false,
      date: '2014-08-22',
      cue: { exact: 'told', start: 11, end: 15 },
      source: { exact: 'Marie Harf' },
      speaker: { __typename: 'Person', name: 'Marie Harf', aliases: ['Marie Harf', 'Harf'] },
      about: [{ __typename: 'Person', name: 'Bashar al-Assad' }],
      addressedTo: [],
      via: [{ __typename: 'Organisation', name: 'MSNBC', kind: 'OTHER' }],
      article: { title: 'No partnership', url: null, outlet: { name: 'The Hill', kind: 'MEDIA' } },
    })
    expect(second.text).toBe('the two were … on the same page.')
    expect(second.evidence.map((piece: { exact: string }) => piece.exact)).toEqual([
      'the two were',
      'on the same page.',
    ])
    for (const { start, end, exact } of second.evidence)
      expect(second.article.text.slice(start, end)).toBe(exact)
  })

  it('stand towards those that they are about', async () => {
    const query = `{ claims(filter: { about: "Assad", outlet: "RFE/RL" }) { edges { node {
      stances { stance score target { name } words { exact start end } }
    } } } }`
    const { data, errors } = await ask(graph, query)
    expect(errors).toBeUndefined()
    const target = { name: 'Bashar al-Assad' }
    expect(data.claims.edges.map((edge: { node: { stances: unknown } }) => edge.node.stances)).toEqual([
      [{ stance: 'NEGATIVE', score: 0.9, target, words: [{ exact: 'must go', start: 51, end: 58 }] }],
      [{ stance: 'NEUTRAL', score: 0, target, words: [] }],
    ])
    expect(await texts('filter: { about: "Assad", stance: NEGATIVE }')).toEqual(['Bashar al-Assad must go'])
    const person = '{ person(name: "Assad") { claimsAbout(filter: { stance: NEGATIVE }) { totalCount } } }'
    expect((await ask(graph, person)).data.person.claimsAbout).toEqual({ totalCount: 1 })
  })

  it('have no speaker where it is nobody in particular', async () => {
    const query = '{ claims { edges { node { text speaker { name } source { exact } cue { exact } } } } }'
    const { data } = await ask(graph, query)
    expect(data.claims.edges).toContainEqual({
      node: { text: 'nothing else', speaker: null, source: { exact: 'Officials' }, cue: null },
    })
  })

  it('are found by any name in any spelling, by id, kind and date, in either order', async () => {
    expect(await texts('filter: { speaker: "zoe MULLER" }')).toEqual(['rain comes'])
    const person = await ask(graph, '{ person(name: "assad") { id } }')
    expect(await texts(`filter: { about: "${person.data.person.id}" }, orderBy: OLDEST_FIRST`)).toEqual([
      'Assad is no option',
      'Bashar al-Assad stays',
      'Bashar al-Assad must go',
    ])
    expect(await texts('filter: { quote: DIRECT }')).toEqual([])
    expect(await texts('filter: { since: "2015-09-17" }')).toEqual(['John Kerry erred'])
    expect(await texts('filter: { until: "2015-01-01", outlet: "The Hill", quote: INDIRECT }')).toHaveLength(
      2,
    )
    expect(await texts('filter: { about: "nobody of this name" }')).toEqual([])
    expect(await texts('filter: { about: null, since: null }')).toHaveLength(7)
    expect(await texts(`filter: { about: "' OR 1=1 //" }`)).toEqual([])
  })

  it('are found again by id', async () => {
    const id = `Claim:${coverage[1]?.claims[0]?.id}`
    const { data } = await ask(
      graph,
      'query ($id: ID!) { claim(id: $id) { id text } node(id: $id) { id __typename } }',
      {
        id,
      },
    )
    expect(data).toEqual({
      claim: { id, text: 'Bashar al-Assad must go' },
      node: { id, __typename: 'Claim' },
    })
    const none = await ask(graph, '{ claim(id: "Claim:00000000000000000000000000000000") { id } }')
    expect(none).toMatchObject({ status: 200, data: { claim: null } })
  })
})
