import type { ArticleRecord } from '@sayso/core'

/** An article as the store has it and as it shall have it, both with their names resolved; null where there is none. */
export interface Change {
  readonly before: ArticleRecord | null
  readonly after: ArticleRecord | null
}

/** Rows that the store has and shall not have, and those that it shall have and has not. */
export interface Difference<Row> {
  readonly gone: readonly Row[]
  readonly fresh: readonly Row[]
}

/** What changes of the rows that articles make; `isThere` tells of what they made before whether the store still has it. */
export function differenceOf<Row>(
  changes: readonly Change[],
  rowsOf: (record: ArticleRecord) => readonly Row[],
  isThere: (row: Row) => boolean = () => true,
): Difference<Row> {
  const gone: Row[] = []
  const fresh: Row[] = []
  for (const { before, after } of changes) {
    const had = new Map(
      (before ? rowsOf(before) : []).filter(isThere).map(row => [JSON.stringify(row), row] as const),
    )
    for (const row of after ? rowsOf(after) : [])
      if (had.size === 0 || !had.delete(JSON.stringify(row))) fresh.push(row)
    gone.push(...had.values())
  }
  return { gone, fresh }
}
