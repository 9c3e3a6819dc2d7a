// A process of its own for one contender, so that no other's heap, compiled code or garbage is in its figures.
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { CONTENDERS } from './contender.mjs'

/**
 * What the parent sends, once.
 *
 * @typedef {object} Order
 * @property {'speed' | 'linearity'} task
 * @property {string} contender
 * @property {readonly string[]} texts
 */

/**
 * @typedef {object} Speed
 * @property {number} seconds For all texts, once warm.
 * @property {number} cpuSeconds The same in time of the processor, which other programs hardly disturb.
 * @property {number} memory The most that the process had resident, in bytes.
 */

/**
 * @typedef {object} Linearity
 * @property {number} ratio How many times the time of one text a document takes that has it COPIES times.
 */

const COPIES = 100
const TRIES = 3
/** A tenth of the texts come first, unmeasured, so that the code is compiled by then; again and again if they are few. */
const WARM_SHARE = 0.1
const WARM_MS = 1000

/**
 * @param {(text: string) => number} read
 * @param {readonly string[]} texts
 */
function warmUp(read, texts) {
  const few = texts.slice(0, Math.ceil(texts.length * WARM_SHARE))
  const until = performance.now() + WARM_MS
  do for (const text of few) read(text)
  while (performance.now() < until)
}

/**
 * @param {(text: string) => number} read
 * @param {readonly string[]} texts
 * @returns {Speed}
 */
function measureSpeed(read, texts) {
  const cpu = process.cpuUsage()
  const started = performance.now()
  for (const text of texts) read(text)
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return { seconds, cpuSeconds: (user + system) / 1e6, memory: peakMemory() }
}

/**
 * One text a hundred times, then a hundred of it in one document, so that garbage is collected in both. Other
 * programs can only add time: the least of several tries counts.
 *
 * @param {(text: string) => number} read
 * @param {string} text
 * @returns {Linearity}
 */
function measureLinearity(read, text) {
  const long = Array(COPIES).fill(text).join('\n\n')
  let apart = Number.POSITIVE_INFINITY
  let together = Number.POSITIVE_INFINITY
  for (let i = 0; i < TRIES; i++) {
    apart = Math.min(
      apart,
      timeOf(() => {
        for (let copy = 0; copy < COPIES; copy++) read(text)
      }),
    )
    together = Math.min(
      together,
      timeOf(() => read(long)),
    )
  }
  return { ratio: (COPIES * together) / apart }
}

/** @param {() => void} work */
function timeOf(work) {
  const started = performance.now()
  work()
  return performance.now() - started
}

/**
 * Linux's own count is that of this program alone; what resourceUsage gives there begins with what the parent had.
 */
function peakMemory() {
  const kilobytes = process.platform === 'linux' ? /^VmHWM:\s*(\d+)/m.exec(status())?.[1] : undefined
  return 1024 * Number(kilobytes ?? process.resourceUsage().maxRSS)
}

const status = () => readFileSync('/proc/self/status', 'utf8')

process.once('message', async message => {
  const { task, contender, texts } = /** @type {Order} */ (message)
  const read = await CONTENDERS.find(({ name }) => name === contender)?.load()
  const [text] = texts
  if (read === undefined || text === undefined) throw new Error(`nothing to measure: ${contender}`)
  warmUp(read, texts)
  const result = task === 'speed' ? measureSpeed(read, texts) : measureLinearity(read, text)
  process.send?.(result, undefined, undefined, () => process.disconnect())
})
