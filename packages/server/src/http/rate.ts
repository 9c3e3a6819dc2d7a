import { isIPv6 } from 'node:net'
import { performance } from 'node:perf_hooks'
import { LIMITS } from '../limits.ts'

/** So many clients are remembered; beyond that, the one not seen for longest is forgotten. */
const CLIENTS = 10_000

interface Bucket {
  tokens: number
  /** When that many were in it, in seconds. */
  at: number
}

/** A token bucket for each client: so many requests a second, and at once those of a few seconds. */
export class RateLimit {
  readonly perSecond: number
  readonly #most: number
  readonly #seconds: () => number
  readonly #buckets = new Map<string, Bucket>()

  constructor(perSecond: number, seconds = () => performance.now() / 1000) {
    this.perSecond = perSecond
    this.#most = Math.max(1, perSecond * LIMITS.burstSeconds)
    this.#seconds = seconds
  }

  /** 0 where the client may be answered; else for how many whole seconds it shall wait. */
  take(address: string): number {
    const client = clientOf(address)
    const now = this.#seconds()
    const { tokens, at } = this.#buckets.get(client) ?? { tokens: this.#most, at: now }
    const left = Math.min(this.#most, tokens + (now - at) * this.perSecond)
    this.#buckets.delete(client)
    this.#buckets.set(client, { tokens: left < 1 ? left : left - 1, at: now })
    if (this.#buckets.size > CLIENTS) this.#buckets.delete(this.#buckets.keys().next().value ?? '')
    return left < 1 ? Math.ceil((1 - left) / this.perSecond) : 0
  }
}

/** Whoever has one address of the newer kind has all that begin like it. */
function clientOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [start = '', end] = address.split('::')
  const front = start.split(':')
  const missing = end === undefined ? 0 : 8 - front.length - end.split(':').length
  return [...front, ...Array(Math.max(missing, 0)).fill('0'), ...(end ?? '').split(':')].slice(0, 4).join(':')
}
