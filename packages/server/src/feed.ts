import { Repeater, SlidingBuffer } from 'graphql-yoga'
import { clientError } from './error.ts'
import { LIMITS } from './limits.ts'

/** What has become of an article. */
export interface ArticleChange {
  readonly id: string
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'DELETED'
}

interface Subscriber {
  readonly push: (change: ArticleChange) => unknown
  readonly stop: () => void
}

/** Tells whoever listens of each article that this server writes. */
export class Feed {
  readonly #subscribers = new Set<Subscriber>()
  #closed = false

  /** How many listen. */
  get size(): number {
    return this.#subscribers.size
  }

  publish(change: ArticleChange): void {
    for (const { push } of this.#subscribers) push(change)
  }

  /**
   * All that is published from the first time on that it is asked for a value, until either side ends it.
   * @param admitted asked before each: where somebody is not any more, it ends without it
   * @throws TOO_MANY_SUBSCRIBERS
   */
  subscribe(admitted?: () => Promise<boolean>): AsyncIterable<ArticleChange> {
    this.#check()
    return new Repeater<ArticleChange>(async (push, stop) => {
      this.#check()
      let told = Promise.resolve()
      const pushAdmitted = (change: ArticleChange): void => {
        told = told.then(async () => void ((await admitted?.()) ? push(change) : stop()))
      }
      const subscriber = { push: admitted ? pushAdmitted : push, stop }
      if (this.#closed) stop()
      else this.#subscribers.add(subscriber)
      await stop
      this.#subscribers.delete(subscriber)
    }, new SlidingBuffer(LIMITS.waitingEvents))
  }

  /** Ends every subscription, those to come too. */
  close(): void {
    this.#closed = true
    for (const { stop } of this.#subscribers) stop()
  }

  #check(): void {
    if (this.size >= LIMITS.subscribers)
      throw clientError(
        'TOO_MANY_SUBSCRIBERS',
        `${LIMITS.subscribers} clients listen already, which is the limit: ask again later, or ask for \`articles\` now and then`,
      )
  }
}
