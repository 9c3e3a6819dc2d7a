import type { FeatureSink } from '../model/features.ts'
import { join } from '../model/hash.ts'
import { LABELS, namesOf } from './label.ts'
import type { Line } from './line.ts'
import type { Word } from './word.ts'

/** What a first reading of an article found: the labels of each line's words, and how often each was given. */
export interface Votes {
  readonly labels: readonly Uint8Array[]
  /** For a word in lower case how often each label was given to it. */
  readonly words: ReadonlyMap<number, Uint16Array>
  /** For a whole name how often it was of each type. */
  readonly names: ReadonlyMap<number, Uint16Array>
}

const TYPES = (LABELS - 1) / 2

const nameKey = (words: readonly Word[], from: number, to: number): number => {
  let key = 0
  for (let i = from; i < to; i++) key = join(key, (words[i] as Word).lower)
  return key
}

function count(into: Map<number, Uint16Array>, key: number, size: number, at: number): void {
  let counts = into.get(key)
  if (!counts) {
    counts = new Uint16Array(size)
    into.set(key, counts)
  }
  ;(counts[at] as number)++
}

export function countVotes(lines: readonly Line[], labels: readonly Uint8Array[]): Votes {
  const words = new Map<number, Uint16Array>()
  const names = new Map<number, Uint16Array>()
  for (const [index, line] of lines.entries()) {
    const given = labels[index] as Uint8Array
    for (const [i, word] of line.words.entries())
      if (word.capital) count(words, word.lower, LABELS, given[i] as number)
    for (const { from, to } of namesOf(given))
      count(names, nameKey(line.words, from, to), TYPES, ((given[from] as number) - 1) >> 1)
  }
  return { labels, words, names }
}

/** The most frequent index with how sure it is, without one vote for `own`. */
function summary(counts: Uint16Array, own: number): number {
  let best = -1
  let top = 0
  let total = 0
  for (let at = 0; at < counts.length; at++) {
    const votes = (counts[at] as number) - (at === own ? 1 : 0)
    total += votes
    if (votes > top) {
      top = votes
      best = at
    }
  }
  if (total === 0) return -1
  return best * 8 + (top === total ? 4 : top * 3 > total * 2 ? 2 : 0) + (total > 2 ? 1 : 0)
}

const FIRST = 300

/** What the first reading found at a word, beside it, and for the same word and name elsewhere. */
export function addVotes(votes: Votes, line: Line, index: number, i: number, sink: FeatureSink): void {
  const { words } = line
  const labels = votes.labels[index] as Uint8Array
  const word = words[i] as Word
  const own = labels[i] as number
  const before = labels[i - 1] ?? LABELS
  const after = labels[i + 1] ?? LABELS
  const add = (template: number, value: number): void => sink.add(join(FIRST + template, value))
  const elsewhere = (at: number): number =>
    words[at]?.capital === true
      ? summary(votes.words.get((words[at] as Word).lower) as Uint16Array, labels[at] as number)
      : -2
  add(0, own)
  add(1, join(before, own))
  add(2, join(own, after))
  add(3, join(join(before, own), after))
  if (!word.capital) return
  const here = elsewhere(i)
  add(4, here)
  add(5, join(here, own))
  add(6, join(here, word.shape))
  add(7, join(elsewhere(i + 1), join(here, own)))
  add(8, join(elsewhere(i - 1), join(here, own)))
  const whole = wholeOf(votes, words, labels, i)
  add(9, join(whole, own))
  add(10, join(join(whole, own), here))
}

/** What the name around a word is elsewhere. */
function wholeOf(votes: Votes, words: readonly Word[], labels: Uint8Array, i: number): number {
  const label = labels[i] as number
  if (label === 0) return -2
  const inside = label + (label % 2)
  let from = i
  while (from > 0 && labels[from] === inside) from--
  let to = i + 1
  while (labels[to] === inside) to++
  const counts = votes.names.get(nameKey(words, from, to))
  return counts ? summary(counts, (label - 1) >> 1) : -3
}
