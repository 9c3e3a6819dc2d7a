/** What can go wrong for reasons outside the program, and what the user can do about it. */
export type ErrorCode =
  | 'DECISION_INVALID'
  | 'EXTRACTION_FAILED'
  | 'INPUT_BINARY'
  | 'INPUT_EMPTY'
  | 'INPUT_ENCODING'
  | 'INPUT_FORMAT'
  | 'INPUT_TOO_LARGE'
  | 'INPUT_UNREADABLE'
  | 'LINK_FAILED'
  | 'MODEL_FAILED'
  | 'MODEL_UNAVAILABLE'
  | 'NOT_FOUND'
  | 'QUERY_CANCELLED'
  | 'QUERY_INVALID'
  | 'QUERY_TIMEOUT'
  | 'QUERY_WRITES'
  | 'SPAN_MISMATCH'
  | 'STORE_AUTH'
  | 'STORE_DAMAGED'
  | 'STORE_FAILED'
  | 'STORE_FULL'
  | 'STORE_LOCKED'
  | 'STORE_MEMORY'
  | 'STORE_NEWER'
  | 'STORE_UNREACHABLE'
  | 'URL_FAILED'
  | 'URL_INVALID'
  | 'URL_PRIVATE'
  | 'URL_REDIRECTS'
  | 'URL_ROBOTS'
  | 'URL_STATUS'
  | 'URL_TIMEOUT'
  | 'USAGE'

/** An error with a stable code, one line that says what happened, and a hint that says what to do. */
export class SaysoError extends Error {
  readonly code: ErrorCode
  readonly hint: string

  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SaysoError'
    this.code = code
    this.hint = hint
  }
}
