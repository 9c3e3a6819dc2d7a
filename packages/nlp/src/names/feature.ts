import type { FeatureSink } from '../model/features.ts'
import { join } from '../model/hash.ts'
import { BESIDE_BITS, type Document, type Sighting } from './document.ts'
import { LISTS } from './lexicon.ts'
import { type Line, WRITING } from './line.ts'
import { KIND, type Word } from './word.ts'

const FIRST = 200
/** The lists that say what something is, without those that only say that it is known. */
const CORE = (1 << LISTS.indexOf('organisation')) - 1

const pair = (a: number, b: number): number => join(join(17, a), b)

/**
 * The features of the word at `i` that depend on more than one word: what its neighbours lend it is in `word.ts`.
 * `edge` stands before the first word and after the last.
 */
export function addFeatures(line: Line, i: number, document: Document, edge: Word, sink: FeatureSink): void {
  const { words, writing } = line
  const word = words[i] as Word
  const previous = words[i - 1] ?? edge
  const next = words[i + 1] ?? edge
  const second = words[i - 2] ?? edge
  const third = words[i + 2] ?? edge
  const opens = i === 0 || previous.kind === KIND.stop || (i > 1 && previous.kind === KIND.opening) ? 1 : 0
  const place = opens * 4 + writing
  const add = (template: number, value: number): void => sink.add(join(FIRST + template, value))
  add(0, pair(previous.lower, word.lower))
  add(1, pair(word.lower, next.lower))
  add(2, pair(previous.shape, word.shape))
  add(3, pair(word.shape, next.shape))
  add(4, pair(pair(previous.shape, word.shape), next.shape))
  add(5, pair(previous.lower, next.lower))
  add(6, pair(second.lower, previous.lower))
  add(7, pair(next.lower, third.lower))
  add(8, place)
  add(9, pair(word.shape, place))
  add(10, word.casing * 2 + opens)
  add(11, pair(word.shape, (word.casing % 10) * 4 + writing))
  add(12, pair(pair(previous.casing % 10, word.casing % 10), next.casing % 10))
  add(13, pair(previous.coarse, word.coarse))
  add(14, pair(word.coarse, next.coarse))
  add(15, pair(previous.fine, next.fine))
  add(16, pair(pair(previous.coarse, word.coarse), next.coarse))
  if (word.lists | previous.lists | next.lists) {
    add(17, pair(previous.lists & CORE, word.lists & CORE))
    add(18, pair(word.lists & CORE, next.lists & CORE))
  }
  if (!word.letters) return
  addPhrase(line, i, add)
  addSighting(word, document.sightings.get(word.lower), add)
  if (!word.capital) return
  add(30, pair(document.sport * 2 + (line.tabular ? 1 : 0), word.lists & CORE))
  add(31, pair(document.sport * 2 + (line.tabular ? 1 : 0), pair(next.shape, previous.shape)))
  if (word.acronym !== 0) addExpansion(word, document, add)
  if (writing === WRITING.plain) addRuns(line, i, edge, add)
}

type Add = (template: number, value: number) => void

function addPhrase({ phraseLists, phrasePlace }: Line, i: number, add: Add): void {
  const lists = phraseLists[i] as number
  if (lists === 0) return
  const place = phrasePlace[i] as number
  for (let bit = 0; bit < LISTS.length; bit++) if ((lists >> bit) & 1) add(20, bit * 4 + place)
  add(21, pair(lists, place))
}

function addSighting(word: Word, sighting: Sighting | undefined, add: Add): void {
  if (!sighting) return
  const { count, small, middle, beside, contexts } = sighting
  const capital = word.capital ? 1 : 0
  add(22, (((count > 1 ? 1 : 0) * 2 + (small ? 1 : 0)) * 2 + (middle ? 1 : 0)) * 2 + capital)
  if (capital === 0) return
  for (let bit = 0; bit < BESIDE_BITS; bit++) if ((beside >> bit) & 1) add(23, bit)
  if (contexts.length > 2) for (const context of contexts) add(24, context)
}

function addExpansion(word: Word, document: Document, add: Add): void {
  const last = document.expansions.get(word.acronym)
  if (!last) return
  add(25, 0)
  add(26, last.lower)
  add(27, last.coarse)
}

function addRuns({ words, runFrom, runTo, chainFrom, chainTo }: Line, i: number, edge: Word, add: Add): void {
  const from = runFrom[i] as number
  const to = runTo[i] as number
  const first = words[from] as Word
  const last = words[to - 1] as Word
  const place = (i === from ? 1 : 0) * 2 + (i === to - 1 ? 1 : 0)
  add(40, Math.min(6, to - from) * 8 + Math.min(7, i - from))
  if (to - from > 1) {
    add(41, pair(last.lower, place))
    add(42, pair(first.lower, place))
    add(43, pair(last.coarse, place))
    add(44, pair(first.lists & CORE, last.lists & CORE))
    add(45, pair((words[to] ?? edge).lower, place))
    add(46, pair((words[from - 1] ?? edge).lower, place))
    add(47, pair((words[to] ?? edge).coarse, (words[from - 1] ?? edge).coarse))
  }
  const chainStart = chainFrom[i] as number
  const chainEnd = chainTo[i] as number
  if (chainEnd - chainStart === to - from) return
  add(48, (words[chainEnd - 1] as Word).lower)
  add(49, (words[chainStart] as Word).lower)
  add(50, pair((words[chainStart] as Word).coarse, (words[chainEnd - 1] as Word).coarse))
  add(51, i === chainStart ? 0 : i < to ? 1 : 2)
}
