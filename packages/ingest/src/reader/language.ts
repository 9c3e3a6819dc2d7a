import { francAll } from 'franc-min'

/** A language is told by several pieces of a text, of so many characters each. */
const PIECE = 200
const FEWEST_PIECES = 2
const MOST_PIECES = 5
/** So many are enough where the script is another. */
const FEWEST_OF_SCRIPT = 100
/** How much less like English than like another language they must be: names and results of games look like anything. */
const MARGIN = 0.9

/** True for 'en', 'en-GB' and the like. */
export const isEnglish = (language: string): boolean => /^en(?:$|[-_])/i.test(language)

/**
 * The language of a text as a BCP 47 tag. The text tells whether it is English, where it is long enough; what its source says
 * tells the rest. A short text without a source's word is English.
 */
export function languageOf(text: string, said: string | null): string {
  const told = toldBy(text)
  if (told === null) return said ?? 'en'
  return said !== null && isEnglish(said) === isEnglish(told) ? said : told
}

/** Null where the text is too short, or could be either. */
function toldBy(text: string): string | null {
  if (text.length < FEWEST_OF_SCRIPT) return null
  const pieces = Math.min(MOST_PIECES, Math.floor(text.length / PIECE))
  const tally = new Map<string, number>()
  let likeness = 0
  for (let piece = 0; piece < Math.max(pieces, 1); piece++) {
    const { code, english } = guess(text.slice(piece * PIECE, (piece + 1) * PIECE))
    if (piece === 0 && english === 0) return tagOf(code)
    // Quotations in other languages do not make an article one of theirs.
    if (code === 'eng') return pieces < FEWEST_PIECES ? null : 'en'
    tally.set(code, (tally.get(code) ?? 0) + 1)
    likeness += english / pieces
  }
  if (pieces < FEWEST_PIECES || likeness >= MARGIN) return null
  const [[code, votes] = ['und', 0]] = [...tally].sort(([, a], [, b]) => b - a)
  return votes >= pieces / 2 ? tagOf(code) : null
}

/** What a piece looks like most, as ISO 639-3, and how much like English beside that, from 0 to 1. */
function guess(piece: string): { readonly code: string; readonly english: number } {
  const guesses = francAll(piece)
  return { code: guesses[0]?.[0] ?? 'und', english: guesses.find(([code]) => code === 'eng')?.[1] ?? 0 }
}

const tagOf = (code: string): string | null =>
  code === 'und' ? null : (Intl.getCanonicalLocales(code)[0] ?? null)
