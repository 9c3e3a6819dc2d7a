import { isCommonName } from '../data/common-name.ts'
import { areNamesakes, type Bearer, mayBe, officesOf } from './bearer.ts'
import type { Clusters, Evidence } from './cluster.ts'
import type { Item } from './item.ts'
import { DOMINANCE_OF_ALL, dominates, FEWEST_FOR_GIVEN } from './rule.ts'

/** Who is meant by a name alone, or nobody; and why. */
export interface Choice {
  readonly bearer: Bearer | null
  readonly evidence: Evidence
}

/** Chooses among those who bear a name, the most named first, for the names alone that are one by decision or by itself. */
export function choose(clusters: Clusters, unit: readonly Item[], bearers: readonly Bearer[]): Choice {
  const name = `'${unit[0]?.variant.name}'`
  const alone = (score: number, reason: string, features: Evidence['features']): Choice => ({
    bearer: null,
    evidence: { rule: 'alone', score, reason, features },
  })
  const kept = bearers.filter(bearer => unit.every(item => mayBe(clusters, item, bearer)))
  const offices = new Set(unit.flatMap(officesOf))
  const inOffice = kept.filter(bearer => [...bearer.offices].some(office => offices.has(office)))
  const fitting = inOffice.length > 0 ? inOffice : kept
  const [best] = fitting
  if (!best) {
    const reason =
      bearers.length > 0 ? `nobody called ${name} fits this article` : `${name} is nobody’s surname`
    return alone(1, reason, { bearers: bearers.length })
  }
  const rivals = fitting.filter(bearer => bearer !== best && !areNamesakes(best, bearer))
  const [next] = rivals
  const others = rivals.reduce((sum, { articles }) => sum + articles, 0)
  const share = best.articles / Math.max(1, best.articles + others)
  const excluded = bearers.length - fitting.length
  const features = {
    bearers: bearers.length,
    excluded,
    articles: best.articles,
    next: next?.articles ?? 0,
    others,
  }
  const counted = [
    `${best.articles} ${best.articles === 1 ? 'article names' : 'articles name'} ${best.lead.variant.name}`,
    ...(next ? [`${next.articles} ${next.lead.variant.name}`] : []),
    ...(rivals.length > 1 ? [`${others} all others together`] : []),
    ...(excluded > 0 ? [`${excluded} more ${excluded === 1 ? 'does' : 'do'} not fit`] : []),
  ].join(', ')
  const given = offices.size === 0 && unit.some(isGiven)
  if (given && best.articles < FEWEST_FOR_GIVEN)
    return alone(1 - share / 2, `${name} may be a given name: ${counted}`, features)
  if (!dominates(best.articles, next?.articles ?? 0) || best.articles < DOMINANCE_OF_ALL * others)
    return alone(1 - share / 2, `it is not clear who is meant by ${name}: ${counted}`, features)
  const reason = `${next ? 'clearly the most named' : 'the only one'} of those called ${name}: ${counted}`
  return { bearer: best, evidence: { rule: 'surname', score: share, reason, features } }
}

const isGiven = ({ person, variant }: Item): boolean =>
  person?.given === null && variant.titles.length === 0 && isCommonName(person.surname)
