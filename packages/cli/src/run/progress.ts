import process from 'node:process'
import { clear } from '../output.ts'

/** How much of what is to be read was read, in bytes; null where nobody knows. */
export interface Amount {
  readonly done: number
  readonly all: number | null
}

/** A line at the foot of a terminal that says how far a run is; nothing where there is no terminal. */
export class Progress {
  readonly #stream: NodeJS.WriteStream
  #counted = ''
  #started = performance.now()
  #shown = 0

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream
  }

  /** @param noun what was counted: 'articles'; the time runs anew for another */
  show(count: number, noun: string, amount: Amount): void {
    const now = performance.now()
    if (this.#counted !== '' && noun !== this.#counted) this.#started = this.#shown = now
    this.#counted = noun
    // Often enough to be seen to move.
    if (!this.#stream.isTTY || now - this.#shown < 200) return
    this.#shown = now
    this.clear()
    const line = progressLine(count, noun, amount, (now - this.#started) / 1000)
    this.#stream.write(line.slice(0, this.#stream.columns - 1))
  }

  clear(): void {
    if (this.#shown > 0) clear(this.#stream)
  }
}

const WIDTH = 24
/** Before that nobody can say how long it will take. */
const TOLD_AFTER_S = 3

/** '[######------]  25%  1,500 articles, 31 a second, 2 min left' */
export function progressLine(count: number, noun: string, { done, all }: Amount, seconds: number): string {
  const rate = count / Math.max(seconds, 0.001)
  const told = `${count.toLocaleString('en')} ${noun}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`
  if (all === null || all === 0) return told
  const share = Math.min(done / all, 1)
  const full = Math.round(share * WIDTH)
  const left =
    share === 0 || seconds < TOLD_AFTER_S ? '' : `, ${timeOf((seconds / share) * (1 - share))} left`
  return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${String(Math.floor(share * 100)).padStart(3)}%  ${told}${left}`
}

function timeOf(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
