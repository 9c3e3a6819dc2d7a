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

const dayOf = (date: string): number => Date.parse(date.slice(0, 10)) / 86_400_000

/**
 * Makes those who held posts the speakers of what the posts said, as far as articles tell who that was. It is worked out
 * anew for all posts of the organisations, so that the order of writing does not matter. Who is spoken about is not the speaker.
 */
export async function nameOfficers(run: Run, organisations: readonly string[]): Promise<void> {
  const said = await run(statement.SAID_BY_OFFICES, { ids: organisations })
  if (said.length === 0) return
  const tenures = new Map<string, Tenure[]>()
  const ids = [...new Set(said.map(row => row['organisation'] as string))]
  for (const row of await run(statement.HOLDERS, { ids, fewest: FEWEST_ARTICLES })) {
    const key = postOf(row)
    tenures.set(key, [...(tenures.get(key) ?? []), row as unknown as Tenure])
  }
  const changed = said.flatMap(row => {
    const { claim, date, speaker = null, about, cue = null, surface, start, end } = row
    const found = typeof date === 'string' ? officerOn(date, tenures.get(postOf(row)) ?? []) : null
    const entity = found !== null && !(about as string[]).includes(found) ? found : null
    return entity === speaker ? [] : [{ claim, date, entity, cue, surface, start, end }]
  })
  await openPeriods(
    run,
    changed.flatMap(({ date }) => (typeof date === 'string' ? [date] : [])),
  )
  await run(statement.FORGET_OFFICERS, { ids: changed.map(({ claim }) => claim) })
  await run(statement.PUT_SPEAKERS, { rows: changed.filter(({ entity }) => entity !== null) })
}

const postOf = (row: Row): string => `${row['organisation']} ${row['title']}`
