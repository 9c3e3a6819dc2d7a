import type { Run } from '../engine.ts'
import * as statement from './statement.ts'

/** The period of articles without a date, which is beside no other. */
const UNDATED = '0000-00'

/** The month of a sort key or date: '2015-09'. */
export const monthOf = (sortKey: string): string => sortKey.slice(0, UNDATED.length)

/** Marks the months of dates or sort keys as to be compared again. */
export async function openPeriods(run: Run, dates: readonly string[]): Promise<void> {
  const keys = [...new Set(dates.map(monthOf))].sort()
  if (keys.length > 0) await run(statement.OPEN_PERIODS, { keys })
}

/** The same of all articles. */
export async function openAllPeriods(run: Run): Promise<void> {
  const rows = await run(statement.ALL_SORT_KEYS)
  await openPeriods(
    run,
    rows.map(row => row['sortKey'] as string),
  )
}

/** The sort keys of a month: from the first to before the second. */
export const rangeOf = (month: string): { readonly from: string; readonly to: string } => ({
  from: `${month}-`,
  to: `${month}.`,
})

/** Claims are compared with those of so many months before and after. */
const REACH = 12

/** The months that are compared with a month, each way from the nearest to the farthest; none for articles without a date. */
export function periodsBeside(key: string): {
  readonly before: readonly string[]
  readonly after: readonly string[]
} {
  if (key === UNDATED) return { before: [], after: [] }
  const [year = 0, month = 0] = key.split('-').map(Number)
  const at = (months: number): string => {
    const total = year * 12 + (month - 1) + months
    return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`
  }
  const reach = Array.from({ length: REACH }, (_, index) => index + 1)
  return { before: reach.map(months => at(-months)), after: reach.map(at) }
}
