import type { Graph } from '@sayso/graph'
import { type GraphQLObjectType, getNamedType, isLeafType } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { coverage } from '../../../tests/coverage.ts'
import { describeStores } from '../../../tests/stores.ts'
import { schema } from './schema.ts'

/** Where something is read along with a page of claims, and every type that stands there. */
const PLACES = {
  '': ['Claim'],
  speaker: ['Person', 'Organisation'],
  about: ['Person', 'Organisation', 'Place'],
  stances: ['ClaimStance'],
  'stances.target': ['Person', 'Organisation', 'Place'],
  article: ['Article'],
  'article.outlet': ['Organisation'],
} as const
type PlaceName = keyof typeof PLACES

interface Asked {
  readonly place: PlaceName
  readonly selection: string
}

const fieldsOf = (type: string) => Object.values((schema.getType(type) as GraphQLObjectType).getFields())

/** Every field that the row alone answers, and short objects such as spans; fields that ask the store are not in question. */
const ASKED: readonly Asked[] = Object.entries(PLACES).flatMap(([place, types]) =>
  types.flatMap(type =>
    fieldsOf(type).flatMap(({ name, type: of }) => {
      const named = getNamedType(of)
      const leaf = isLeafType(named) ? '' : named.name === 'TextSpan' ? ' { exact start end }' : null
      return leaf === null
        ? []
        : [{ place: place as PlaceName, selection: `... on ${type} { ${name}${leaf} }` }]
    }),
  ),
)

const inPlace = ({ place, selection }: Asked): string =>
  place
    .split('.')
    .filter(Boolean)
    .reduceRight((inner, name) => `${name} { ${inner} }`, selection)

/** What stands at the place of each claim, with nothing but the fields that `like` has. */
function pick(all: unknown, like: unknown): unknown {
  if (Array.isArray(like)) return like.map((one, at) => pick((all as unknown[])[at], one))
  if (like === null || typeof like !== 'object') return all
  return Object.fromEntries(
    Object.entries(like).map(([name, one]) => [name, pick((all as Record<string, unknown>)[name], one)]),
  )
}

describeStores('what is read along with a page of claims', store => {
  let graph: Graph
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles(coverage)
  })
  afterAll(() => graph.close())

  async function claims(selections: readonly Asked[]): Promise<{ readonly node: { readonly id: string } }[]> {
    const { data, errors } = await ask(
      graph,
      `{ claims { edges { node { id ${selections.map(inPlace).join(' ')} } } } }`,
    )
    expect(errors).toBeUndefined()
    return data.claims.edges
  }

  it('is what is found for each claim alone, whichever field is asked for', async () => {
    const all = await claims(ASKED)
    expect(all.length).toBeGreaterThan(2)
    for (const { node } of all) {
      const { data } = await ask(
        graph,
        `query ($id: ID!) { claim(id: $id) { id ${ASKED.map(inPlace).join(' ')} } }`,
        { id: node.id },
      )
      expect(data.claim).toEqual(node)
    }
    for (const asked of ASKED) {
      const found = await claims([asked])
      expect(found, inPlace(asked)).toEqual(pick(all, found))
    }
  })
})
