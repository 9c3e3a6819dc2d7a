import type { Word } from './fold.ts'

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

const values = new Map<string, number>()
for (const [value, word] of UNITS.split(' ').entries()) values.set(word, value)
for (const [value, word] of ORDINALS.split(' ').entries()) values.set(word, value)
for (const [index, word] of TENS.split(' ').entries()) values.set(word, 10 * (index + 2))

// Usual misspellings.
for (const [word, value] of [
  ['fourty', 40],
  ['ninty', 90],
  ['nineth', 9],
  ['twelvth', 12],
] as const)
  values.set(word, value)

const ROMAN = /^(?=[ivx])x{0,3}(ix|iv|v?i{0,3})$/
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

/** A Roman numeral up to 39 in lower case; null for other words. */
export function romanValue(word: string): number | null {
  if (!ROMAN.test(word)) return null
  const digits = [...word].map(letter => ROMAN_VALUES[letter] ?? 0)
  return digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0)
}

/** The value of a word of an organisation's name; null where it is no number. */
function numberOf({ text, capitals, shown }: Word, first: boolean): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  const ordinal = /^(\d{1,6})(st|nd|rd|th)$/.exec(text)
  if (ordinal) return Number(ordinal[1])
  // A lone I, V or X behind a name counts things; before it, it is an initial.
  if (!first && (capitals || /^[VX]$/.test(shown))) return romanValue(text) ?? values.get(text) ?? null
  return values.get(text) ?? null
}

/**
 * Puts numbers into digits, whether written as digits, as words or as Roman numerals: 'Sixty-Three', 'Sixty 3' and '63'
 * are '63', 'VI' is '6'.
 */
export function withDigits(words: readonly Word[]): Word[] {
  const found: Word[] = []
  let open: number | null = null
  for (const [index, word] of words.entries()) {
    const value = numberOf(word, index === 0)
    const last = found.at(-1)
    if (value !== null && open !== null && open >= 20 && open % 10 === 0 && value > 0 && value < 10 && last) {
      found[found.length - 1] = { ...last, text: String(open + value), shown: `${last.shown} ${word.shown}` }
      open = null
      continue
    }
    found.push(value === null ? word : { ...word, text: String(value) })
    open = value !== null && values.has(word.text) ? value : null
  }
  return found
}

const LETTERS_FOR_DIGITS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
}

/** A word of a person's name with letters where digits were put in their place: 'r0bert'. */
export const withoutDigits = (word: string): string =>
  /[a-z]/.test(word) && /\d/.test(word)
    ? word.replace(/\d/g, digit => LETTERS_FOR_DIGITS[digit] ?? digit)
    : word
