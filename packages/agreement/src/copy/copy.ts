import { likenessOf, shinglesOf } from './shingle.ts'

/** An article made ready for being held against others. */
export interface Print {
  readonly id: string
  /** Unique; in the order of publication. */
  readonly sortKey: string
  /** See `shinglesOf`. */
  readonly shingles: Uint32Array
}

export const printOf = (article: { id: string; sortKey: string; text: string }): Print => ({
  id: article.id,
  sortKey: article.sortKey,
  shingles: shinglesOf(article.text),
})

/** An article that has nearly the text of an earlier one. */
export interface Copy {
  readonly copy: string
  readonly original: string
  /** How many runs of five words are in both, as a share of those in either: from 0.7 to 1. */
  readonly score: number
}

/** An edition with half as much new text as old has less. */
const LEAST_LIKENESS = 0.7

/** The smallest hashes of an article stand for all of it: of those that a copy has in common with its original, nearly all of the smallest are among the smallest of both. */
const KEYS = 24
const COMMON_KEYS = 8
/** What so many originals have says nothing: a line about rights, a menu. */
const MOST_HOLDERS = 256

/**
 * Which of some articles are copies, each of the earliest that it is nearly the same as and that is no copy itself: so nothing
 * leads from copy to copy. Every article is held against few others; the result does not depend on the order in which they are given.
 * @param originals those of an earlier time that are no copies
 */
export function findCopies(originals: readonly Print[], prints: readonly Print[]): Copy[] {
  const shelf = new Originals()
  for (const print of inTime(originals)) shelf.add(print)
  const copies: Copy[] = []
  for (const print of inTime(prints)) {
    if (print.shingles.length === 0) continue
    const found = shelf.earliestOf(print)
    if (found) copies.push({ copy: print.id, ...found })
    else shelf.add(print)
  }
  return copies
}

const inTime = (prints: readonly Print[]): Print[] =>
  prints.toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0))

/** Articles by the keys that stand for them. */
class Originals {
  readonly #prints: Print[] = []
  readonly #holders = new Map<number, number[]>()

  /** In the order of time. */
  add(print: Print): void {
    const place = this.#prints.push(print) - 1
    for (const key of keysOf(print)) {
      const holders = this.#holders.get(key)
      if (!holders) this.#holders.set(key, [place])
      else if (holders.length < MOST_HOLDERS) holders.push(place)
    }
  }

  earliestOf(print: Print): Omit<Copy, 'copy'> | null {
    const common = new Map<number, number>()
    for (const key of keysOf(print)) {
      const holders = this.#holders.get(key) ?? []
      if (holders.length < MOST_HOLDERS)
        for (const place of holders) common.set(place, (common.get(place) ?? 0) + 1)
    }
    const near = [...common].filter(([, keys]) => keys >= COMMON_KEYS).map(([place]) => place)
    for (const place of near.sort((a, b) => a - b)) {
      const original = this.#prints[place] as Print
      const score = likenessOf(original.shingles, print.shingles)
      if (score >= LEAST_LIKENESS) return { original: original.id, score }
    }
    return null
  }
}

const keysOf = ({ shingles }: Print): Uint32Array => shingles.subarray(0, KEYS)
