/**
 * Every code that an error or a problem can have, as `extensions.code` and `Problem.code` give it, and what it means. They do
 * not change between versions.
 */
export const CODES = {
  ARTICLE_TOO_LONG: "The article's text is longer than is taken.",
  BODY_TOO_LARGE: "The request's body is longer than is taken.",
  DECISION_INVALID: 'What was decided of names cannot be.',
  FORBIDDEN: "The token's role does not allow this.",
  GRAPH_CHANGED: 'What the query had found was gone while it was read, three times in turn: ask again.',
  INTERNAL_SERVER_ERROR: 'A fault of the server.',
  INVALID_ARGUMENTS: 'Arguments do not go together, or one is too long or empty.',
  ARTICLE_UNREACHABLE: 'The article cannot be fetched from its address, or must not be.',
  INVALID_ARTICLE: 'A field of the article is not as it must be.',
  INVALID_CURSOR: 'The cursor is not one of this list.',
  INVALID_DATE: 'No ISO 8601 day or instant.',
  INVALID_HOPS: 'A path has too many or too few relationships.',
  INVALID_ID: 'No id, or one of another type.',
  INVALID_NAME: 'A name without a letter or digit.',
  INVALID_PAGE: 'The arguments of a page do not go together.',
  INVALID_SEARCH: 'What is searched for has no word.',
  NOT_FOUND: 'What a mutation is to change is not there.',
  NOT_JSON: 'The request is not `application/json`.',
  OPERATION_ID_MISSING: 'The request names no operation.',
  OPERATION_UNKNOWN: 'No operation has this id.',
  PAGE_TOO_LONG: 'More rows or ids than a page has.',
  PERSISTED_ONLY: 'The server takes its own operations only.',
  QUERY_CANCELLED: 'The request was given up.',
  QUERY_TIMEOUT: 'A statement took too long.',
  QUERY_TOO_COSTLY: 'The reply could hold too many values.',
  QUERY_TOO_DEEP: 'Fields or values are too deep inside one another.',
  READ_ONLY: 'The server was not started to write.',
  SEARCH_TOO_LONG: 'More characters or words are searched for than is taken.',
  SERVER_CLOSING: 'The server was told to stop.',
  STORE_FAILED: 'The store failed.',
  STORE_UNREACHABLE: 'The store does not answer.',
  TOKENS_UNREADABLE: 'The server cannot read its tokens.',
  TOO_MANY_ALIASES: 'Too many fields have another name.',
  TOO_MANY_ARTICLES: 'Too many articles wait to be read.',
  TOO_MANY_REQUESTS: 'Too many requests a second come from one address.',
  TOO_MANY_SUBSCRIBERS: 'Too many listen already.',
  TOO_MANY_TOKENS: "The query's text is too long.",
  UNAUTHENTICATED: 'No token came with the request, or one that is unknown, expired or revoked.',
} as const

export type Code = keyof typeof CODES

export const isCode = (code: unknown): code is Code => typeof code === 'string' && code in CODES
