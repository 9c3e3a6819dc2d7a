import {
  type Agreement,
  agreementsBetween,
  agreementsWithin,
  type Candidate,
  ClaimIndex,
  candidatesBetween,
  candidatesWithin,
  type Statement,
  Vocabulary,
} from '@sayso/agreement'

/** A period, and those before and after it that its claims are compared with, by their keys. */
export interface Window {
  readonly own: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Compares claims period by period, and keeps what it read of them as long as it is needed. */
export interface ClaimComparer {
  /** Takes the claims of a period, in the place of those that it had. */
  put(period: string, statements: readonly Statement[]): Promise<void>
  /** Forgets all other periods. */
  keep(periods: readonly string[]): Promise<void>
  /**
   * How the claims of a period stand to each other and to those of the others.
   * @throws RangeError for a period that was not put, and the signal's reason once it is aborted
   */
  agreements(window: Window, signal?: AbortSignal): Promise<Agreement[]>
  /** Pairs that are near each other, but that no rule is sure of; throws as `agreements`. */
  candidates(window: Window): Promise<Candidate[]>
  close(): Promise<void>
}

/** Does so in this thread, and lets whatever else that has to do go first. */
export class Comparer implements ClaimComparer {
  readonly #vocabulary = new Vocabulary()
  readonly #periods = new Map<string, ClaimIndex>()

  async put(period: string, statements: readonly Statement[]): Promise<void> {
    for (const index of ClaimIndex.inParts(statements, this.#vocabulary)) {
      if (index) this.#periods.set(period, index)
      await othersFirst()
    }
  }

  async keep(periods: readonly string[]): Promise<void> {
    for (const period of this.#periods.keys()) if (!periods.includes(period)) this.#periods.delete(period)
  }

  async agreements(window: Window, signal?: AbortSignal): Promise<Agreement[]> {
    const { own, before, after } = this.#indexes(window)
    const parts = [
      agreementsWithin(own),
      ...before.map(period => agreementsBetween(period, own)),
      ...after.map(period => agreementsBetween(own, period)),
    ]
    const found: Agreement[] = []
    for (const part of parts)
      for (const stretch of part) {
        found.push(...stretch)
        await othersFirst()
        signal?.throwIfAborted()
      }
    return found
  }

  async candidates(window: Window): Promise<Candidate[]> {
    const { own, before, after } = this.#indexes(window)
    return [
      ...candidatesWithin(own),
      ...before.flatMap(period => candidatesBetween(period, own)),
      ...after.flatMap(period => candidatesBetween(own, period)),
    ]
  }

  async close(): Promise<void> {
    this.#periods.clear()
  }

  #indexes({ own, before, after }: Window) {
    const at = (period: string): ClaimIndex => {
      const index = this.#periods.get(period)
      if (!index) throw new RangeError(`nobody put the claims of ${period}`)
      return index
    }
    return { own: at(own), before: before.map(at), after: after.map(at) }
  }
}

const othersFirst = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
