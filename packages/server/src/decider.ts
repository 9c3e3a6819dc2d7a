import { type Action, decisionPage, type Graph } from '@sayso/graph'
import { writeError } from './error.ts'
import type { Loader } from './loader.ts'

/** Writes what people decide, each decision later than every one before it: of two that contradict, the later holds. */
export class Decider {
  readonly #graph: Pick<Graph, 'decide' | 'undo'>
  readonly #now: () => number
  #last = 0

  /** @param now milliseconds since 1970 */
  constructor(graph: Pick<Graph, 'decide' | 'undo'>, now: () => number = Date.now) {
    this.#graph = graph
    this.#now = now
  }

  /**
   * @returns the decision's id
   * @throws NOT_FOUND, DECISION_INVALID
   */
  decide(loader: Loader, action: Action, by: string): Promise<string> {
    return this.#write(loader, at => this.#graph.decide(action, { by, at }))
  }

  /** @throws NOT_FOUND */
  undo(loader: Loader, id: string, by: string): Promise<void> {
    return this.#write(loader, at => this.#graph.undo(id, { by, at }))
  }

  async #write<T>(loader: Loader, work: (at: string) => Promise<T>): Promise<T> {
    const at = await this.#next(loader)
    return settled(loader, () => work(at))
  }

  /** Now, as an ISO instant; later than that if the clock was set back, or stands still. */
  async #next(loader: Loader): Promise<string> {
    const newest = await loader.row(decisionPage, { limit: 1, ascending: false, after: null, before: null })
    const past = newest === null ? 0 : Date.parse(newest.at)
    this.#last = Math.max(this.#now(), this.#last + 1, past + 1)
    return new Date(this.#last).toISOString()
  }
}

/** The work, after which nothing that was read before holds. */
export async function settled<T>(loader: Loader, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw writeError(error)
  } finally {
    // Even a failure may come after the store has changed.
    loader.forget()
  }
}
