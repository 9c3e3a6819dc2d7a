import type { Bearer } from './bearer.ts'
import { MOST_RIVALS, SMOOTHING, TELLING, TOGETHER } from './rule.ts'

/** How well somebody suits an article. */
export interface Suitable {
  readonly bearer: Bearer
  /** How likely it is, from 0 to 1, that of all these this one is meant. */
  readonly likely: number
  /** How many of the article's other names are in articles about this one, too. */
  readonly shared: number
}

/**
 * How likely an article means each of some people who share a surname, the likeliest first, by the other names in it: naive
 * Bayes, from the number of articles about each, and how frequent each name is in these among all names. Names that are
 * frequent with everybody tell nothing, those that only one is named with tell most.
 */
export function suitableOf(company: ReadonlyMap<number, number>, all: readonly Bearer[]): Suitable[] {
  const bearers = all.slice(0, MOST_RIVALS)
  const themselves = new Set(bearers.flatMap(({ buckets }) => [...buckets]))
  const names = [...company.keys()].filter(bucket => !themselves.has(bucket)).sort((a, b) => a - b)
  const total = bearers.reduce((sum, { companions }) => sum + companions, 0)
  const counts = bearers.map(bearer => names.map(name => bearer.company.get(name) ?? 0))
  const usual = names.map(
    (_, i) => counts.reduce((sum, each) => sum + (each[i] ?? 0), 0) / Math.max(1, total),
  )
  const scored = bearers.map((bearer, at) => {
    const own = counts[at] ?? []
    const tells = own.map((count, i) => {
      const expected = SMOOTHING * (usual[i] ?? 0)
      const chance = (count + expected) / (bearer.companions + SMOOTHING)
      return expected === 0 ? 0 : Math.log((chance * SMOOTHING) / expected)
    })
    return {
      bearer,
      score: Math.log(bearer.articles) + TELLING * tells.reduce((sum, each) => sum + each, 0),
      shared: own.filter(count => count > 0).length,
    }
  })
  const most = Math.max(...scored.map(({ score }) => score))
  const weights = scored.reduce((sum, { score }) => sum + Math.exp(score - most), 0)
  return scored
    .map(({ bearer, score, shared }) => ({ bearer, shared, likely: Math.exp(score - most) / weights }))
    .sort((x, y) => y.likely - x.likely || x.bearer.lead.index - y.bearer.lead.index)
}

/** Whether many articles about one of two name the other, too. */
export const areTogether = (a: Bearer, b: Bearer): boolean =>
  namesOf(a, b) >= TOGETHER * a.articles || namesOf(b, a) >= TOGETHER * b.articles

/** How many articles about one name the other. */
const namesOf = (one: Bearer, other: Bearer): number =>
  [...other.buckets].reduce((sum, bucket) => sum + (one.company.get(bucket) ?? 0), 0)
