import type { Graph } from '@sayso/graph'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { organisationId, personId, sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'

const story = (n: number, ...people: string[]) =>
  sketchRecord({
    title: `Story ${n}`,
    outlet: 'The Valley Post',
    date: `2024-05-${String(n + 10)}`,
    text: people.map(name => `${name} spoke.`).join(' '),
    people: Object.fromEntries(people.map(name => [name, [name]])),
  })

const tom = `Person:${personId('Tom Vale')}`
const tomJ = `Person:${personId('Tom J. Vale')}`

describeStores('names of an entity', store => {
  let graph: Graph
  const sent: (readonly string[])[] = []
  beforeEach(async () => {
    await store.empty()
    graph = await store.open({ onStatement: lookups => sent.push(lookups) })
    await graph.writeArticles([
      story(1, 'Tom Vale', 'Ada Brook'),
      story(2, 'Tom Vale'),
      story(3, 'Tom Vale'),
      story(4, 'Tom J. Vale'),
      story(5, 'Vale'),
    ])
    sent.length = 0
  })
  afterEach(() => graph.close())

  it('are listed by use, each with why', async () => {
    const { data } = await ask(
      graph,
      `{ person(name: "Tom Vale") { id mergedFrom {
           name articleCount why { rule score reason features { name value } } entity { name } } } }`,
    )
    expect(data.person).toEqual({
      id: tom,
      mergedFrom: [
        {
          name: 'Tom Vale',
          articleCount: 3,
          why: {
            rule: 'LEADING',
            score: 1,
            reason: expect.stringMatching(/\w/),
            features: [{ name: 'articles', value: 3 }],
          },
          entity: { name: 'Tom Vale' },
        },
        {
          name: 'Tom J. Vale',
          articleCount: 1,
          why: {
            rule: 'NAME',
            score: expect.any(Number),
            reason: expect.stringMatching(/\w/),
            features: expect.arrayContaining([{ name: 'others', value: expect.any(Number) }]),
          },
          entity: { name: 'Tom Vale' },
        },
        {
          name: 'Vale',
          articleCount: 1,
          why: {
            rule: 'SURNAME',
            score: expect.any(Number),
            reason: expect.stringMatching(/\w/),
            features: expect.any(Array),
          },
          entity: { name: 'Tom Vale' },
        },
      ],
    })
    expect(sent).toEqual([['entityByName'], ['entityVariants'], ['entityByVariant']])
  })

  it('are listed for many with one statement, and no more of them than is asked for', async () => {
    const { data } = await ask(graph, '{ people { edges { node { mergedFrom(first: 1) { name } } } } }')
    expect(data.people.edges.map((edge: { node: object }) => edge.node)).toEqual([
      { mergedFrom: [{ name: 'Ada Brook' }] },
      { mergedFrom: [{ name: 'Tom Vale' }] },
    ])
    expect(sent).toEqual([['entityPage'], ['entityVariants']])
    const { errors } = await ask(graph, '{ people { edges { node { mergedFrom(first: 101) { name } } } } }')
    expect(errors?.[0]?.extensions.code).toBe('PAGE_TOO_LONG')
  })

  it('have ids of their own', async () => {
    const list = '{ person(name: "Tom Vale") { mergedFrom { id name } } }'
    const [first] = (await ask(graph, list)).data.person.mergedFrom
    expect(first.id).toBe(`Variant:${personId('Tom Vale')}`)
    const { data } = await ask(
      graph,
      'query ($id: ID!) { node(id: $id) { id ... on Variant { name } } }',
      first,
    )
    expect(data.node).toEqual(first)
  })

  it('lead from the id of somebody who was found to be another, with one statement', async () => {
    const { data } = await ask(
      graph,
      `{ node(id: "${tomJ}") { id } nodes(ids: ["${tomJ}", "${tom}"]) { id } person(id: "${tomJ}") { name }
         wrong: node(id: "Place:${personId('Tom J. Vale')}") { id }
         never: node(id: "Organisation:${organisationId('Nobody')}") { id } }`,
    )
    expect(data).toEqual({
      node: { id: tom },
      nodes: [{ id: tom }, { id: tom }],
      person: { name: 'Tom Vale' },
      wrong: null,
      never: null,
    })
    expect(sent).toEqual([['entityById', 'entityByVariant']])
  })
})
