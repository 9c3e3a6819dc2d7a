import type { Row, Run } from '../engine.ts'
import { openPeriods } from '../relation/period.ts'
import * as statement from './statement.ts'

/** Days before the first and after the last article that says who holds a post, in which it is still taken for theirs. */
const TENURE_MARGIN = 90

/** One article alone may speak of times long gone without saying so. */
const FEWEST_ARTICLES = 2

/** A post as articles say that somebody holds it. */
export interface Tenure {
  readonly holder: string
  readonly firstSeen: string
  readonly lastSeen: string
}

/**
 * Who held a post on a date, by its tenures: the only one whom articles of both sides of the date name, or else the only one
 * whom articles near it name; null where that is nobody or several.
 */
export function officerOn(date: string, tenures: readonly Tenure[]): string | null {
  const at = dayOf(date)
  for (const margin of [0, TENURE_MARGIN]) {
    const fitting = tenures.filter(
      ({ firstSeen, lastSeen }) => at >= dayOf(firstSeen) - margin && at <= dayOf(lastSeen) + margin,
    )
    const holders = new Set(fitting.map(({ holder }) => holder))
    if (holders.size > 0) return holders.size === 1 ? (fitting[0]?.holder ?? null) : null
  }
  return null
}

const DAY_MS = 86_400_000
const dayOf = (date: string): number => Date.parse(date.slice(0, 10)) / DAY_MS

/** 'foreign minister' of an organisation. */
export interface Post {
  readonly organisation: string
  readonly title: string
}

/** Who held which post, the holders in the order of their ids. */
export type Tenures = ReadonlyMap<string, readonly Tenure[]>

export async function readTenures(run: Run, organisations: Iterable<string>): Promise<Tenures> {
  const tenures = new Map<string, Tenure[]>()
  const ids = [...new Set(organisations)]
  if (ids.length === 0) return tenures
  for (const row of await run(statement.HOLDERS, { ids, fewest: FEWEST_ARTICLES })) {
    const { holder, firstSeen, lastSeen } = row as unknown as Tenure
    const key = postOf(row)
    tenures.set(key, [...(tenures.get(key) ?? []), { holder, firstSeen, lastSeen }])
  }
  for (const held of tenures.values()) held.sort((a, b) => (a.holder < b.holder ? -1 : 1))
  return tenures
}

/** A post, and days on which another is taken for its holder than was before: ISO dates, the last one not among them. */
export interface Succession extends Post {
  readonly from: string
  readonly to: string
}

/** Where the posts are not held as they were. */
export const successions = (posts: readonly Post[], then: Tenures, now: Tenures): Succession[] =>
  [...new Map(posts.map(post => [postOf(post), post]))].flatMap(([key, post]) =>
    spansBetween(then.get(key) ?? [], now.get(key) ?? []).map(span => ({ ...post, ...span })),
  )

/** The days on which two lists of tenures tell of other officers. */
function spansBetween(then: readonly Tenure[], now: readonly Tenure[]): Pick<Succession, 'from' | 'to'>[] {
  const edges = [...then, ...now].flatMap(({ firstSeen, lastSeen }) =>
    [0, TENURE_MARGIN].flatMap(margin => [dayOf(firstSeen) - margin, dayOf(lastSeen) + margin + 1]),
  )
  const days = [...new Set(edges)].sort((a, b) => a - b)
  return days.slice(0, -1).flatMap((day, index) => {
    const from = isoDay(day)
    if (officerOn(from, then) === officerOn(from, now)) return []
    return [{ from, to: isoDay(days[index + 1] as number) }]
  })
}

const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/**
 * Makes those who held posts the speakers of what the posts said, as far as articles tell who that was. It is worked out
 * anew for the claims, and for all that the posts said where others came to hold them, so that the order of writing does not matter. Who is spoken about is
 * not the speaker.
 */
export async function nameOfficers(
  run: Run,
  posts: readonly Succession[],
  claims: readonly string[],
): Promise<void> {
  if (posts.length === 0 && claims.length === 0) return
  const rows = await run(statement.SAID_BY_OFFICES, { posts, claims })
  const said = [...new Map(rows.map(row => [row['claim'], row])).values()]
  const tenures = await readTenures(
    run,
    said.map(row => row['organisation'] as string),
  )
  const changed = said.flatMap(row => {
    const { claim, date, speakers, about, cue = null, surface, start, end } = row
    const found = typeof date === 'string' ? officerOn(date, tenures.get(postOf(row)) ?? []) : null
    const entity = found !== null && !(about as string[]).includes(found) ? found : null
    return (speakers as string[]).join() === (entity ?? '')
      ? []
      : [{ claim, date, entity, cue, surface, start, end }]
  })
  if (changed.length === 0) return
  await openPeriods(
    run,
    changed.flatMap(({ date }) => (typeof date === 'string' ? [date] : [])),
  )
  await run(statement.FORGET_OFFICERS, { ids: changed.map(({ claim }) => claim) })
  await run(statement.PUT_LINKS.MADE, { rows: changed.filter(({ entity }) => entity !== null) })
}

const postOf = ({ organisation, title }: Post | Row): string => `${organisation} ${title}`
