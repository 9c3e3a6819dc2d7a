/** What a request was refused for, as the server's `extensions.code`. These do not change between versions. */
export type ServerCode =
  | 'BAD_REQUEST'
  | 'BODY_TOO_LARGE'
  | 'DECISION_INVALID'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'GRAPH_CHANGED'
  | 'INTERNAL_SERVER_ERROR'
  | 'INVALID_ARGUMENTS'
  | 'INVALID_CURSOR'
  | 'INVALID_DATE'
  | 'INVALID_HOPS'
  | 'INVALID_ID'
  | 'INVALID_NAME'
  | 'INVALID_PAGE'
  | 'INVALID_SEARCH'
  | 'NOT_FOUND'
  | 'NOT_JSON'
  | 'OPERATION_ID_MISSING'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'OPERATION_UNKNOWN'
  | 'PAGE_TOO_LONG'
  | 'PERSISTED_ONLY'
  | 'QUERY_CANCELLED'
  | 'QUERY_TIMEOUT'
  | 'QUERY_TOO_COSTLY'
  | 'QUERY_TOO_DEEP'
  | 'READ_ONLY'
  | 'SEARCH_TOO_LONG'
  | 'STORE_FAILED'
  | 'STORE_UNREACHABLE'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_REQUESTS'
  | 'TOO_MANY_TOKENS'

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
