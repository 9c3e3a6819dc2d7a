import type { Span } from '@sayso/core'

/** Letters and digits, and the marks inside a word: 'mid-2015', 'Clinton’s'. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu

/** Words that say nothing about who a source is. */
const EMPTY_WORDS = new Set(
  ['a', 'an', 'the', 'and', 'or', 'at', 'for', 'in', 'of', 'on', 'to'].concat(
    ['her', 'his', 'its', 'my', 'our', 'their', 'your'],
    ['dr', 'mr', 'mrs', 'ms'],
  ),
)

/** Words of a text by their numbers, from 0. */
export type WordSet = ReadonlySet<number>

/** The words of a text, and which of them spans touch. */
export class WordIndex {
  readonly #words: readonly Span[]
  readonly #empty: WordSet

  constructor(text: string) {
    const words: Span[] = []
    const empty = new Set<number>()
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (EMPTY_WORDS.has(word.toLowerCase())) empty.add(words.length)
      words.push({ start: index, end: index + word.length })
    }
    this.#words = words
    this.#empty = empty
  }

  /** The words that share a character with one of the spans. */
  touched(spans: Iterable<Span>): WordSet {
    const touched = new Set<number>()
    for (const { start, end } of spans)
      for (let i = this.#firstBehind(start); (this.#words[i]?.start ?? end) < end; i++) touched.add(i)
    return touched
  }

  /** Without articles, prepositions and the like; as they are where there is nothing else. */
  telling(words: WordSet): WordSet {
    const telling = new Set([...words].filter(word => !this.#empty.has(word)))
    return telling.size === 0 ? words : telling
  }

  /** The first word that ends behind an offset. */
  #firstBehind(offset: number): number {
    let low = 0
    let high = this.#words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#words[middle]?.end ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** How many words two sets share. */
export function shared(a: WordSet, b: WordSet): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const word of few) if (many.has(word)) count++
  return count
}
