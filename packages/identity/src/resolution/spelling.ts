import { isCommonName, UNLIKE } from '../data/common-name.ts'
import { areNicknames } from '../data/given-name.ts'
import { spellingDistance } from '../distance.ts'
import { SHORTEST_SLIP } from './rule.ts'

/**
 * How two words agree.
 * - spelling: two transliterations or spellings of one word
 * - slip: they differ by about a letter
 */
export type Likeness = 'same' | 'spelling' | 'slip'

/** Ways to write one sound of other languages in English. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/tsch|tch|cz/g, 'ch'],
  [/sch/g, 'sh'],
  [/ph/g, 'f'],
  [/ck|kh|q|c(?![eiyh])/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/dj|zh/g, 'j'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/(?<=[aeo])h$/, ''],
  [/ae|[ae][iy](?![aeiouy])/g, 'ei'],
  [/iy|yi|ij/g, 'i'],
  [/y$/, 'i'],
  [/i(?=[aeou])/g, 'y'],
  [/(.)\1+/g, '$1'],
]

const known = new Map<string, string>()
const MOST_KNOWN = 50_000

/** A word of Latin letters as it sounds: words that are spelt otherwise and sound so are taken for one. */
export function soundOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const sound = SOUNDS.reduce((text, [spelling, heard]) => text.replace(spelling, heard), word)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, sound)
  return sound
}

/** Vowels that transliterations take for each other. */
const SWAPPED = new Set(['ae', 'ea', 'ei', 'ie', 'iy', 'yi', 'ou', 'uo'])
/** Letters that a word must have for one vowel to be another, and for two: fewer in Arabic names. */
const LETTERS = { usual: [7, 9], foreign: [4, 6] } as const

/** How two words of names agree, in lower-case Latin letters; null where they are two words. */
export function likeness(a: string, b: string, foreign: boolean): Likeness | null {
  if (a === b) return 'same'
  if (Math.min(a.length, b.length) < 3 || UNLIKE.some(pair => pair.includes(a) && pair.includes(b)))
    return null
  const common = isCommonName(a) && isCommonName(b)
  const related = common && areNicknames(a, b)
  if (common && !related) return null
  if (Math.min(a.length, b.length) > 3 && soundsAlike(a, b, foreign || related)) return 'spelling'
  const long = Math.max(a.length, b.length)
  return !common && long >= SHORTEST_SLIP && a.charAt(0) === b.charAt(0) && spellingDistance(a, b) <= 1.05
    ? 'slip'
    : null
}

function soundsAlike(a: string, b: string, foreign: boolean): boolean {
  const [x, y] = [soundOf(a), soundOf(b)]
  if (x === y || withoutUmlauts(a) === withoutUmlauts(b)) return true
  if (x.length !== y.length) return false
  const letters = Math.max(a.length, b.length)
  const [one, two] = LETTERS[foreign ? 'foreign' : 'usual']
  const most = letters >= two ? 2 : letters >= one ? 1 : 0
  let swaps = 0
  for (let i = 0; i < x.length && swaps <= most; i++) {
    const pair = x.charAt(i) + y.charAt(i)
    if (pair.charAt(0) === pair.charAt(1)) continue
    // The last vowel tells women from men; G for Q stands at the beginning.
    const swapped = SWAPPED.has(pair) && i < x.length - 1
    const guttural = i === 0 && letters > 5 && (pair === 'gk' || pair === 'kg')
    swaps += swapped ? 1 : guttural ? 0 : most + 1
  }
  return swaps <= most
}

const withoutUmlauts = (word: string): string => word.replace(/(?<=[aou])e/g, '')
