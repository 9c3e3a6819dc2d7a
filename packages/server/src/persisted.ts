import { usePersistedOperations as takeById } from '@graphql-yoga/plugin-persisted-operations'
import { SaysoError } from '@sayso/core'
import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { refusal } from './error.ts'
import { schema } from './schema.ts'

export interface PersistedOptions {
  /** Documents by the id under which clients ask for them. */
  readonly operations: Readonly<Record<string, string>>
  /** Refuses all but these. */
  readonly only: boolean
}

/**
 * Requests that name an operation instead of sending it: `{"documentId": "…"}`, or the `sha256Hash` of automatic
 * persisted queries.
 * @throws SaysoError USAGE for one that is not valid
 */
export function persistedOperations({ operations, only }: PersistedOptions): Plugin {
  for (const [id, text] of Object.entries(operations)) check(schema, id, text)
  const known = new Map(Object.entries(operations))
  const named: Plugin = takeById({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: params => idIn(params),
    getPersistedOperation: id => known.get(id) ?? null,
    customErrors: {
      notFound: () =>
        refusal('OPERATION_UNKNOWN', 'no operation has this id: check it, or have its operation added'),
      keyNotFound: () =>
        refusal('OPERATION_ID_MISSING', "the request has neither 'query' nor 'documentId': send one of them"),
      persistedQueryOnly: () =>
        refusal(
          'PERSISTED_ONLY',
          "this server takes its own operations only: send 'documentId' instead of 'query'",
        ),
    },
  })
  return {
    ...named,
    // What is no request at all is refused by those who know what one looks like.
    onParams: payload =>
      isObject(payload.params) && (only || idIn(payload.params) !== null)
        ? named.onParams?.(payload)
        : undefined,
  }
}

/** Names of parameters that a request may have beside those of GraphQL over HTTP. */
export const PERSISTED_PARAMS = ['documentId']

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function idIn(params: object): string | null {
  const { documentId, extensions } = params as {
    readonly documentId?: unknown
    readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } | null } | null
  }
  const id = documentId ?? extensions?.persistedQuery?.sha256Hash
  return typeof id === 'string' ? id : null
}

function check(schema: GraphQLSchema, id: string, text: string): void {
  const [error] = errorsIn(schema, text)
  if (error)
    throw new SaysoError(
      'USAGE',
      `operation ${id}: ${error.message}`,
      'correct it in the file of operations, or leave it out',
    )
}

function errorsIn(schema: GraphQLSchema, text: string): readonly GraphQLError[] {
  try {
    return validate(schema, parse(text))
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}
