import type { Row, Run } from '../engine.ts'
import * as statement from './statement.ts'

/** The period of articles without a date, which is beside no other. */
const UNDATED = '0000-00'

/** The month of a sort key or date: '2015-09'. */
const monthOf = (sortKey: string): string => sortKey.slice(0, UNDATED.length)

/** Marks the months of dates or sort keys as to be compared again. */
export async function openPeriods(run: Run, dates: readonly string[]): Promise<void> {
  const keys = [...new Set(dates.map(monthOf))].sort()
  if (keys.length > 0) await run(statement.OPEN_PERIODS, { keys })
}

/** The same of the articles, as the store has them. */
export async function openPeriodsOf(run: Run, ids: readonly string[]): Promise<void> {
  await openPeriods(run, sortKeysOf(await run(statement.SORT_KEYS, { ids })))
}

/** The same of all articles. */
export async function openAllPeriods(run: Run): Promise<void> {
  await openPeriods(run, sortKeysOf(await run(statement.ALL_SORT_KEYS)))
}

const sortKeysOf = (rows: readonly Row[]): string[] => rows.map(row => row['sortKey'] as string)

/** The sort keys of a month: from the first to before the second. */
export const rangeOf = (month: string): { readonly from: string; readonly to: string } => ({
  from: `${month}-`,
  to: `${month}.`,
})

/** The months before and after; none for articles without a date. */
export function periodsBeside(key: string): {
  readonly before: string | null
  readonly after: string | null
} {
  if (key === UNDATED) return { before: null, after: null }
  const [year = 0, month = 0] = key.split('-').map(Number)
  const at = (months: number): string => {
    const total = year * 12 + (month - 1) + months
    return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`
  }
  return { before: at(-1), after: at(1) }
}
