import type { Params } from '../engine.ts'
import { needleOf, type SearchTerm } from './term.ts'

/** That the `searchText` of what is at hand has every term; the parameters are those of `containingParams`. */
export const containing = (node: 'a' | 'c' | 'e' | 'r', terms: readonly SearchTerm[]): string =>
  terms.map((_, index) => `${node}.searchText CONTAINS $term${index}`).join(' AND ')

export const containingParams = (terms: readonly SearchTerm[]): Params =>
  Object.fromEntries(terms.map((term, index) => [`term${index}`, needleOf(term)]))
