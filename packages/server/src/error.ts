import { type ErrorCode, SaysoError } from '@sayso/core'
import { GraphQLError } from 'graphql'
import type { Code } from './code.ts'
import { LIMITS } from './limits.ts'

/** Something that an earlier level of the query found is gone: its article was read anew, or deleted, meanwhile. */
export const changedMeanwhile = (): GraphQLError =>
  new GraphQLError('the graph changed while it was read: ask again', {
    extensions: { code: 'GRAPH_CHANGED' satisfies Code },
  })

/** An error in what the client asked for. The message says what to do. */
export const clientError = (code: Code, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } })

/** What clients are told of their writing, by the code of the error, or how it begins. */
const WRITING: Readonly<Record<string, Code>> = {
  INPUT_: 'INVALID_ARTICLE',
  URL_: 'ARTICLE_UNREACHABLE',
  NOT_FOUND: 'NOT_FOUND',
  DECISION_INVALID: 'DECISION_INVALID',
}

/** What the client wants to write cannot be: the words of whoever refused it, which tell only of what was sent. Anything else as it is. */
export function writeError(error: unknown): unknown {
  if (!(error instanceof SaysoError)) return error
  const code = WRITING[/^(?:INPUT|URL)_/.exec(error.code)?.[0] ?? error.code]
  return code ? clientError(code, `${error.message}: ${error.hint}`) : error
}

/**
 * A refusal of the whole request, before anything is executed. As GraphQL over HTTP has it, the status is 400 where
 * the client accepts `application/graphql-response+json`, and 200 where it knows only `application/json`.
 */
export const refusal = (code: Code, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400, spec: true } } })

/** What clients are told of faults that are not theirs: without addresses, file names or statements. */
const FAULTS: Partial<Record<ErrorCode, { readonly code: Code; readonly message: string }>> = {
  QUERY_CANCELLED: { code: 'QUERY_CANCELLED', message: 'the request was given up: ask again' },
  QUERY_TIMEOUT: {
    code: 'QUERY_TIMEOUT',
    message: `a statement took longer than ${LIMITS.statementMs / 1000} s, which is the limit: ask for shorter pages, or narrow the filter`,
  },
  STORE_AUTH: { code: 'STORE_UNREACHABLE', message: 'the server may not read its store: tell its operator' },
  STORE_DAMAGED: { code: 'STORE_FAILED', message: 'the store is damaged: tell the operator of this server' },
  STORE_FULL: { code: 'STORE_FAILED', message: 'the store is full: tell the operator of this server' },
  STORE_FAILED: {
    code: 'STORE_FAILED',
    message: 'the store failed: try again, then tell the operator of this server',
  },
  STORE_MEMORY: {
    code: 'STORE_FAILED',
    message:
      'the store has too little memory for this: ask for less at once, or tell the operator of this server',
  },
  STORE_UNREACHABLE: {
    code: 'STORE_UNREACHABLE',
    message: 'the store cannot be reached: try again in a moment',
  },
}

/**
 * Makes any error fit to be sent: those made for clients pass unchanged, faults of the store keep their code, and all
 * else becomes INTERNAL_SERVER_ERROR. Nothing of the original is sent along.
 */
export function maskError(error: unknown): GraphQLError {
  const cause = originOf(error)
  if (cause instanceof GraphQLError) return error as GraphQLError
  const known = cause instanceof SaysoError ? FAULTS[cause.code] : undefined
  const { code, message } = known ?? { code: 'INTERNAL_SERVER_ERROR', message: 'Unexpected error.' }
  const place = error instanceof GraphQLError ? error : null
  return new GraphQLError(message, {
    nodes: place?.nodes ?? null,
    source: place?.source ?? null,
    positions: place?.positions ?? null,
    path: place?.path ?? null,
    extensions: { code },
  })
}

/** What was thrown at first: executors wrap it to say where. */
function originOf(error: unknown): unknown {
  let origin = error
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError
  return origin
}
