import { isCommonName } from '../data/common-name.ts'
import {
  ALWAYS_SURNAMES,
  CHINESE_GIVEN,
  EAST_ASIAN_SURNAMES,
  EAST_ASIAN_SYLLABLE,
} from '../data/east-asian-name.ts'
import { GENERATIONS, HONORIFICS, PARTICLES } from '../data/title.ts'
import { skeleton } from '../distance.ts'
import { fold, type Word } from '../fold.ts'
import { type Part, parseName } from '../name.ts'
import { remembering } from './memory.ts'

/** A person's name as news writes it. */
export interface PersonName {
  /** The first part, or the second where the surname is the first; null for one name alone. */
  readonly given: string | null
  readonly middle: readonly string[]
  /** Mostly the last part. Never empty, but for names without letters. */
  readonly surname: string
  /** All parts in one string, the surname last. */
  readonly all: string
  /** 'junior', '3'; empty for most. */
  readonly generation: string
  /** Whether a word before the surname says that it is Arabic. */
  readonly foreign: boolean
  /** Words as written, by what they are above. */
  readonly shown: ReadonlyMap<string, string>
}

const COURTESY = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'mx', 'mister'])
const ARABIC = new Set(['al', 'el', 'ul', 'bin', 'ibn', 'abu', 'abd', 'abdul'])

/** Takes a person's name apart; `full` where an article uses it as a full name, not as a surname alone. */
export const parsePerson = remembering((name: string, full: boolean): PersonName => {
  const spelt = name.replace(/(?<=\p{Ll})\p{Lu}/gu, letter => letter.toLowerCase())
  const { parts, marks } = parseName(spelt, 'PERSON')
  const words = fold(spelt)
  const used = full ? withGivenNames(words, parts) : parts
  const [first] = used
  const [one = '', two = ''] = first?.text ?? ''
  // 'JD Vance'
  const initials =
    used.length > 1 && first?.capitals && first.text.length === 2 && !/[aeiouy]/.test(first.text)
  const written = [
    ...(initials ? [one, two] : first ? [first.text] : []),
    ...used.slice(1).map(part => part.text),
  ]
  const texts = isSurnameFirst(written, name) ? [...written.slice(1), ...written.slice(0, 1)] : written
  return {
    given: texts.length > 1 ? (texts[0] ?? null) : null,
    middle: texts.slice(1, -1),
    surname: texts.at(-1) ?? '',
    all: texts.join(' '),
    generation: marks.generation.toSorted().join(' '),
    foreign: words.some(({ text }) => ARABIC.has(text)),
    shown: new Map(used.map(({ text, shown }) => [text, shown])),
  }
})

/**
 * Whether a name is Chinese or Korean and has the surname first, as its form says: 'Xi Jinping', 'Kim Jong Un', 'Ban Ki-moon'.
 * A first word that is a given name elsewhere must have two syllables behind it that are none.
 */
function isSurnameFirst([surname = '', ...given]: readonly string[], name: string): boolean {
  if (!EAST_ASIAN_SURNAMES.has(surname) || ALWAYS_SURNAMES.has(given.at(-1) ?? '')) return false
  const western = isCommonName(surname)
  if (given.length === 1) return !western && CHINESE_GIVEN.test(given[0] ?? '')
  const hyphened = /\s\p{Lu}\p{Ll}*-\p{Ll}+$/u.test(name)
  return (
    given.length === 2 &&
    given.every(text => EAST_ASIAN_SYLLABLE.test(text)) &&
    (!western || hyphened || !given.some(isCommonName))
  )
}

/**
 * With what looks like a particle or a title and is a name: the E of 'Robert E. Lee', and the first word of 'Al Gore' and
 * 'Don McGahn'.
 */
function withGivenNames(words: readonly Word[], parts: readonly Part[]): readonly Word[] {
  const found: Word[] = []
  let next = 0
  for (const [index, word] of words.entries()) {
    if (next < parts.length && parts[next]?.shown === word.shown) {
      found.push(word)
      next++
    } else if (index === 0 ? isGiven(word, parts) : next < parts.length && isInitial(word)) found.push(word)
  }
  return next === parts.length ? found : parts
}

const isInitial = ({ text, shown }: Word): boolean => text.length === 1 && /^\p{Lu}/u.test(shown)
const isGiven = ({ text }: Word, parts: readonly Part[]): boolean =>
  PARTICLES.has(text) ||
  (parts.length < 2 && HONORIFICS.has(text) && !COURTESY.has(text) && !GENERATIONS.has(text))

/** The key of the block of everybody whose surname sounds so. */
export const surnameKey = ({ surname }: PersonName): string => skeleton(surname)

/** Within a block: names that are taken for one share a key; initials have those of all who begin so. */
export function givenKeys({ given }: PersonName, groups: Iterable<number>): string[] {
  if (given === null) return ['']
  if (given.length === 1) return [`${given}.`]
  return [skeleton(given), ...[...groups].map(group => `#${group}`), `${given.charAt(0)}.`]
}
