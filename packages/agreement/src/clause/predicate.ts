import type { Term } from './term.ts'

const BE = new Set(['is', 'was', 'be', 'are', 'were', 'been'])
/** Words that tell something after it. */
const PREDICATES = 2
const ARTICLES = new Set(['a', 'an'])
const PREPOSITIONS = new Set([
  'of',
  'for',
  'to',
  'in',
  'on',
  'at',
  'with',
  'who',
  'that',
  'by',
  'about',
  'from',
  'and',
])
const PRONOUNS = new Set(['me', 'my', 'myself', 'he', 'she', 'his', 'him', 'himself', 'herself'])

/** Places of the first words that tell something after the first form of 'be', or after the thing that is called something. */
export function verdictsOf(
  terms: readonly Term[],
  lowers: readonly string[],
  from: number,
  called: boolean,
): Set<number> {
  const be = lowers.findIndex(word => BE.has(word) || (called && ARTICLES.has(word)))
  const plain = ({ at }: Term): boolean =>
    !lowers.slice(be + 1, at - from).some(word => PREPOSITIONS.has(word))
  const after = terms.filter(({ at }) => at - from > be).slice(0, PREDICATES)
  return new Set(be < 1 ? [] : after.filter(plain).map(({ at }) => at))
}

/** A name, a form of 'be' right after it, and the next words that tell something; or the name alone, where the cue is 'called'. */
export function predicatesOf(
  terms: readonly Term[],
  lowers: readonly string[],
  from: number,
  called: boolean,
): Set<number> {
  const found = new Set<number>()
  for (const { name, at } of terms) {
    const be =
      called && at === from ? 0 : lowers.findIndex((word, place) => place > at - from && BE.has(word))
    const inside = terms.some(other => other.at > at && other.at < from + be)
    if (!name || be < 0 || inside || PRONOUNS.has(lowers[at - from] ?? '')) continue
    const after = terms.filter(other => other.at > from + be && !other.name)
    for (const term of after.slice(0, PREDICATES))
      if (!lowers.slice(be + 1, term.at - from).some(word => PREPOSITIONS.has(word))) found.add(term.at)
  }
  return found
}
