import { initGraphQLTada } from 'gql.tada'
import type { Introspection } from './introspection.ts'

export {
  type FragmentOf,
  type ResultOf,
  readFragment,
  type TadaDocumentNode,
  type VariablesOf,
} from 'gql.tada'

/**
 * A document of GraphQL that knows the types of its variables and of its reply, by the schema that the package was
 * built with. What the schema does not have is of type unknown. Fragments that the text spreads are given as a list:
 * `graphql('…', [Fragment])`.
 */
export const graphql = initGraphQLTada<{
  introspection: Introspection
  scalars: { Date: string; ID: string }
}>()

/** What a document must be beside typed: its data must have no field that the schema does not have. */
export type Known<Data> =
  true extends HasUnknown<Data> ? 'the document asks for a field that is not in the schema' : unknown

type HasUnknown<Data> = unknown extends Data
  ? true
  : Data extends readonly (infer Row)[]
    ? HasUnknown<Row>
    : Data extends object
      ? true extends { [Field in keyof Data]: HasUnknown<Data[Field]> }[keyof Data]
        ? true
        : false
      : false
