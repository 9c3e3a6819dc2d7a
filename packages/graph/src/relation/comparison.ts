import type { Agreement, Candidate } from '@sayso/agreement'
import type { Run } from '../engine.ts'
import type { ClaimComparer } from './comparer.ts'
import { type Month, readMonths } from './month.ts'
import { periodsBeside } from './period.ts'

/** A month that was read, and what will be found of its claims. */
export interface Comparing {
  readonly month: Month
  readonly agreements: Promise<readonly Agreement[]>
  /** With those of the months right beside it; none where nobody asks. */
  readonly candidates: Promise<readonly Candidate[]>
}

export interface ComparisonOptions {
  readonly wantsCandidates: boolean
  readonly signal: AbortSignal | undefined
}

/** Compares one month after the other, and reads each once. */
export class Comparison {
  readonly #comparer: ClaimComparer
  readonly #due: ReadonlySet<string>
  readonly #options: ComparisonOptions
  readonly #known = new Set<string>()

  /** @param due the months that will be compared, in this order */
  constructor(comparer: ClaimComparer, due: readonly string[], options: ComparisonOptions) {
    this.#comparer = comparer
    this.#due = new Set(due)
    this.#options = options
  }

  /** Reads a month, and of those that it is compared with which are not known, and begins to compare it. */
  async begin(run: Run, key: string): Promise<Comparing> {
    const { before, after } = periodsBeside(key)
    // A month to come is compared with this one when it is its turn.
    const later = after.filter(month => !this.#due.has(month))
    const missing = [...before, ...later].filter(month => !this.#known.has(month))
    const months = await readMonths(run, [key, ...missing])
    const near = [...before, key, ...after]
    await this.#comparer.keep(near)
    for (const known of this.#known) if (!near.includes(known)) this.#known.delete(known)
    for (const [one, { statements }] of months) {
      await this.#comparer.put(one, statements)
      this.#known.add(one)
    }
    const { wantsCandidates, signal } = this.#options
    const agreements = this.#comparer.agreements({ own: key, before, after: later }, signal)
    const candidates = wantsCandidates
      ? this.#comparer.candidates({
          own: key,
          before: before.slice(0, 1),
          after: later.filter(month => month === after[0]),
        })
      : Promise.resolve([])
    // Whoever gives up this month does not wait for it.
    for (const found of [agreements, candidates]) found.catch(() => {})
    return { month: months.get(key) as Month, agreements, candidates }
  }
}
