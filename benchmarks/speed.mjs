// How fast each contender reads the same articles, in how much memory, and whether long ones take longer by the word.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { CONTENDERS, OURS } from './contender.mjs'

/** @typedef {import('./child.mjs').Speed} Speed */
/** @typedef {import('./child.mjs').Linearity} Linearity */
/** @typedef {(line: string) => void} Note */
/** @typedef {{ readonly median: number, readonly min: number, readonly max: number }} Spread */

/**
 * @typedef {object} SpeedRow
 * @property {string} contender
 * @property {string} finds
 * @property {number} wordsPerSecond The median of the rounds.
 * @property {Spread} toOurs Its words a second divided by ours of the same round.
 * @property {number} memory The most of all rounds, in bytes.
 * @property {readonly Speed[]} rounds
 */

/** @param {string} text */
export const countWords = text => text.match(/\S+/g)?.length ?? 0

/**
 * Every contender once a round, each in a process of its own, beginning with another one every time.
 *
 * @param {readonly string[]} texts
 * @param {number} rounds
 * @param {Note} note
 * @returns {Promise<SpeedRow[]>}
 */
export async function compareSpeed(texts, rounds, note) {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0)
  /** @type {Map<string, Speed[]>} */
  const runs = new Map(CONTENDERS.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const offset of CONTENDERS.keys()) {
      const contender = CONTENDERS[(round + offset) % CONTENDERS.length]?.name ?? OURS
      const run = /** @type {Speed} */ (await inChild({ task: 'speed', contender, texts }))
      runs.get(contender)?.push(run)
      const speed = Math.round(words / run.seconds).toLocaleString('en')
      note(`round ${round + 1} of ${rounds}: ${contender}, ${speed} words/s`)
    }
  const ours = runs.get(OURS) ?? []
  return CONTENDERS.map(({ name, finds }) => {
    const own = runs.get(name) ?? []
    return {
      contender: name,
      finds,
      wordsPerSecond: spread(own.map(({ seconds }) => words / seconds)).median,
      toOurs: spread(own.map(({ seconds }, round) => (ours[round]?.seconds ?? Number.NaN) / seconds)),
      memory: Math.max(...own.map(({ memory }) => memory)),
      rounds: own,
    }
  })
}

/**
 * Every contender on one article and on a document that has it a hundred times.
 *
 * @param {string} text
 * @param {Note} note
 */
export async function compareLinearity(text, note) {
  const rows = []
  for (const { name } of CONTENDERS) {
    const order = /** @type {const} */ ({ task: 'linearity', contender: name, texts: [text] })
    const { ratio } = /** @type {Linearity} */ (await inChild(order))
    note(`linearity: ${name}, ${ratio.toFixed(1)}`)
    rows.push({ contender: name, ratio })
  }
  return rows
}

/**
 * The text that is in the middle by length.
 *
 * @param {readonly string[]} texts
 */
export const middleText = texts =>
  [...texts].sort((a, b) => a.length - b.length)[Math.floor(texts.length / 2)] ?? ''

/**
 * @param {import('./child.mjs').Order} order
 * @returns {Promise<unknown>}
 */
function inChild(order) {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('child.mjs', import.meta.url))
    // What it prints is for a person: standard output has the table alone.
    const child = fork(script, [], { execArgv: [], stdio: ['ignore', 2, 2, 'ipc'] })
    child.once('message', resolve)
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      reject(new Error(`${order.contender} ended with ${signal ?? code} before it was measured`)),
    )
    child.send(order)
  })
}

/**
 * @param {readonly number[]} values
 * @returns {Spread}
 */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (/** @type {number} */ index) => sorted[index] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  }
}
