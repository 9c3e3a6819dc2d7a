import { hostname } from 'node:os'
import process from 'node:process'
import { CLAIM_RELATIONS, type ClaimRelation, type Judge } from '@sayso/core'
import type { Engine, Run } from '../engine.ts'
import { type ClaimComparer, Comparer } from './comparer.ts'
import { ComparerThread } from './comparer-thread.ts'
import { Comparison } from './comparison.ts'
import { markCopies } from './copy.ts'
import { type Judged, judgePairs, type Related } from './judge.ts'
import { periodsBeside } from './period.ts'
import * as statement from './statement.ts'

/** The claims of a month were compared; it was one of so many. */
export interface MonthCompared {
  /** '2015-09'; '0000-00' for articles without a date. */
  readonly month: string
  readonly done: number
  readonly all: number
  /** How often its claims stand so to each other, or to those of the months beside it. */
  readonly found: Readonly<Record<ClaimRelation, number>>
}

export interface RelateOptions {
  /** Asked about pairs that no rule is sure of, also of months that it has not seen before. */
  readonly judge?: Judge | undefined
  readonly onMonth?: ((event: MonthCompared) => void | Promise<void>) | undefined
  /** Ends the run, also in the middle of a month, which stays marked for the next time as those after it do. */
  readonly signal?: AbortSignal | undefined
}

/** A thread takes a while to start: it is worth it from so many months on. */
const MONTHS_FOR_A_THREAD = 8

/**
 * Compares the claims of every month in which articles changed with each other and with those of a year before and after, and
 * keeps how they stand to each other. A month is one transaction; while one is compared, the next is read. The result depends on
 * the claims alone, and on the judge. Copies of articles are found first: what they print again of their originals is left out.
 * @throws whatever the judge throws; the months before are kept
 */
export async function relateClaims(engine: Engine, options: RelateOptions = {}): Promise<void> {
  const { judge, signal } = options
  await markCopies(engine, signal)
  const rows = await engine.read(statement.PERIODS_DUE, { judge: judge?.name ?? null })
  const due = rows.map(row => row['key'] as string)
  if (due.length === 0) return
  const comparer = due.length < MONTHS_FOR_A_THREAD ? new Comparer() : new ComparerThread()
  try {
    await relateMonths(engine, comparer, due, options)
  } catch (error) {
    if (!signal?.aborted) throw error
  } finally {
    await comparer.close()
  }
}

async function relateMonths(
  engine: Engine,
  comparer: ClaimComparer,
  due: readonly string[],
  { judge, onMonth = () => {}, signal }: RelateOptions,
): Promise<void> {
  const read: Run = (cypher, params = {}) => engine.read(cypher, params)
  const comparison = new Comparison(comparer, due, { wantsCandidates: judge !== undefined, signal })
  const begin = (key: string) => {
    const begun = comparison.begin(read, key)
    begun.catch(() => {})
    return begun
  }
  // Whoever changes a month takes the mark away.
  const by = comparerName()
  await engine.write(run => run(statement.MARK_PERIODS, { keys: due, by }))
  let ahead = begin(due[0] as string)
  for (const [done, key] of due.entries()) {
    signal?.throwIfAborted()
    const begun = await ahead
    const next = due[done + 1]
    if (next !== undefined) ahead = begin(next)
    // No transaction waits for what takes its time.
    const judged = judge ? await judgePairs(read, await begun.candidates, judge) : NOT_JUDGED
    await begun.agreements
    const { found, changed } = await engine.write(async run => {
      const [period] = await run(statement.LOCK_PERIOD, { key })
      const changed = period?.['comparing'] !== by
      if (changed) await ahead.catch(() => {})
      const { month, agreements } = changed ? await comparison.begin(run, key) : begun
      // A judge who left a pair open is shown the month again.
      const whole = judged.whole && !changed
      await run(statement.CLOSE_PERIOD, { key, judge: judge && whole ? judge.name : null })
      // What stands between this month and those is forgotten now, and found again in their turn, which another run may have to take.
      const keys = periodsBeside(key).after.filter(month => due.includes(month))
      if (keys.length > 0) await run(statement.COMPARE_AGAIN, { keys })
      if (month.isEmpty) await run(statement.DROP_PERIOD, { key })
      const related: Related[] = [...(await agreements)]
      const known = new Set(related.map(pairOf))
      const found = await replaceRelated(run, month.articles, [
        ...related,
        ...judged.related.filter(one => !known.has(pairOf(one))),
      ])
      return { found, changed }
    })
    // It was compared with this month as it had been.
    if (changed && next !== undefined) ahead = begin(next)
    await onMonth({ month: key, done: done + 1, all: due.length, found })
  }
}

const NOT_JUDGED: Judged = { related: [], whole: true }

let comparisons = 0
/** Nobody else compares under the same name. */
const comparerName = (): string => `${hostname()} ${process.pid} ${++comparisons}`

/** Two claims, whichever stands to the other. */
const pairOf = ({ from, to }: Related): string => [from, to].sort().join(' ')

/** Puts what was found in the place of all that was known of the claims of a month. */
async function replaceRelated(
  run: Run,
  articles: readonly string[],
  related: readonly Related[],
): Promise<MonthCompared['found']> {
  const found = { REPEATS: 0, SUPPORTS: 0, CONTRADICTS: 0 }
  await run(statement.FORGET_RELATED, { articles })
  for (const relation of CLAIM_RELATIONS) {
    const rows = related
      .filter(one => one.relation === relation)
      .map(({ from, to, score, method, reason }) => ({ from, to, score, method, reason }))
    if (rows.length > 0) await run(statement.PUT_RELATED[relation], { rows })
    found[relation] = rows.length
  }
  return found
}
