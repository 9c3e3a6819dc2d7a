import { expect, expectTypeOf, it } from 'vitest'
import { type FragmentOf, graphql, type ResultOf, readFragment, type VariablesOf } from './graphql.ts'

it('knows the reply and the variables of a document', () => {
  const query = graphql(
    'query ($name: String!, $since: Date) { person(name: $name) { id aliases claims(filter: { since: $since }) { totalCount edges { node { quote speaker { __typename } } } } } }',
  )
  type Person = NonNullable<ResultOf<typeof query>['person']>
  expectTypeOf<Person['id']>().toEqualTypeOf<string>()
  expectTypeOf<Person['aliases']>().toEqualTypeOf<string[]>()
  expectTypeOf<Person['claims']['totalCount']>().toEqualTypeOf<number>()
  type Claim = Person['claims']['edges'][number]['node']
  expectTypeOf<Claim['quote']>().toEqualTypeOf<'DIRECT' | 'INDIRECT' | 'MIXED'>()
  expectTypeOf<NonNullable<Claim['speaker']>['__typename']>().toEqualTypeOf<
    'Organisation' | 'Person' | 'Place'
  >()
  expectTypeOf<VariablesOf<typeof query>>().toEqualTypeOf<{ name: string; since?: string | null }>()
  expect(query.kind).toBe('Document')
})

it('keeps what a fragment asks for from whoever only spreads it', () => {
  const Headline = graphql('fragment Headline on Article { title }')
  const query = graphql('query ($id: ID!) { article(id: $id) { id ...Headline } }', [Headline])
  type Article = NonNullable<ResultOf<typeof query>['article']>
  expectTypeOf<keyof Article & string>().toEqualTypeOf<'id'>()
  expectTypeOf<Article>().toExtend<FragmentOf<typeof Headline>>()
  expectTypeOf(readFragment(Headline, {} as Article)).toEqualTypeOf<{ title: string }>()
  expect(query.definitions).toHaveLength(2)
})
