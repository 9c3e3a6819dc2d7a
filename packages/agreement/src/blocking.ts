import type { Marks } from './marks.ts'
import { PairNumbers } from './pair-numbers.ts'
import type { Reading } from './reading.ts'

/** Keys that more claims of one list hold than this are too common to tell. */
const MOST_HOLDERS = 128
/** Of the words of a claim, so many of the rarest make pairs. */
const RAREST = 9
/** For each name, with so many of the rarest words. */
const WITH_NAME = 4
const NAMES = 4

/** A claim of the newer list, by its place, and the places of those of the older one that it shares a key with, each once. */
export interface Neighbours {
  readonly place: number
  readonly others: readonly number[]
}

/** Claims that have been read, and what stands in them, as numbers of one vocabulary for all lists that are compared. */
export interface Block {
  readonly readings: readonly Reading[]
  /** Each word that tells something, and each name, with the number of claims that it stands in. */
  readonly terms: Int32Array
  readonly counts: Int32Array
  /** All that keys are made of, each once. */
  readonly parts: Int32Array
}

/** @param size of the vocabulary */
export function blockOf(readings: readonly Reading[], size: number): Block {
  const [counts, parts] = [new Int32Array(size), new Int32Array(size)]
  const tally = (numbers: Int32Array, into: Int32Array): void => {
    for (const number of numbers) into[number] = (into[number] as number) + 1
  }
  for (const { marks } of readings) {
    for (const numbers of [marks.words, marks.names]) tally(numbers, counts)
    for (const numbers of [marks.questions, marks.names, marks.others]) tally(numbers, parts)
  }
  const terms = metIn(counts)
  return { readings, terms, counts: terms.map(number => counts[number] as number), parts: metIn(parts) }
}

/** The numbers that were counted, in ascending order. */
function metIn(counts: Int32Array): Int32Array {
  const met: number[] = []
  for (let number = 0; number < counts.length; number++) if (counts[number] !== 0) met.push(number)
  return Int32Array.from(met)
}

/**
 * Claims of two blocks, or of one and the same, that share a key: pairs of their rarest words, names each with a rare word,
 * the article. Each pair comes once.
 */
export function* neighbours(before: Block, after: Block): Generator<Neighbours> {
  const [older, newer] = [before.readings, after.readings]
  if (older.length === 0 || newer.length === 0) return
  const within = before === after
  const size =
    1 + Math.max(...[before, after].flatMap(({ terms, parts }) => [terms.at(-1) ?? 0, parts.at(-1) ?? 0]))
  const counts = new Int32Array(size)
  for (const block of within ? [before] : [before, after])
    for (let i = 0; i < block.terms.length; i++) {
      const term = block.terms[i] as number
      counts[term] = (counts[term] as number) + (block.counts[i] as number)
    }
  const numbers = new PairNumbers(older.reduce((sum, { marks }) => sum + mostKeys(marks), 0))
  const held = keysOf(older, counts, partsOf(after, size), (one, two) => numbers.add(one, two))
  const asked = within
    ? held
    : keysOf(newer, counts, partsOf(before, size), (one, two) => numbers.find(one, two))
  const { starts, places } = holdersOf(numbers.length, held, asked)
  const seen = new Int32Array(older.length).fill(-1)
  for (let place = 0; place < newer.length; place++) {
    const others: number[] = []
    for (let at = asked.starts[place] as number; at < (asked.starts[place + 1] as number); at++) {
      const key = asked.keys[at] as number
      for (let i = starts[key] as number; i < (starts[key + 1] as number); i++) {
        const other = places[i] as number
        if (seen[other] === place || (within && other <= place)) continue
        seen[other] = place
        others.push(other)
      }
    }
    if (others.length > 0) yield { place, others }
  }
}

/** A key with a part that the other block lacks is held by nobody there. */
function partsOf({ parts }: Block, size: number): Uint8Array {
  const has = new Uint8Array(size)
  for (let i = 0; i < parts.length; i++) has[parts[i] as number] = 1
  return has
}

/** The most keys that a claim can have. */
function mostKeys({ words, names, others }: Marks): number {
  const rarest = Math.min(words.length, RAREST)
  return (
    (rarest * (rarest - 1)) / 2 + Math.min(names.length, NAMES) * Math.min(rarest, WITH_NAME) + others.length
  )
}

/** The keys of claims, one after the other, and where those of each begin; the last start is the end. */
interface KeyLists {
  readonly keys: Int32Array
  readonly starts: Int32Array
}

/** @param numberOf the number of a key; negative where nobody holds it */
function keysOf(
  readings: readonly Reading[],
  counts: Int32Array,
  parts: Uint8Array,
  numberOf: (one: number, two: number) => number,
): KeyLists {
  const keys = new Int32Array(readings.reduce((sum, { marks }) => sum + mostKeys(marks), 0))
  const starts = new Int32Array(readings.length + 1)
  let end = 0
  const put = (one: number, two: number): void => {
    if (parts[one] === 0 || parts[two] === 0) return
    const key = numberOf(one, two)
    if (key >= 0) keys[end++] = key
  }
  for (const [place, { marks }] of readings.entries()) {
    const { words, questions, names, others } = marks
    const rarest = rarestOf(words, counts)
    for (let i = 0; i < rarest.length; i++)
      for (let j = i + 1; j < rarest.length; j++) {
        const [one, two] = [rarest[i] as number, rarest[j] as number]
        // In the order of the words, so that a pair is the same whichever is rarer.
        put(questions[Math.min(one, two)] as number, questions[Math.max(one, two)] as number)
      }
    let named = 0
    for (let i = 0; i < names.length && named < NAMES; i++) {
      const name = names[i] as number
      if ((counts[name] as number) < 2) continue
      named++
      for (let j = 0; j < rarest.length && j < WITH_NAME; j++)
        put(name, questions[rarest[j] as number] as number)
    }
    for (const other of others) put(other, other)
    starts[place + 1] = end
  }
  return { keys: keys.subarray(0, end), starts }
}

/** Places of the rarest words that stand in more than one claim, the rarest first, then in their order. */
function rarestOf(words: Int32Array, counts: Int32Array): number[] {
  const rarest: number[] = []
  for (let place = 0; place < words.length; place++) {
    const count = counts[words[place] as number] as number
    if (count < 2) continue
    let at = rarest.length
    while (at > 0 && (counts[words[rarest[at - 1] as number] as number] as number) > count) at--
    if (at >= RAREST) continue
    rarest.splice(at, 0, place)
    if (rarest.length > RAREST) rarest.pop()
  }
  return rarest
}

/** Who holds each key, one after the other, and where those of each begin; nobody where too many on either side do. */
function holdersOf(
  length: number,
  held: KeyLists,
  asked: KeyLists,
): { readonly starts: Int32Array; readonly places: Int32Array } {
  const [holders, askers] = [held, asked].map(lists => countHolders(length, lists)) as [
    Int32Array,
    Int32Array,
  ]
  const starts = new Int32Array(length + 1)
  for (let key = 0; key < length; key++) {
    const count = holders[key] as number
    const rare = count <= MOST_HOLDERS && (askers[key] as number) <= MOST_HOLDERS
    starts[key + 1] = (starts[key] as number) + (rare ? count : 0)
  }
  const places = new Int32Array(starts[length] as number)
  const next = starts.slice()
  eachHolder(length, held, (key, place) => {
    const at = next[key] as number
    if (at === (starts[key + 1] as number)) return
    places[at] = place
    next[key] = at + 1
  })
  return { starts, places }
}

function countHolders(length: number, lists: KeyLists): Int32Array {
  const counts = new Int32Array(length)
  eachHolder(length, lists, key => {
    counts[key] = (counts[key] as number) + 1
  })
  return counts
}

/** Each claim with each of its keys, once. */
function eachHolder(
  length: number,
  { keys, starts }: KeyLists,
  visit: (key: number, place: number) => void,
): void {
  const last = new Int32Array(length).fill(-1)
  for (let place = 0; place < starts.length - 1; place++)
    for (let at = starts[place] as number; at < (starts[place + 1] as number); at++) {
      const key = keys[at] as number
      if (last[key] === place) continue
      last[key] = place
      visit(key, place)
    }
}
