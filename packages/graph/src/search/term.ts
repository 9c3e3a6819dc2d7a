import { nameKey, wordsOf } from '@sayso/core'

/** What must occur: one word as the beginning of a word, or words together exactly. All folded, as `nameKey` does. */
export interface SearchTerm {
  readonly words: readonly string[]
  /** The words stood in quotation marks. */
  readonly exact: boolean
}

const QUOTED = /["“”„]([^"“”„]*)["“”„]/g
const TELLING = /[\p{L}\p{N}]/u

/**
 * The terms of a query: 'sanctions on "Central Bank"' has three. Equal ones count once; an unclosed quotation mark counts for
 * nothing. None in a query without a letter or digit.
 */
export function termsOf(query: string): SearchTerm[] {
  const quoted = [...query.matchAll(QUOTED)].map(([, text = '']) => ({
    words: foldedWords(text),
    exact: true,
  }))
  const single = foldedWords(query.replace(QUOTED, ' ')).map(word => ({ words: [word], exact: false }))
  const terms = [...quoted, ...single].filter(({ words }) => words.some(word => TELLING.test(word)))
  return [...new Map(terms.map(term => [needleOf(term), term])).values()]
}

const foldedWords = (text: string): string[] => wordsOf(text).map(({ word }) => word)

/** What a search text contains where it has the term. */
export const needleOf = ({ words, exact }: SearchTerm): string => ` ${words.join(' ')}${exact ? ' ' : ''}`

/**
 * The form in which the words of a node or role are stored for searching, each between spaces; nothing quoted reaches from
 * one part into the next: (['Dam questioned', 'It is sound.']) → ' dam questioned / it is sound '.
 */
export const searchTextOf = (parts: readonly string[]): string => ` ${parts.map(nameKey).join(' / ')} `
