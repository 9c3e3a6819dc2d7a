import { join } from '../model/hash.ts'
import { listBit } from './lexicon.ts'
import { type Line, WRITING } from './line.ts'
import { KIND, letterKey, type Word } from './word.ts'

/** How the occurrences of one word stand in an article. */
export interface Sighting {
  count: number
  small: boolean
  /** With a capital where no sentence begins. */
  middle: boolean
  /** What stands beside its capitals, as bits. */
  beside: number
  /** Hashes of the words beside its capitals, the first few. */
  readonly contexts: number[]
}

/** What the tagger knows of an article before it labels a word. */
export interface Document {
  readonly sightings: ReadonlyMap<number, Sighting>
  /** For the initials of a long name its last word: what an acronym may stand for. */
  readonly expansions: ReadonlyMap<number, Word>
  /** How much it has the words of sport: 0 to 3. */
  readonly sport: number
}

const MOST_CONTEXTS = 8
const TITLE = listBit('title')
const GIVEN = listBit('given') | listBit('rareGiven')
const SURNAME = listBit('surname')
const ORGANISATION_NOUN = listBit('organisationNoun')

export const BESIDE_BITS = 15

function besideOf(previous: Word | undefined, next: Word | undefined): number {
  let bits = 0
  if (previous) {
    if (previous.lists & TITLE) bits |= 1
    if (previous.capital) {
      bits |= 2
      if (previous.lists & GIVEN) bits |= 4
    }
    if (previous.kind === KIND.in) bits |= 8
    else if (previous.kind === KIND.toward) bits |= 16
    else if (previous.kind === KIND.the) bits |= 32
    else if (previous.kind === KIND.of) bits |= 64
    else if (previous.kind === KIND.open && next?.kind === KIND.close) bits |= 128
  }
  if (next) {
    if (next.capital) {
      bits |= 256
      if (next.lists & ORGANISATION_NOUN) bits |= 512
      if (next.lists & SURNAME) bits |= 1024
    }
    if (next.kind === KIND.speech) bits |= 2048
    else if (next.kind === KIND.genitive) bits |= 4096
    else if (next.kind === KIND.comma) bits |= 8192
    else if (next.kind === KIND.open) bits |= 16384
  }
  return bits
}

export function readDocument(lines: readonly Line[]): Document {
  const sightings = new Map<number, Sighting>()
  const expansions = new Map<number, Word>()
  let sport = 0
  let total = 0
  for (const line of lines) {
    const { words, writing } = line
    total += words.length
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word
      if (!word.letters) continue
      if (word.kind === KIND.sport) sport++
      let sighting = sightings.get(word.lower)
      if (!sighting) {
        sighting = { count: 0, small: false, middle: false, beside: 0, contexts: [] }
        sightings.set(word.lower, sighting)
      }
      sighting.count++
      const previous = words[i - 1]
      if (word.small) sighting.small = true
      else if (writing === WRITING.plain && word.capital) {
        const next = words[i + 1]
        if (previous && (previous.small || previous.numeric || previous.kind === KIND.comma))
          sighting.middle = true
        sighting.beside |= besideOf(previous, next)
        if (sighting.contexts.length < MOST_CONTEXTS)
          sighting.contexts.push(join(1, previous?.lower ?? 0), join(2, next?.lower ?? 0))
        if (line.chainFrom[i] === i) addExpansion(line, i, expansions)
      }
    }
  }
  const share = sport / (total + 20)
  return { sightings, expansions, sport: share < 0.002 ? 0 : share < 0.006 ? 1 : share < 0.015 ? 2 : 3 }
}

function addExpansion({ words, chainTo }: Line, from: number, into: Map<number, Word>): void {
  const to = chainTo[from] as number
  if (to - from < 2 || to - from > 10) return
  let initials = ''
  for (let i = from; i < to; i++) {
    const initial = words[i]?.initial ?? 0
    if (initial > 0) initials += String.fromCharCode(initial)
  }
  const key = letterKey(initials)
  if (initials.length > 1 && !into.has(key)) into.set(key, words[to - 1] as Word)
}
