import { agreementsBetween, agreementsWithin, type ClaimIndex } from '@sayso/agreement'
import { CLAIM_RELATIONS, type ClaimRelation, type Judge } from '@sayso/core'
import type { Engine, Run } from '../engine.ts'
import { type Judged, judgeMonth, type Related } from './judge.ts'
import { readMonth } from './month.ts'
import { periodsBeside, rangeOf } from './period.ts'
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
 * Compares the claims of every month in which articles changed with each other and with those of a year before and after, and
 * keeps how they stand to each other. A month is one transaction. The result depends on the claims alone, and on the judge.
 * @throws whatever the judge throws; the months before are kept
 */
export async function relateClaims(
  engine: Engine,
  { judge, onMonth = () => {}, signal }: RelateOptions = {},
): Promise<void> {
  const read: Run = (cypher, params = {}) => engine.read(cypher, params)
  const rows = await read(statement.PERIODS_DUE, { judge: judge?.name ?? null })
  const due = rows.map(row => row['key'] as string)
  const shelf = new Shelf(read)
  for (const [done, key] of due.entries()) {
    if (signal?.aborted) return
    const { before, after } = periodsBeside(key)
    // A month to come is compared with this one when it is its turn.
    const later = after.filter(month => !due.includes(month))
    shelf.keep([...before, key, ...after])
    const [earlier, following] = [await shelf.all(before), await shelf.all(later)]
    // A judge takes its time: no transaction waits for it.
    const beside = { before: earlier[0], after: later[0] === after[0] ? following[0] : undefined }
    const judged = judge
      ? await judgeMonth(read, await readMonth(read, key), beside, judge).catch(unless(signal))
      : NOT_JUDGED
    if (judged === null) return
    const found = await engine.write(async run => {
      // A judge who left a pair open is shown the month again.
      await run(statement.CLOSE_PERIOD, { key, judge: judge && judged.whole ? judge.name : null })
      const own = await readMonth(run, key)
      if (own.readings.length === 0) await run(statement.DROP_PERIOD, { key })
      shelf.put(key, own)
      const related: Related[] = agreementsWithin(own)
      for (const month of earlier) related.push(...(await inTurn(() => agreementsBetween(month, own))))
      for (const month of following) related.push(...(await inTurn(() => agreementsBetween(own, month))))
      const known = new Set(related.map(pairOf))
      return replaceRelated(run, key, [...related, ...judged.related.filter(one => !known.has(pairOf(one)))])
    })
    await onMonth({ month: key, done: done + 1, all: due.length, found })
  }
}

const NOT_JUDGED: Judged = { related: [], whole: true }

/** Two claims, whichever stands to the other. */
const pairOf = ({ from, to }: Related): string => [from, to].sort().join(' ')

/** Lets whatever else the process has to do go first: comparing takes its time. */
async function inTurn<T>(work: () => T): Promise<T> {
  await new Promise(resolve => setImmediate(resolve))
  return work()
}

/** Months that were read, as long as they are needed. */
class Shelf {
  readonly #read: Run
  readonly #months = new Map<string, ClaimIndex>()

  constructor(read: Run) {
    this.#read = read
  }

  put(key: string, month: ClaimIndex): void {
    this.#months.set(key, month)
  }

  async all(keys: readonly string[]): Promise<ClaimIndex[]> {
    const months: ClaimIndex[] = []
    for (const key of keys) {
      const month = this.#months.get(key) ?? (await readMonth(this.#read, key))
      this.put(key, month)
      months.push(month)
    }
    return months
  }

  /** Forgets all others. */
  keep(keys: readonly string[]): void {
    for (const key of this.#months.keys()) if (!keys.includes(key)) this.#months.delete(key)
  }
}

/** Null for what the end of the run cut short. */
const unless =
  (signal: AbortSignal | undefined) =>
  (error: unknown): null => {
    if (signal?.aborted) return null
    throw error
  }

/** Puts what was found in the place of all that was known of the claims of a month. */
async function replaceRelated(
  run: Run,
  key: string,
  related: readonly Related[],
): Promise<MonthCompared['found']> {
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
