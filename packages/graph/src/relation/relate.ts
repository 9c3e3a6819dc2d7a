import { agreementsBetween, agreementsWithin } from '@sayso/agreement'
import { CLAIM_RELATIONS, type ClaimRelation, type Judge } from '@sayso/core'
import type { Engine, Run } from '../engine.ts'
import { judgeMonths, type Related } from './judge.ts'
import { readMonths } from './month.ts'
import { rangeOf } from './period.ts'
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
  /** Ends after the month at hand; the others stay marked for the next time. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Compares the claims of every month in which articles changed with each other and with those of the months beside it, and
 * keeps how they stand to each other. A month is one transaction. The result depends on the claims alone, and on the judge.
 */
export async function relateClaims(
  engine: Engine,
  { judge, onMonth = () => {}, signal }: RelateOptions = {},
): Promise<void> {
  const read: Run = (cypher, params = {}) => engine.read(cypher, params)
  const due = await read(statement.PERIODS_DUE, { judge: judge?.name ?? null })
  for (const [done, row] of due.entries()) {
    if (signal?.aborted) return
    const key = row['key'] as string
    // A judge takes its time: no transaction waits for it.
    const judged = judge
      ? await judgeMonths(read, await readMonths(read, key), judge).catch(unless(signal))
      : []
    if (judged === null) return
    const found = await engine.write(run => relatePeriod(run, key, { judged, judge: judge?.name ?? null }))
    await onMonth({ month: key, done: done + 1, all: due.length, found })
  }
}

/** Null for what the end of the run cut short. */
const unless =
  (signal: AbortSignal | undefined) =>
  (error: unknown): null => {
    if (signal?.aborted) return null
    throw error
  }

async function relatePeriod(
  run: Run,
  key: string,
  { judged, judge }: { readonly judged: readonly Related[]; readonly judge: string | null },
): Promise<MonthCompared['found']> {
  await run(statement.CLOSE_PERIOD, { key, judge })
  const { own, before, after } = await readMonths(run, key)
  if (own.readings.length === 0) await run(statement.DROP_PERIOD, { key })
  const related: Related[] = [
    ...agreementsWithin(own),
    ...(before ? agreementsBetween(before, own) : []),
    ...(after ? agreementsBetween(own, after) : []),
    ...judged,
  ]
  const found = { REPEATS: 0, SUPPORTS: 0, CONTRADICTS: 0 }
  for (const relation of CLAIM_RELATIONS) {
    await run(statement.FORGET_RELATED[relation], rangeOf(key))
    const rows = related
      .filter(one => one.relation === relation)
      .map(({ from, to, score, method, reason }) => ({ from, to, score, method, reason }))
    if (rows.length > 0) await run(statement.PUT_RELATED[relation], { rows })
    found[relation] = rows.length
  }
  return found
}
