import { hashString, join } from '../model/hash.ts'

/** The lists that a word or a phrase can stand in: bit numbers of `lists`. */
export const LISTS = [
  'country',
  'demonym',
  'region',
  'city',
  'town',
  'given',
  'rareGiven',
  'surname',
  'rareSurname',
  'title',
  'organisationNoun',
  'date',
  'placeNoun',
  'organisation',
  'team',
  'person',
  'topic',
  'newsPerson',
  'newsOrganisation',
  'newsPlace',
] as const

export const listBit = (name: (typeof LISTS)[number]): number => 1 << LISTS.indexOf(name)

/** What the tables of a model file have for a lexicon. */
export interface LexiconTables {
  /** Keys in rising order, each as its distance from the one before. */
  readonly casedKeys: Int32Array
  readonly coarse: Uint8Array
  readonly fine: Uint16Array
  readonly lowerKeys: Int32Array
  readonly casing: Uint8Array
  readonly lists: Int32Array
  readonly phraseKeys: Int32Array
  readonly phraseLists: Int32Array
}

const CASED = 1
const LOWER = 2

export const casedKey = (word: string): number => hashString(word.replace(/\d/g, '0'), CASED)
export const lowerKey = (lower: string): number => hashString(lower, LOWER)
/** The key of a phrase from that of the words before and that of the next word in lower case. */
export const phraseKey = (before: number, word: number): number => join(before, word)

/** What is not known of a word. */
const UNKNOWN = { cluster: 0, casing: 9 }
export const LONGEST_PHRASE = 6

function sums(distances: Int32Array): Int32Array {
  const keys = distances.slice()
  for (let i = 1; i < keys.length; i++) keys[i] = ((keys[i - 1] as number) + (keys[i] as number)) | 0
  return keys
}

/** The index of a key in a sorted table, or -1. */
function find(keys: Int32Array, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  return keys[low] === key ? low : -1
}

/** What raw news and lists tell of words: how they are used, how they are written, what they may name. */
export class Lexicon {
  readonly #tables: LexiconTables
  readonly #casedKeys: Int32Array
  readonly #lowerKeys: Int32Array
  readonly #phrases: ReadonlyMap<number, number>

  constructor(tables: LexiconTables) {
    this.#tables = tables
    this.#casedKeys = sums(tables.casedKeys)
    this.#lowerKeys = sums(tables.lowerKeys)
    const keys = sums(tables.phraseKeys)
    this.#phrases = new Map(Array.from(keys, (key, i) => [key, tables.phraseLists[i] as number]))
  }

  /** Clusters of 256 and of 1024; 0 for a word that is too rare. A word in capitals is read as if it were not. */
  clusters(word: string): { readonly coarse: number; readonly fine: number } {
    const lower = word.toLowerCase()
    const forms = /^\p{Lu}{2}/u.test(word) ? [word, word.charAt(0) + lower.slice(1), lower] : [word, lower]
    for (const form of forms) {
      const at = find(this.#casedKeys, casedKey(form))
      if (at >= 0) return { coarse: this.#tables.coarse[at] as number, fine: this.#tables.fine[at] as number }
    }
    return { coarse: UNKNOWN.cluster, fine: UNKNOWN.cluster }
  }

  /** How often a word has a capital in the middle of a sentence, and the lists that it stands in. */
  usage(key: number): { readonly casing: number; readonly lists: number } {
    const at = find(this.#lowerKeys, key)
    if (at < 0) return { casing: UNKNOWN.casing, lists: 0 }
    return { casing: this.#tables.casing[at] as number, lists: this.#tables.lists[at] as number }
  }

  /** The lists that a phrase of more than one word stands in; -1 where it only begins a longer one, else 0. */
  phrase(key: number): number {
    return this.#phrases.get(key) ?? 0
  }
}
