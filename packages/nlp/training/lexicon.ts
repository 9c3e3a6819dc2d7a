import { casedKey, type LexiconTables, lowerKey, phraseKey } from '../src/names/lexicon.ts'
import { clusterRows, unit } from './clusters.ts'
import type { Vectors } from './vectors.ts'

const COARSE = 256 - 1
const FINE = 1024 - 1

/** Words with their clusters, from 1. */
export interface WordClusters {
  readonly words: readonly string[]
  readonly coarse: Uint16Array
  readonly fine: Uint16Array
}

interface LexiconSources {
  readonly clusters: WordClusters
  readonly casing: ReadonlyMap<string, number>
  readonly gazetteers: ReadonlyMap<string, number>
}

/** Sorts keys and what goes with them; of equal keys the first stays. */
function sorted(entries: readonly (readonly number[])[]): number[][] {
  const rows = new Map<number, readonly number[]>()
  for (const row of entries) if (!rows.has(row[0] as number)) rows.set(row[0] as number, row)
  const order = [...rows.values()].sort((a, b) => (a[0] as number) - (b[0] as number))
  const columns = (order[0] ?? []).map((_, column) => order.map(row => row[column] as number))
  const keys = columns[0] ?? []
  columns[0] = keys.map((key, i) => (i === 0 ? key : key - (keys[i - 1] as number)))
  return columns
}

export function clusterWords({ words, rows, dimensions }: Vectors): WordClusters {
  const unitRows = unit(rows.slice(), dimensions)
  const numbered = (count: number, seed: number): Uint16Array =>
    clusterRows(unitRows, dimensions, count, seed).map(cluster => cluster + 1)
  return { words, coarse: numbered(COARSE, 1), fine: numbered(FINE, 2) }
}

export function buildLexicon({ clusters, casing, gazetteers }: LexiconSources): LexiconTables {
  const { words, coarse, fine } = clusters
  const cased = sorted(words.map((word, i) => [casedKey(word), coarse[i] as number, fine[i] as number]))
  const single = new Map<string, number>()
  const phrases: [number, number][] = []
  const openings: [number, number][] = []
  for (const [name, lists] of gazetteers) {
    const words = name.split(' ')
    if (words.length === 1) single.set(name, lists)
    else {
      let key = 0
      for (const [i, word] of words.entries()) {
        key = phraseKey(key, lowerKey(word))
        if (i < words.length - 1) openings.push([key, -1])
      }
      phrases.push([key, lists])
    }
  }
  const lower = sorted(
    [...new Set([...casing.keys(), ...single.keys()])].map(word => [
      lowerKey(word),
      casing.get(word) ?? 9,
      single.get(word) ?? 0,
    ]),
  )
  const known = sorted([...phrases, ...openings])
  return {
    casedKeys: Int32Array.from(cased[0] ?? []),
    coarse: Uint8Array.from(cased[1] ?? []),
    fine: Uint16Array.from(cased[2] ?? []),
    lowerKeys: Int32Array.from(lower[0] ?? []),
    casing: Uint8Array.from(lower[1] ?? []),
    lists: Int32Array.from(lower[2] ?? []),
    phraseKeys: Int32Array.from(known[0] ?? []),
    phraseLists: Int32Array.from(known[1] ?? []),
  }
}
