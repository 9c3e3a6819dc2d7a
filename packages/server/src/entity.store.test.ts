import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { coverage } from '../../../tests/coverage.ts'
import { personId, sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'

describeStores('people, organisations, articles', store => {
  let graph: Graph
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles(coverage)
  })
  afterAll(() => graph.close())

  it('have made claims, are the subject of claims, and are mentioned', async () => {
    const query = `{ person(name: "Sergei Lavrov") {
      __typename name
      claims(filter: { about: "Kerry John" }) { totalCount }
      about: claims(filter: { about: "John Kerry" }) { totalCount edges { node { text } } }
      claimsAbout { totalCount }
      articles { totalCount edges { count names spans { start end } node { title } } }
    } }`
    expect((await ask(graph, query)).data.person).toEqual({
      __typename: 'Person',
      name: 'Sergei Lavrov',
      claims: { totalCount: 0 },
      about: { totalCount: 1, edges: [{ node: { text: 'John Kerry erred' } }] },
      claimsAbout: { totalCount: 0 },
      articles: {
        totalCount: 2,
        edges: [
          {
            count: 1,
            names: ['Sergei Lavrov'],
            spans: [{ start: 0, end: 13 }],
            node: { title: 'Lavrov again' },
          },
          {
            count: 2,
            names: ['Sergei Lavrov', 'Lavrov'],
            spans: [{ start: 16, end: 29 }, expect.anything()],
            node: { title: 'Kerry warns Moscow' },
          },
        ],
      },
    })
  })

  it('are listed by name, organisations by kind', async () => {
    const { data } = await ask(
      graph,
      `{ people(first: 2) { totalCount edges { node { name } } }
         organisations(filter: { kind: MEDIA }) { totalCount edges { node { name kind } } }
         places { totalCount edges { node { name } } } }`,
    )
    expect(data).toEqual({
      people: {
        totalCount: 5,
        edges: [{ node: { name: 'Bashar al-Assad' } }, { node: { name: 'John Kerry' } }],
      },
      organisations: {
        totalCount: 2,
        edges: [{ node: { name: 'RFE/RL', kind: 'MEDIA' } }, { node: { name: 'The Hill', kind: 'MEDIA' } }],
      },
      places: { totalCount: 0, edges: [] },
    })
  })

  it('are not found under a name or id of another type', async () => {
    const { data } = await ask(
      graph,
      `{ person(name: "MSNBC") { id } organisation(name: "Marie Harf") { id } place(name: "x") { id }
         node(id: "Organisation:${personId('Marie Harf')}") { id } a: person(id: "Person:${personId('nobody')}") { id } }`,
    )
    expect(data).toEqual({ person: null, organisation: null, place: null, node: null, a: null })
  })

  it('are the one who is chiefly called so, where several bear a name', async () => {
    await graph.writeArticles([
      sketchRecord({
        title: 'Namesakes',
        text: 'Aaron Reed and Zed met; they call both Reed. So is Reed, the singer.',
        people: { 'Aaron Reed': ['Aaron Reed', 'Reed'], Reed: ['Reed'] },
      }),
    ])
    expect((await ask(graph, '{ person(name: "reed") { name } }')).data.person.name).toBe('Reed')
  })

  it('nodes come back in the order of their ids, null for what is not there', async () => {
    const ids = [
      `Article:${coverage[2]?.article.id}`,
      `Person:${personId('nobody')}`,
      `Person:${personId('Marie Harf')}`,
      `Claim:${coverage[1]?.claims[1]?.id}`,
    ]
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename
      ... on Article { title } ... on Entity { name } ... on Claim { text } } }`
    expect((await ask(graph, query, { ids })).data.nodes).toEqual([
      { id: ids[0], __typename: 'Article', title: 'Lavrov again' },
      null,
      { id: ids[2], __typename: 'Person', name: 'Marie Harf' },
      { id: ids[3], __typename: 'Claim', text: 'Bashar al-Assad stays' },
    ])
  })

  it('articles are found by outlet and date, and show their claims and mentions', async () => {
    const { data } = await ask(
      graph,
      `{ articles(filter: { outlet: "rfe rl", until: "2015-09-17" }) { totalCount edges { node {
           title outlet { name } claims(orderBy: NEWEST_FIRST) { edges { node { text } } }
           mentions(first: 2) { totalCount edges { count names node { __typename name } } } } } }
         oldest: articles(orderBy: OLDEST_FIRST, first: 1) { edges { node { title publishedAt outlet { name } } } } }`,
    )
    expect(data).toEqual({
      articles: {
        totalCount: 1,
        edges: [
          {
            node: {
              title: 'Kerry warns Moscow',
              outlet: { name: 'RFE/RL' },
              claims: {
                edges: ['Bashar al-Assad must go', 'Bashar al-Assad stays', 'nothing else'].map(text => ({
                  node: { text },
                })),
              },
              mentions: {
                totalCount: 3,
                edges: [
                  {
                    count: 1,
                    names: ['Bashar al-Assad'],
                    node: { __typename: 'Person', name: 'Bashar al-Assad' },
                  },
                  { count: 1, names: ['John Kerry'], node: { __typename: 'Person', name: 'John Kerry' } },
                ],
              },
            },
          },
        ],
      },
      oldest: { edges: [{ node: { title: expect.any(String), publishedAt: null, outlet: null } }] },
    })
  })

  it('are counted', async () => {
    expect(
      (await ask(graph, '{ statistics { articles claims people organisations places } }')).data.statistics,
    ).toEqual({
      articles: 5,
      claims: 7,
      people: 7,
      organisations: 3,
      places: 0,
    })
  })
})
