import anyAscii from 'any-ascii'

/** A word of a name in lower-case Latin letters and digits. */
export interface Word {
  readonly text: string
  /** As it was written, or as its script was rewritten. */
  readonly shown: string
  /** Whether its script leaves out vowels, or rewrites foreign sounds by whole syllables: only consonants count. */
  readonly loose: boolean
  /** Whether it is one character of a script that writes syllables. */
  readonly syllable: boolean
  /** Whether it was written in capitals, of two letters or more. */
  readonly capitals: boolean
}

/** Names are cut there: nobody is called by more, and comparing stays quick. */
const LONGEST_NAME = 400
const LONGEST_WORD = 40
const MOST_WORDS = 24

const VOWELLESS = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Khmer}/u
const SYLLABIC = /\p{Script=Han}|\p{Script=Hangul}/u
const INNER = /['’‘`ʿʾʼʻ´"“”„«»\u200B-\u200F\u2060\uFEFF]/gu
/** 'A.B.C.', 'A. B.', 'o.o.': letters with dots, which are one word in the name of an organisation. */
const DOTTED = /(?<![\p{L}\p{N}.])(?:\p{L}\.\s?){1,7}\p{L}(?:\.|(?![\p{L}\p{N}]))/gu
const MIDDLE_DOT = /[·・‧•]/u

/**
 * The words of a name in Latin letters: every script is rewritten, accents and apostrophes are dropped, hyphens and
 * inner capitals part words. A name in Chinese or Korean characters gives a word for each, but for a foreign name,
 * which has a dot between its parts.
 */
export function fold(name: string): Word[] {
  const text = name.slice(0, LONGEST_NAME).normalize('NFKC')
  const foreign = MIDDLE_DOT.test(text)
  return text
    .replaceAll('&', ' and ')
    .replaceAll('%', ' percent ')
    .replace(/(?<=\S)["“”„«»]+(?=\S)/gu, ' ')
    .replace(INNER, '')
    .replace(/(?<=\p{L}\p{Ll}{2})(?=\p{Lu}\p{L})/gu, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap(piece => wordsOf(piece, foreign))
    .slice(0, MOST_WORDS)
}

function wordsOf(piece: string, foreign: boolean): Word[] {
  const syllabic = SYLLABIC.test(piece)
  const latin = anyAscii(piece)
  const parts = syllabic && !foreign ? latin.split(/(?<=[a-z])(?=[A-Z])/) : [latin]
  const loose = VOWELLESS.test(piece) || (syllabic && foreign)
  const capitals = !syllabic && /^\p{Lu}{2,}$/u.test(piece)
  return parts.flatMap(part => {
    const plain = part
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '')
      .slice(0, LONGEST_WORD)
    const shown = /^[\p{Script=Latin}\p{N}]/u.test(piece) ? piece : part
    return plain === '' ? [] : [{ text: plain, shown, loose, syllable: syllabic && !foreign, capitals }]
  })
}

/** Writes dotted abbreviations together: 'A.B.C. Trade' as 'ABC Trade'. */
export const withoutDots = (name: string): string =>
  name.slice(0, LONGEST_NAME).replace(DOTTED, letters => `${letters.replace(/[.\s]/g, '')} `)
