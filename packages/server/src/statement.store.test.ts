import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { coverage } from '../../../tests/coverage.ts'
import { personId } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'

describeStores('one statement a level, at most', store => {
  let graph: Graph
  const sent: (readonly string[])[] = []
  beforeAll(async () => {
    await store.empty()
    graph = await store.open({ onStatement: lookups => sent.push(lookups) })
    await graph.writeArticles(coverage)
  })
  afterAll(() => graph.close())
  beforeEach(() => {
    sent.length = 0
  })

  /** The lookups of each statement that the query sends. */
  async function statements(query: string): Promise<(readonly string[])[]> {
    const reply = await ask(graph, query)
    expect(reply.errors).toBeUndefined()
    return sent.map(lookups => lookups.toSorted())
  }

  it('for claims and all that hangs on each', async () => {
    const query = `{ claims { edges { cursor node {
      text speaker { name } about { name } stances { stance score target { name } words { exact } } addressedTo { name } via { name } evidence { exact } article { title }
    } } pageInfo { hasNextPage } } }`
    expect(await statements(query)).toEqual([
      ['claimPageAlong'],
      ['claimEntities', 'claimEntities', 'claimEvidence'],
    ])
  })

  it('for a page and its total, at every level', async () => {
    const query = `{ claims(first: 2) { totalCount edges { node { speaker { claims { totalCount edges { node { id } } } } } } } }`
    expect(await statements(query)).toEqual([
      ['claimCount', 'claimPageAlong'],
      ['claimCount', 'claimPage'],
    ])
  })

  it('for who said what about whom and in which outlet, one for all three levels', async () => {
    const query = `query ($no: Boolean = false) { claims { edges { node {
      ...Said about @include(if: $no) { name } ... on Claim { article { title outlet { name } } }
    } } } } fragment Said on Claim { text speaker { name } stances { target { name } } evidence @skip(if: true) { exact } }`
    expect(await statements(query)).toEqual([['claimPageAlong']])
  })

  it('for a total alone, without the page', async () => {
    expect(await statements('{ claims { totalCount } people { totalCount } }')).toEqual([
      ['claimCount', 'entityCount'],
    ])
  })

  it('for any number of root fields', async () => {
    const query = `{
      node(id: "Person:${personId('John Kerry')}") { id }
      nodes(ids: ["Person:${personId('Sergei Lavrov')}", "Article:${coverage[0]?.article.id}", "Claim:${coverage[0]?.claims[0]?.id}"]) { id }
      person(name: "harf") { name }
      organisation(name: "RFE/RL") { kind }
      articles { edges { node { title } } }
      people { totalCount edges { node { name } } }
      statistics { articles claims people organisations places }
      path(from: "Harf", to: "Lavrov") { length }
      claims { edges { node { text } } }
    }`
    expect(await statements(query)).toHaveLength(1)
  })

  it('for aliases with different arguments, and asks equal ones once', async () => {
    const query = `{
      a: claims(first: 1) { edges { node { ...Who } } }
      b: claims(first: 2, orderBy: OLDEST_FIRST) { edges { node { ...Who } } }
      c: claims(filter: { about: "Kerry" }) { edges { node { ...Who } } }
      d: claims(filter: { about: "Kerry" }) { edges { node { ...Who } } }
    } fragment Who on Claim { speaker { name } }`
    expect(await statements(query)).toEqual([['claimPageAlong', 'claimPageAlong', 'claimPageAlong']])
  })

  it('for lists in lists in lists', async () => {
    const query = `{ people(first: 5) { edges { node {
      claims(first: 5) { edges { node { about {
        claimsAbout(first: 5, filter: { since: "2015-01-01" }) { totalCount edges { node { article { outlet { name } } } } }
        articles(first: 5) { edges { count node { title mentions(first: 5) { edges { count node { name } } } } } }
      } } } }
      claimsAbout { totalCount }
    } } } }`
    expect(await statements(query)).toEqual([
      ['entityPage'],
      ['claimCount', 'claimPageAlong'],
      ['claimCount', 'claimPageAlong', 'mentioningPage'],
      ['mentionedPage'],
    ])
  })

  it('for the nodes and edges of a path together', async () => {
    const query = `{ path(from: "Marie Harf", to: "Sergei Lavrov", maxHops: 6) {
      length nodes { id ... on Claim { text } ... on Entity { name } }
      edges { relation from { id } to { id } date article { title } evidence { exact } words { exact } stance { stance } }
    } }`
    expect(await statements(query)).toEqual([
      ['shortestPaths'],
      ['claimArticle', 'claimById', 'claimEvidence', 'claimLinks', 'entityById'],
    ])
  })

  it('for those mentioned together and their articles, and groups beside', async () => {
    const query = `{
      people { edges { node { mentionedWith(first: 2) { totalCount edges { articleCount articles { title } node { name } } } } } }
      claimGroups(by: SPEAKER) { count entity { name } }
    }`
    expect(await statements(query)).toEqual([
      ['claimGroups', 'entityPage'],
      ['mentionedWithCount', 'mentionedWithPage'],
      Array(4).fill('sharedArticles'),
    ])
  })

  it('and none for questions to the schema, or where an argument is refused', async () => {
    await ask(graph, '{ __schema { types { name } } __typename }')
    await ask(graph, '{ claims(first: 101) { totalCount edges { cursor } } }')
    expect(sent).toEqual([])
  })
})
