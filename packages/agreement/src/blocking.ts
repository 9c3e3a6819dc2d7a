import type { Reading } from './reading.ts'

/** Keys that more claims of one index hold than this are too common to tell. */
const MOST_HOLDERS = 128
/** Of the words of a claim, so many of the rarest make pairs. */
const RAREST = 9
/** For each name, with so many of the rarest words. */
const WITH_NAME = 4
const NAMES = 4

/** In how many claims each term stands. */
export type Counts = ReadonlyMap<string, number>

export function countTerms(readings: readonly Reading[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { terms } of readings)
    for (const key of terms.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The keys of a claim: pairs of its rarest words, its names each with a rare word, its article. */
function keysOf(
  { terms, statement, sides, inclusions, positions }: Reading,
  countOf: (term: string) => number,
): string[] {
  const shared = [...terms.values()].filter(({ key }) => countOf(key) > 1)
  const rarest = shared
    .filter(({ name }) => !name)
    .map(({ question, key }) => ({ question, count: countOf(key) }))
    .sort((a, b) => a.count - b.count || (a.question < b.question ? -1 : 1))
    .map(({ question }) => question)
    .slice(0, RAREST)
  const names = shared.filter(({ name }) => name).slice(0, NAMES)
  const pairs = rarest.flatMap((one, index) =>
    rarest.slice(index + 1).map(two => (one < two ? `${one} ${two}` : `${two} ${one}`)),
  )
  const named = names.flatMap(({ key }) => rarest.slice(0, WITH_NAME).map(word => `${key} ${word}`))
  const backed = [...sides, ...inclusions].map(({ entity }) => `backs ${entity}`)
  const things = positions.flatMap(({ core }) => (core.named ? [`stands ${core.head}`] : []))
  return [...new Set([...pairs, ...named, ...backed, ...things, `#${statement.article}`])]
}

/** Claims by their keys. */
class Blocks {
  readonly #holders = new Map<string, number[]>()
  readonly keys: readonly (readonly string[])[]

  constructor(readings: readonly Reading[], countOf: (term: string) => number) {
    this.keys = readings.map(reading => keysOf(reading, countOf))
    for (const [place, keys] of this.keys.entries())
      for (const key of keys) {
        const holders = this.#holders.get(key)
        if (!holders) this.#holders.set(key, [place])
        else if (holders.length <= MOST_HOLDERS) holders.push(place)
      }
  }

  isRare(key: string): boolean {
    return (this.#holders.get(key)?.length ?? 0) <= MOST_HOLDERS
  }

  /** Who holds any of the keys that are not too common, each once. */
  holdersOf(keys: readonly string[]): Set<number> {
    const found = new Set<number>()
    for (const key of keys) {
      if (this.isRare(key)) for (const place of this.#holders.get(key) ?? []) found.add(place)
    }
    return found
  }
}

/** Pairs of the claims of one list that share a key, each pair once, by their places. */
export function* pairsWithin(readings: readonly Reading[], counts: Counts): Generator<[number, number]> {
  const blocks = new Blocks(readings, term => counts.get(term) ?? 0)
  for (const [place, keys] of blocks.keys.entries())
    for (const other of blocks.holdersOf(keys)) if (other > place) yield [place, other]
}

/** Pairs of a claim of one list and one of another that share a key. */
export function* pairsBetween(
  [older, newer]: readonly [readonly Reading[], readonly Reading[]],
  [before, after]: readonly [Counts, Counts],
): Generator<[number, number]> {
  if (older.length === 0 || newer.length === 0) return
  const countOf = (term: string): number => (before.get(term) ?? 0) + (after.get(term) ?? 0)
  const [held, asked] = [new Blocks(older, countOf), new Blocks(newer, countOf)]
  for (const [place, keys] of asked.keys.entries()) {
    // A key has to be rare on both sides.
    for (const other of held.holdersOf(keys.filter(key => asked.isRare(key)))) yield [other, place]
  }
}
