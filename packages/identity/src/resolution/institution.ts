import { AMBIGUOUS_STATES, INSTITUTIONS, OFFICES } from '../data/institution.ts'
import type { Word } from '../fold.ts'
import { countryAt, countryOfAdjective } from '../region.ts'

/** An institution that states have, and what its name says beside that. */
export interface Institution {
  /** The words of the name alone, in alphabetical order: 'court supreme'. */
  readonly base: string
  /** The code of the state whose it is; null where none is said, or something else: 'Texas Senate'. */
  readonly state: string | null
  /** Whether the name says nothing but what it is: 'Senate'. */
  readonly bare: boolean
}

const FILLERS = new Set(['the', 'of', 'for', 'and'])
/** Words that may stand before the name of an institution and are no state. */
const MOST_BEFORE = 3
const MOST_WORDS = 5
/** No institution is without one of these words. */
const SIGNS = new Set([...OFFICES, ...[...INSTITUTIONS].map(name => name.split(' ').at(-1) ?? '')])

/** Takes the name of an institution apart; null for other names. */
export function institutionOf(words: readonly Word[]): Institution | null {
  const texts = words.map(({ text }) => text)
  if (!texts.some(text => SIGNS.has(text))) return null
  const start = texts[0] === 'the' ? 1 : 0
  const before = stateAt(words, start)
  const behind = words.findIndex(
    (word, at) => word.text === 'of' && stateAt(words, at + 1)?.end === words.length,
  )
  if (before && isInstitution(texts.slice(before.end)))
    return { base: baseOf(texts.slice(before.end)), state: before.code, bare: false }
  if (behind > start && isInstitution(texts.slice(start, behind)))
    return {
      base: baseOf(texts.slice(start, behind)),
      state: stateAt(words, behind + 1)?.code ?? null,
      bare: false,
    }
  if (isInstitution(texts.slice(start))) return { base: baseOf(texts.slice(start)), state: null, bare: true }
  for (let left = 1; left <= MOST_BEFORE; left++) {
    const rest = texts.slice(start + left)
    if (isInstitution(rest)) return { base: baseOf(rest), state: null, bare: false }
  }
  return null
}

const baseOf = (texts: readonly string[]): string =>
  texts
    .filter(text => !FILLERS.has(text))
    .sort()
    .join(' ')

function isInstitution(texts: readonly string[]): boolean {
  const [first = '', ...rest] = texts.filter(text => !FILLERS.has(text))
  const all = [first, ...rest]
  return (
    !FILLERS.has(texts[0] ?? '') &&
    (INSTITUTIONS.has(all.join(' ')) ||
      (rest.length > 0 &&
        all.length < MOST_WORDS &&
        (OFFICES.includes(first) ? texts[1] === 'of' : OFFICES.includes(all.at(-1) ?? ''))))
  )
}

/** The state whose name or adjective begins at a word, and where that ends. */
function stateAt(words: readonly Word[], at: number): { code: string; end: number } | null {
  const text = words[at]?.text ?? ''
  const from = text === 'the' ? at + 1 : at
  const word = words[from]?.text ?? ''
  if (word === 'us' || word === 'usa') return { code: 'US', end: from + 1 }
  if (AMBIGUOUS_STATES.includes(word)) return null
  const country = countryAt(words, from)
  if (country) return { code: country.code, end: from + country.length }
  const code = countryOfAdjective(word)
  return code === null ? null : { code, end: from + 1 }
}
