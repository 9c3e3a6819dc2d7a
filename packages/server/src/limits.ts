import { HUB_CLAIMS, MAX_HOPS, MAX_PAGE, MAX_PATHS } from '@sayso/graph'
import type { Code } from './code.ts'

interface Limit {
  readonly value: number
  /** What is counted, in words that follow the number. */
  readonly unit: string
  /** The code of the refusal, where one is for this limit. */
  readonly code?: Code
}

/**
 * What a request may ask for, as `/limits` and docs/api.md show it. A request over a limit is refused before the store
 * is touched; the refusal names the limit, what the request came to, and what to do instead. Questions to the schema
 * itself (`__schema`, `__type`) count towards none of depth and cost.
 */
export const PUBLISHED = {
  bodyBytes: { value: 100_000, unit: "bytes of a request's body", code: 'BODY_TOO_LARGE' },
  editorBodyBytes: {
    value: 1_000_000,
    unit: 'the same, with the token of an editor or admin to a server that writes',
    code: 'BODY_TOO_LARGE',
  },
  tokens: {
    value: 2_000,
    unit: "lexical tokens of a query's text: names, braces, numbers; one that fills a screen has some 200",
    code: 'TOO_MANY_TOKENS',
  },
  aliases: { value: 30, unit: 'fields that are given another name', code: 'TOO_MANY_ALIASES' },
  depth: {
    value: 15,
    unit: 'fields inside one another: `claims { edges { node { text } } }` is 4 deep',
    code: 'QUERY_TOO_DEEP',
  },
  cost: {
    value: 50_000,
    unit: 'values that the reply could hold: each field once for every row of the pages around it',
    code: 'QUERY_TOO_COSTLY',
  },
  pageRows: { value: MAX_PAGE, unit: 'rows of one page, and ids given to `nodes`', code: 'PAGE_TOO_LONG' },
  defaultPageRows: { value: 20, unit: 'rows of a page that says neither `first` nor `last`' },
  searchLength: { value: 200, unit: 'characters of what is searched for', code: 'SEARCH_TOO_LONG' },
  searchWords: { value: 16, unit: 'words of what is searched for, equal ones once', code: 'SEARCH_TOO_LONG' },
  articleLength: {
    value: 100_000,
    unit: "characters of the text of an article that `ingestArticle` takes, in JavaScript's way of counting",
    code: 'ARTICLE_TOO_LONG',
  },
  waitingArticles: {
    value: 20,
    unit: 'articles that wait to be read, or to be taken away: one is at a time',
    code: 'TOO_MANY_ARTICLES',
  },
  runs: {
    value: 1,
    unit: 'streams of articles posted to `/ingest` that are read at a time',
    code: 'TOO_MANY_ARTICLES',
  },
  lineBytes: {
    value: 20_000_000,
    unit: 'bytes of a line posted to `/ingest`; there may be any number of them',
    code: 'INVALID_ARTICLE',
  },
  lineMs: {
    value: 60_000,
    unit: 'milliseconds in which the next bytes of such a stream have to come, an empty line if nothing else, or those of the reply be taken',
  },
  bodyMs: { value: 300_000, unit: 'milliseconds in which the body of any other request has to come' },
  noteLength: { value: 1_000, unit: 'characters of the note of a review', code: 'INVALID_ARGUMENTS' },
  byLength: { value: 100, unit: 'characters of the name that a token is for' },
  hops: { value: MAX_HOPS, unit: 'relationships along a path', code: 'INVALID_HOPS' },
  defaultHops: { value: 4, unit: 'relationships along a path that does not say `maxHops`' },
  paths: { value: MAX_PATHS, unit: 'paths between two', code: 'PAGE_TOO_LONG' },
  defaultPaths: { value: 3, unit: 'paths between two where `first` is not given' },
  hubClaims: {
    value: HUB_CLAIMS,
    unit: 'relationships to claims; through whom has more, `avoidHubs` lets no path lead',
  },
  subscribers: {
    value: 100,
    unit: 'clients that listen to `ingested` at a time',
    code: 'TOO_MANY_SUBSCRIBERS',
  },
  waitingEvents: { value: 100, unit: 'events that wait for a client; of more, the oldest are dropped' },
  statementMs: {
    value: 10_000,
    unit: 'milliseconds of one statement to the store, one for each level of a query',
    code: 'QUERY_TIMEOUT',
  },
  requestsPerSecond: {
    value: 20,
    unit: 'requests a second from one address, of a server that others than this machine reach; `--rate` sets another',
    code: 'TOO_MANY_REQUESTS',
  },
  burstSeconds: { value: 5, unit: 'seconds for which requests not made are saved up' },
} as const satisfies Readonly<Record<string, Limit>>

/** The bare numbers. */
export const LIMITS = Object.fromEntries(
  Object.entries(PUBLISHED).map(([name, { value }]) => [name, value]),
) as { readonly [Name in keyof typeof PUBLISHED]: number }
