import { hashString, join } from '../model/hash.ts'
import { type Lexicon, LISTS, lowerKey } from './lexicon.ts'

/** What the tagger knows of a word wherever it stands. */
export interface Word {
  /** Hash of the word in lower case. */
  readonly lower: number
  /** Hash of its shape: 'Xx' for 'London', 'XxX' for 'McCain'. */
  readonly shape: number
  readonly coarse: number
  readonly fine: number
  readonly casing: number
  readonly lists: number
  readonly capital: boolean
  readonly shouted: boolean
  readonly small: boolean
  readonly letters: boolean
  readonly numeric: boolean
  readonly kind: number
  /** The letters of an acronym as a hash, or 0. */
  readonly acronym: number
  readonly initial: number
  /** Features of the token itself, and those that it lends to the tokens one and two places away. */
  readonly own: Int32Array
  readonly asPrevious: Int32Array
  readonly asNext: Int32Array
  readonly asSecondPrevious: Int32Array
  readonly asSecondNext: Int32Array
  /** What a model makes of these features, kept by its tagger. */
  sums: Int32Array | null
}

/** What a word does to the words beside it. */
export const KIND = {
  plain: 0,
  stop: 1,
  opening: 2,
  comma: 3,
  the: 4,
  in: 5,
  toward: 6,
  of: 7,
  link: 8,
  speech: 9,
  genitive: 10,
  open: 11,
  close: 12,
  sport: 13,
} as const

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/^[.!?]$/, KIND.stop],
  [/^["”“’':)—–-]$/, KIND.opening],
  [/^,$/, KIND.comma],
  [/^the$/, KIND.the],
  [/^in$/, KIND.in],
  [/^(at|from|near|to|across|outside)$/, KIND.toward],
  [/^of$/, KIND.of],
  [/^(for|and|&|de|on|du|del|la|al|von|van|der|bin)$/, KIND.link],
  [/^(said|says|told|added|who|wrote|tweeted|asked)$/, KIND.speech],
  [/^['’]s?$/, KIND.genitive],
  [/^[([]$/, KIND.open],
  [/^[)\]]$/, KIND.close],
  [
    /^(match|season|league|cup|team|coach|game|games|goals|goal|points|beat|innings|tournament|championship|round|win|wins|soccer|tennis|cricket|baseball|player|players|scored|standings|test|seed|division)$/,
    KIND.sport,
  ],
]

const kindOf = (lower: string): number => KINDS.find(([pattern]) => pattern.test(lower))?.[1] ?? KIND.plain

const shapeOf = (text: string): string =>
  text
    .slice(0, 40)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{L}/gu, (letter: string) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{N}/gu, '0')

/** The numbers that keep features of different kinds apart; those of a token in its place are in `feature.ts`. */
const BIAS = 1
const LOWER = 2
const CASED = 3
const SHAPE = 4
const LONG_SHAPE = 5
const LENGTH = 6
const COARSE = 7
const FINE = 8
const CASING = 9
const PREFIX = 10
const SUFFIX = 15
const LIST = 20
const LIST_SHAPE = 21
const ALL_LISTS = 22
const NEIGHBOUR = 100
const PLACES = 20

const LONGEST_AFFIX = 4

export const letterKey = (letters: string): number => hashString(letters, 5)

export function readWord(text: string, lexicon: Lexicon): Word {
  const lowerText = text.toLowerCase().replace(/’/g, "'")
  const digits = lowerText.replace(/\d/g, '0')
  const key = lowerKey(lowerText)
  const { coarse, fine } = lexicon.clusters(text)
  const { casing, lists } = lexicon.usage(key)
  const long = shapeOf(text)
  const shape = hashString(long.replace(/(.)\1+/gu, '$1'), 3)
  const ending = hashString(digits.slice(-3), 4)
  const normal = hashString(digits, 1)
  const own = [
    join(BIAS, 0),
    join(LOWER, normal),
    join(CASED, hashString(text, 2)),
    join(SHAPE, shape),
    join(LONG_SHAPE, hashString(long.slice(0, 12))),
    join(LENGTH, Math.min(10, text.length)),
    join(COARSE, coarse),
    join(FINE, fine),
    join(CASING, casing),
    join(ALL_LISTS, lists),
  ]
  for (let length = 1; length <= Math.min(LONGEST_AFFIX, digits.length); length++)
    own.push(
      join(PREFIX + length, hashString(digits.slice(0, length))),
      join(SUFFIX + length, hashString(digits.slice(-length))),
    )
  const listed = LISTS.flatMap((_, bit) => (((lists >> bit) & 1) === 1 ? [bit] : []))
  for (const bit of listed) own.push(join(LIST, bit), join(join(LIST_SHAPE, bit), shape))
  const near = (place: number): Int32Array =>
    Int32Array.from([
      join(NEIGHBOUR + place, normal),
      join(NEIGHBOUR + place + 1, shape),
      join(NEIGHBOUR + place + 2, ending),
      join(NEIGHBOUR + place + 3, coarse),
      join(NEIGHBOUR + place + 4, fine),
      join(NEIGHBOUR + place + 5, casing),
      ...listed.map(bit => join(NEIGHBOUR + place + 6, bit)),
    ])
  const far = (place: number): Int32Array =>
    Int32Array.from([
      join(NEIGHBOUR + place, normal),
      join(NEIGHBOUR + place + 1, shape),
      join(NEIGHBOUR + place + 2, coarse),
    ])
  const capital = /^\p{Lu}/u.test(text)
  const bare = text.replaceAll('.', '')
  return {
    lower: key,
    shape,
    coarse,
    fine,
    casing,
    lists,
    capital,
    shouted: /^\p{Lu}{2}/u.test(text) && text === text.toUpperCase(),
    small: /^\p{Ll}/u.test(text),
    letters: /^\p{L}/u.test(text),
    numeric: /^\p{N}/u.test(text),
    kind: kindOf(lowerText),
    acronym: /^\p{Lu}{2,7}$/u.test(bare) ? letterKey(bare) : 0,
    initial: capital ? text.charCodeAt(0) : 0,
    own: Int32Array.from(own),
    asPrevious: near(0),
    asNext: near(PLACES),
    asSecondPrevious: far(2 * PLACES),
    asSecondNext: far(3 * PLACES),
    sums: null,
  }
}
