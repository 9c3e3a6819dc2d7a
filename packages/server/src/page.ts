import type { Page } from '@sayso/graph'
import { builder } from './builder.ts'
import { clientError } from './error.ts'
import { quote } from './global-id.ts'
import { LIMITS } from './limits.ts'

/** The argument of a list that is not a connection. */
export const firstArgs = builder.args(t => ({
  first: t.int({
    required: true,
    defaultValue: LIMITS.defaultPageRows,
    description: `How many at most: 0 to ${LIMITS.pageRows}.`,
  }),
}))

/** @throws INVALID_PAGE, PAGE_TOO_LONG */
export function readFirst(first: number, most: number = LIMITS.pageRows): number {
  if (first < 0) throw clientError('INVALID_PAGE', `'first' is ${first}: ask for 0 or more`)
  if (first > most) throw clientError('PAGE_TOO_LONG', `'first' is ${first}: ask for at most ${most}`)
  return first
}

/** The arguments of every connection. */
export const pageArgs = builder.args(t => ({
  first: t.int({
    description: `How many rows from the start, or behind \`after\`: 0 to ${LIMITS.pageRows}; ${LIMITS.defaultPageRows} if neither \`first\` nor \`last\` is given. Not together with \`last\`.`,
  }),
  after: t.string({ description: 'Only rows behind this cursor, which an earlier reply gave.' }),
  last: t.int({
    description: `How many rows from the end, or before \`before\`: 0 to ${LIMITS.pageRows}. Not together with \`first\`.`,
  }),
  before: t.string({ description: 'Only rows before this cursor, which an earlier reply gave.' }),
}))

export interface PageArgs {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** What a list holds: a cursor of one kind is refused by the others. The first character tells the version. */
const CURSOR_MARKS = {
  article: '1a',
  claim: '1c',
  decision: '1d',
  dispute: '1x',
  entity: '1e',
  mentionedWith: '1m',
  mention: '1m',
  role: '1r',
  roleName: '1n',
  search: '1s',
} as const
export type CursorKind = keyof typeof CURSOR_MARKS

/** A row's place in its list. The sort key is unique, so that the place holds while other rows come and go. */
export const formatCursor = (kind: CursorKind, sortKey: string): string =>
  Buffer.from(CURSOR_MARKS[kind] + sortKey).toString('base64url')

/**
 * The sort key in a cursor.
 * @throws INVALID_CURSOR
 */
export function parseCursor(kind: CursorKind, cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  const sortKey = text.slice(CURSOR_MARKS[kind].length)
  if (formatCursor(kind, sortKey) !== cursor || sortKey === '')
    throw clientError(
      'INVALID_CURSOR',
      `${quote(cursor)} is not a cursor of this list: pass 'cursor', 'startCursor' or 'endCursor' of an earlier reply, or leave it out to begin at the start`,
    )
  return sortKey
}

/** The page that the arguments ask for. */
export interface Wanted {
  /** As the store takes it: rows from the end are asked for in reverse. */
  readonly page: Page
  readonly reversed: boolean
  /** There are rows beyond the page's other end: that of its cursor, at least. */
  readonly bounded: { readonly start: boolean; readonly end: boolean }
}

/** @throws INVALID_PAGE, PAGE_TOO_LONG, INVALID_CURSOR */
export function readPage(args: PageArgs, kind: CursorKind, ascending: boolean): Wanted {
  const { first, last } = args
  if (typeof first === 'number' && typeof last === 'number')
    throw clientError('INVALID_PAGE', "'first' and 'last' cannot be used together: leave one out")
  const limit = first ?? last ?? LIMITS.defaultPageRows
  const name = typeof last === 'number' ? 'last' : 'first'
  if (limit < 0) throw clientError('INVALID_PAGE', `'${name}' is ${limit}: ask for 0 or more`)
  if (limit > LIMITS.pageRows)
    throw clientError(
      'PAGE_TOO_LONG',
      `'${name}' is ${limit}: ask for at most ${LIMITS.pageRows}, then for the next page with ${name === 'last' ? "'before' and 'startCursor'" : "'after' and 'endCursor'"}`,
    )
  const after = typeof args.after === 'string' ? parseCursor(kind, args.after) : null
  const before = typeof args.before === 'string' ? parseCursor(kind, args.before) : null
  const reversed = name === 'last'
  return {
    page: reversed
      ? { limit, ascending: !ascending, after: before, before: after }
      : { limit, ascending, after, before },
    reversed,
    bounded: { start: after !== null, end: before !== null },
  }
}
