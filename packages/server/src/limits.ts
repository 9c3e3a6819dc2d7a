import { MAX_HOPS, MAX_PAGE } from '@sayso/graph'

/**
 * What a request may ask for. A request over a limit is refused before the store is touched; the refusal names the
 * limit, what the request came to, and what to do instead. Questions to the schema itself (`__schema`, `__type`)
 * count towards none of depth and cost.
 */
export const LIMITS = {
  /** Bytes of a request's body. */
  bodyBytes: 100_000,
  /** Lexical tokens of a query's text: names, braces, numbers … A query that fills a screen has some 200. */
  tokens: 2_000,
  /** Fields in a query that are given another name. */
  aliases: 30,
  /** Fields inside one another; `claims { edges { node { text } } }` is 4 deep. */
  depth: 15,
  /** Values in the reply as pages allow them: each field once for every row of the pages around it. */
  cost: 50_000,
  /** Rows of one page, and ids given to `nodes`. */
  pageRows: MAX_PAGE,
  /** Rows of a page for which neither `first` nor `last` is given. */
  defaultPageRows: 20,
  /** Characters of the name of who decides. */
  byLength: 100,
  /** Relationships along a path. */
  hops: MAX_HOPS,
  /** Relationships along a path for which `maxHops` is not given. */
  defaultHops: 4,
} as const
