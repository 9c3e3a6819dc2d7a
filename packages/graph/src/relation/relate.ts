import {
  type Agreement,
  agreementsBetween,
  agreementsWithin,
  type ClaimIndex,
  Vocabulary,
} from '@sayso/agreement'
import { CLAIM_RELATIONS, type ClaimRelation, type Judge } from '@sayso/core'
import type { Engine, Run } from '../engine.ts'
import { markCopies } from './copy.ts'
import { type Judged, judgeMonth, type Related } from './judge.ts'
import { readMonth } from './month.ts'
import { openPeriods, periodsBeside } from './period.ts'
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

/**
 * Compares the claims of every month in which articles changed with each other and with those of a year before and after, and
 * keeps how they stand to each other. A month is one transaction. The result depends on the claims alone, and on the judge.
 * Copies of articles are found first: what they print again of their originals is left out.
 * @throws whatever the judge throws; the months before are kept
 */
export async function relateClaims(
  engine: Engine,
  { judge, onMonth = () => {}, signal }: RelateOptions = {},
): Promise<void> {
  const read: Run = (cypher, params = {}) => engine.read(cypher, params)
  await markCopies(engine, signal)
  const rows = await read(statement.PERIODS_DUE, { judge: judge?.name ?? null })
  const due = rows.map(row => row['key'] as string)
  const vocabulary = new Vocabulary()
  const shelf = new Shelf(async key => (await readMonth(read, key, vocabulary)).claims)
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
      ? await judgeMonth(read, (await readMonth(read, key, vocabulary)).claims, beside, judge).catch(
          unless(signal),
        )
      : NOT_JUDGED
    if (judged === null) return
    const month = engine.write(async run => {
      // A judge who left a pair open is shown the month again.
      await run(statement.CLOSE_PERIOD, { key, judge: judge && judged.whole ? judge.name : null })
      // What stands between this month and those is forgotten now, and found again in their turn, which another run may have to take.
      await openPeriods(
        run,
        after.filter(month => due.includes(month)),
      )
      const { articles, claims: own, isEmpty } = await readMonth(run, key, vocabulary)
      if (isEmpty) await run(statement.DROP_PERIOD, { key })
      shelf.put(key, own)
      const parts = [
        agreementsWithin(own),
        ...earlier.map(month => agreementsBetween(month, own)),
        ...following.map(month => agreementsBetween(own, month)),
      ]
      const related: Related[] = await inTurn(parts, signal)
      const known = new Set(related.map(pairOf))
      return replaceRelated(run, articles, [
        ...related,
        ...judged.related.filter(one => !known.has(pairOf(one))),
      ])
    })
    const found = await month.catch(unless(signal))
    if (found === null) return
    await onMonth({ month: key, done: done + 1, all: due.length, found })
  }
}

const NOT_JUDGED: Judged = { related: [], whole: true }

/** Two claims, whichever stands to the other. */
const pairOf = ({ from, to }: Related): string => [from, to].sort().join(' ')

/** Lets whatever else the process has to do go first: comparing takes its time. */
async function inTurn(
  parts: readonly Iterable<Agreement[]>[],
  signal: AbortSignal | undefined,
): Promise<Agreement[]> {
  const found: Agreement[] = []
  for (const part of parts)
    for (const stretch of part) {
      found.push(...stretch)
      await new Promise(resolve => setImmediate(resolve))
      signal?.throwIfAborted()
    }
  return found
}

/** Months that were read, as long as they are needed. */
class Shelf {
  readonly #read: (key: string) => Promise<ClaimIndex>
  readonly #months = new Map<string, ClaimIndex>()

  constructor(read: (key: string) => Promise<ClaimIndex>) {
    this.#read = read
  }

  put(key: string, month: ClaimIndex): void {
    this.#months.set(key, month)
  }

  async all(keys: readonly string[]): Promise<ClaimIndex[]> {
    const months: ClaimIndex[] = []
    for (const key of keys) {
      const month = this.#months.get(key) ?? (await this.#read(key))
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
