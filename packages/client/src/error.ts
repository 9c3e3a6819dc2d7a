import type { graphql } from './graphql.ts'

/**
 * What a request was refused for, as the server's `extensions.code` and `Problem.code`: those of the schema, and those of
 * requests that it could not read. These do not change between versions.
 */
export type ServerCode =
  | ReturnType<typeof graphql.scalar<'ProblemCode'>>
  | 'BAD_REQUEST'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'

/**
 * Those of the server, and two of the client's own: SERVER_UNREACHABLE if no reply could be read, NOT_GRAPHQL if what
 * came is none. A newer server may have others.
 */
export type ErrorCode =
  | ServerCode
  | 'NOT_GRAPHQL'
  | 'SERVER_UNREACHABLE'
  // Any text, without hiding the others from completion.
  | (string & Record<never, never>)

/** One of the errors of a reply. */
export interface ReplyError {
  /** What is wrong, and what to do. */
  readonly message: string
  readonly code: ErrorCode
  /** Where in the reply it belongs: `['claims', 'edges', 0]`; empty if it is about the whole request. */
  readonly path: readonly (string | number)[]
}

/** A request without an answer that can be relied on. `code` and `message` are those of the first of `errors`. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly code: ErrorCode
  readonly errors: readonly [ReplyError, ...ReplyError[]]

  constructor(errors: readonly [ReplyError, ...ReplyError[]], options?: ErrorOptions) {
    super(errors[0].message, options)
    this.code = errors[0].code
    this.errors = errors
  }
}
