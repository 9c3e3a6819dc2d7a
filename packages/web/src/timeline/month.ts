export interface MonthTally {
  /** '2014-09' */
  readonly month: string
  readonly positive: number
  readonly neutral: number
  readonly negative: number
}

interface Group {
  readonly month: string | null
  readonly count: number
}

/** The tallies of all months that any of the groups has, in their order; claims without a date are in none. */
export function talliesOf(
  groups: Readonly<Record<'positive' | 'neutral' | 'negative', readonly Group[]>>,
): MonthTally[] {
  const months = new Map<string, MonthTally>()
  for (const stance of ['positive', 'neutral', 'negative'] as const)
    for (const { month, count } of groups[stance])
      if (month !== null) months.set(month, { ...(months.get(month) ?? empty(month)), [stance]: count })
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** The same with the months between in which nothing was said. */
export function spanOf(tallies: readonly MonthTally[]): MonthTally[] {
  const [first, last] = [tallies[0], tallies.at(-1)]
  if (!first || !last) return []
  const known = new Map(tallies.map(tally => [tally.month, tally]))
  const all: MonthTally[] = []
  for (let month = first.month; month <= last.month; month = following(month))
    all.push(known.get(month) ?? empty(month))
  return all
}

const empty = (month: string): MonthTally => ({ month, positive: 0, neutral: 0, negative: 0 })

function following(month: string): string {
  const day = new Date(`${month}-01`)
  day.setUTCMonth(day.getUTCMonth() + 1)
  return day.toISOString().slice(0, 7)
}
