/** A word of a text, in the form in which words are compared. */
export interface Word {
  /** Without accents, case or punctuation; never empty. */
  readonly word: string
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/** Of a longer word only so many letters count: engines that index text know no endless ones. */
const LONGEST_WORD = 100

/**
 * The words of a text in its order: 'the U.S. says Çavuşoğlu’s' → the, us, says, cavusoglus. Letters, digits, & and + make
 * words; dots and apostrophes stand inside them; all else parts them.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let word = ''
  let start = 0
  let end = 0
  const finish = (): void => {
    if (word !== '') words.push({ word, start, end })
    word = ''
  }
  let at = 0
  for (const letter of text) {
    const folded = fold(letter)
    const next = at + letter.length
    for (const part of folded)
      if (part === ' ') finish()
      else {
        if (word === '') start = at
        if (word.length + part.length <= LONGEST_WORD) word += part
        end = next
      }
    // An accent of its own belongs to the letter before it.
    if (folded === '' && end === at && MARK.test(letter)) end = next
    at = next
  }
  finish()
  return words
}

const MARK = /\p{Mark}/u

const known = new Map<string, string>()

/** What a letter is compared as: one letter or several, nothing where it stands inside words, a space where it parts them. */
function fold(letter: string): string {
  const found = known.get(letter)
  if (found !== undefined) return found
  // Unicode takes it for three dots, which would stand inside a word.
  const plain = letter === '…' ? ' ' : letter
  const folded = plain
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœıς]/g, letter => UNDECOMPOSED[letter] ?? letter)
    .replace(/['’ʼ`.]/g, '')
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
  known.set(letter, folded)
  return folded
}

/** Letters that Unicode does not decompose, as English newspapers write them; and the form of sigma that ends words. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
}
