import { SaysoError } from '@sayso/core'

/** The longest page that can be asked for. */
export const MAX_PAGE = 100

/**
 * One page of a list ordered by a unique `sortKey`. The cursor is the sort key of the row before it, so that pages
 * stay put while rows arrive.
 */
export interface Page {
  /** Rows wanted; the statement fetches one more, which tells whether there is a next page. */
  readonly limit: number
  readonly ascending: boolean
  /** Only rows behind this sort key in the page's direction; null for the first page. */
  readonly after: string | null
  /** Only rows before this sort key in the page's direction; null for no bound. */
  readonly before: string | null
}

/** What bears the sort key: an article, a claim, a decision, an entity, a role or another relationship; or a place worked out. */
type PageNode = 'a' | 'c' | 'd' | 'e' | 'p' | 'r'

/** What a list is ordered by: in ascending order of `mentionKey` those come first whom most articles mention. */
export type PageKey = 'sortKey' | 'mentionKey'

/** The condition that a page puts on `node`, led by AND. */
export function pageCondition(
  node: PageNode,
  { ascending, after, before }: Page,
  key: PageKey = 'sortKey',
): string {
  const behind = ascending ? '>' : '<'
  const ahead = ascending ? '<' : '>'
  return [
    after === null ? '' : ` AND ${node}.${key} ${behind} $after`,
    before === null ? '' : ` AND ${node}.${key} ${ahead} $before`,
  ].join('')
}

export const pageOrder = (node: PageNode, { ascending }: Page, key: PageKey = 'sortKey'): string =>
  `ORDER BY ${node}.${key} ${ascending ? 'ASC' : 'DESC'} LIMIT $limit`

export function pageParams({ limit, after, before }: Page): Record<string, unknown> {
  if (!(limit >= 0 && limit <= MAX_PAGE))
    throw new SaysoError('USAGE', `a page of ${limit} is too long`, `ask for at most ${MAX_PAGE} at a time`)
  return { limit: limit + 1, ...(after !== null && { after }), ...(before !== null && { before }) }
}
