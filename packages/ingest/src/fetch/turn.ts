import { setTimeout as sleep } from 'node:timers/promises'

/** The time between two requests to one host, in milliseconds, where it asks for no other. */
export const USUAL_PAUSE_MS = 1000
/** Whoever asks for a longer one gets this. */
const LONGEST_PAUSE_MS = 30_000
/** With so many hosts, those whose pause is over are forgotten. */
const MANY_HOSTS = 1000

export interface Clock {
  /** In milliseconds, from any start. */
  readonly now: () => number
  readonly wait: (ms: number, signal: AbortSignal | undefined) => Promise<unknown>
}

export const systemClock: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) => sleep(ms, undefined, { signal }),
}

/** Lets requests to one host go one after the other, with a pause between them. */
export class Turns {
  readonly #clock: Clock
  readonly #next = new Map<string, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /**
   * Waits until the host may be asked.
   * @param pause after this request, in milliseconds
   */
  async take(host: string, pause: number, signal?: AbortSignal): Promise<void> {
    const now = this.#clock.now()
    if (this.#next.size >= MANY_HOSTS)
      for (const [known, next] of this.#next) if (next <= now) this.#next.delete(known)
    const at = Math.max(now, this.#next.get(host) ?? now)
    this.#next.set(host, at + Math.min(Math.max(pause, USUAL_PAUSE_MS), LONGEST_PAUSE_MS))
    if (at > now) await this.#clock.wait(at - now, signal)
  }
}
