import { fileURLToPath } from 'node:url'
import type { Agreement, Candidate, Statement } from '@sayso/agreement'
import { Piscina } from 'piscina'
import type { ClaimComparer, Window } from './comparer.ts'
import type { ComparerCall } from './comparer-worker.ts'

/** Compares claims in a thread of its own, one call after the other. */
export class ComparerThread implements ClaimComparer {
  readonly #thread = new Piscina<ComparerCall, unknown>({
    // The compiled one also where this file runs from source: threads take JavaScript only.
    filename: fileURLToPath(new URL('../../dist/relation/comparer-worker.js', import.meta.url)),
    execArgv: [],
    minThreads: 1,
    maxThreads: 1,
  })

  put(period: string, statements: readonly Statement[]): Promise<void> {
    return this.#call('put', [period, statements]) as Promise<void>
  }

  keep(periods: readonly string[]): Promise<void> {
    return this.#call('keep', [periods]) as Promise<void>
  }

  agreements(window: Window, signal?: AbortSignal): Promise<Agreement[]> {
    return this.#call('agreements', [window], signal) as Promise<Agreement[]>
  }

  candidates(window: Window): Promise<Candidate[]> {
    return this.#call('candidates', [window]) as Promise<Candidate[]>
  }

  close(): Promise<void> {
    return this.#thread.destroy()
  }

  #call(
    method: ComparerCall['method'],
    given: readonly unknown[],
    signal: AbortSignal | undefined = undefined,
  ): Promise<unknown> {
    return this.#thread.run({ method, given }, signal && { signal })
  }
}
