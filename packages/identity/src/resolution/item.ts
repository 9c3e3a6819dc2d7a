import { compareWords, parseWords, type WordsName } from './organisation.ts'
import { type PersonName, parsePerson } from './person.ts'
import { comparePeople } from './person-verdict.ts'
import { byLead, type Variant } from './variant.ts'
import { UNSURE, type Verdict } from './verdict.ts'

/** A variant whose name is taken apart once; `index` is its rank among all, the leading ones first. */
export type Item = {
  readonly index: number
  readonly variant: Variant
} & (
  | { readonly person: PersonName; readonly words: null }
  | { readonly person: null; readonly words: WordsName }
)

/** All variants, each once, in an order that does not depend on how they came. */
export function itemsOf(variants: readonly Variant[]): Item[] {
  const once = new Map(variants.toSorted(byLead).map(variant => [variant.id, variant]))
  return [...once.values()].map((variant, index): Item => {
    const { type, name, alone } = variant
    return type === 'PERSON'
      ? { index, variant, person: parsePerson(name, alone === null), words: null }
      : { index, variant, person: null, words: parseWords(name, type) }
  })
}

/** Whether two full names mean the same one; names alone are compared with nobody. */
export function compareItems(a: Item, b: Item): Verdict {
  if (a.variant.type !== b.variant.type || a.variant.alone !== null || b.variant.alone !== null) return UNSURE
  if (a.person && b.person)
    return comparePeople({ name: a.person, variant: a.variant }, { name: b.person, variant: b.variant })
  return a.words && b.words ? compareWords(a.words, b.words) : UNSURE
}
