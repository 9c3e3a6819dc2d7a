import { hashString } from '../model/hash.ts'
import { type Lexicon, lowerKey } from './lexicon.ts'

/** What the tagger knows of a word wherever it stands. */
export interface Word {
  readonly text: string
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

export const shapeOf = (text: string): string =>
  text
    .slice(0, 40)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{L}/gu, (letter: string) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{N}/gu, '0')

export const letterKey = (letters: string): number => hashString(letters, 5)

export function readWord(text: string, lexicon: Lexicon): Word {
  const lowerText = normalised(text)
  const key = lowerKey(lowerText)
  const capital = /^\p{Lu}/u.test(text)
  const bare = text.replaceAll('.', '')
  return {
    text,
    lower: key,
    shape: hashString(shapeOf(text).replace(/(.)\1+/gu, '$1'), 3),
    ...lexicon.clusters(text),
    ...lexicon.usage(key),
    capital,
    shouted: /^\p{Lu}{2}/u.test(text) && text === text.toUpperCase(),
    small: /^\p{Ll}/u.test(text),
    letters: /^\p{L}/u.test(text),
    numeric: /^\p{N}/u.test(text),
    kind: kindOf(lowerText),
    acronym: /^\p{Lu}{2,7}$/u.test(bare) ? letterKey(bare) : 0,
    initial: capital ? text.charCodeAt(0) : 0,
  }
}

/** The word in lower case, with plain apostrophes. */
export const normalised = (text: string): string => text.toLowerCase().replace(/’/g, "'")
