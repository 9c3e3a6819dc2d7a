import { isCommonName } from '../data/common-name.ts'
import { areNamesakes, type Bearer, mayBe, officesOf } from './bearer.ts'
import type { Clusters, Evidence } from './cluster.ts'
import type { Item } from './item.ts'
import {
  DOMINANCE_OF_ALL,
  DOUBTFUL,
  dominates,
  FEWEST_ARTICLES,
  FEWEST_FOR_GIVEN,
  FEWEST_SHARED,
  LIKELY,
} from './rule.ts'
import { areTogether, suitableOf } from './suitable.ts'

/** Who is meant by a name alone, or nobody; and why. */
export interface Choice {
  readonly bearer: Bearer | null
  readonly evidence: Evidence
  /** Several whom the other names in the article may tell from each other, the most named first; or none. */
  readonly rivals: readonly Bearer[]
}

/**
 * Chooses among those who bear a name, the most named first, for the names alone that are one by decision or by itself:
 * without regard to what else the article names.
 */
export function choose(clusters: Clusters, unit: readonly Item[], bearers: readonly Bearer[]): Choice {
  const name = `'${unit[0]?.variant.name}'`
  const alone = (score: number, reason: string, features: Evidence['features']): Choice => ({
    bearer: null,
    evidence: { rule: 'alone', score, reason, features },
    rivals: [],
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
  const others = fitting.filter(bearer => bearer !== best && !areNamesakes(best, bearer))
  const [next] = others
  const rest = others.reduce((sum, { articles }) => sum + articles, 0)
  const share = best.articles / Math.max(1, best.articles + rest)
  const excluded = bearers.length - fitting.length
  const features = {
    bearers: bearers.length,
    excluded,
    articles: best.articles,
    next: next?.articles ?? 0,
    others: rest,
  }
  const counted = [
    `${best.articles} ${best.articles === 1 ? 'article names' : 'articles name'} ${best.lead.variant.name}`,
    ...(next ? [`${next.articles} ${next.lead.variant.name}`] : []),
    ...(others.length > 1 ? [`${rest} all others together`] : []),
    ...(excluded > 0 ? [`${excluded} more ${excluded === 1 ? 'does' : 'do'} not fit`] : []),
  ].join(', ')
  const given = offices.size === 0 && unit.some(isGiven)
  if (given && best.articles < FEWEST_FOR_GIVEN)
    return alone(1 - share / 2, `${name} may be a given name: ${counted}`, features)
  const rivals = next ? [best, ...others] : []
  if (!dominates(best.articles, next?.articles ?? 0) || best.articles < DOMINANCE_OF_ALL * rest)
    return {
      ...alone(1 - share / 2, `it is not clear who is meant by ${name}: ${counted}`, features),
      rivals,
    }
  const reason = `${next ? 'clearly the most named' : 'the only one'} of those called ${name}: ${counted}`
  return { bearer: best, evidence: { rule: 'surname', score: share, reason, features }, rivals }
}

/** Looks at a choice again, in the light of the other names in the article. */
export function reconsider(choice: Choice, company: ReadonlyMap<number, number>): Choice {
  const { bearer, evidence, rivals } = choice
  if (rivals.length === 0 || company.size === 0) return choice
  const suitable = suitableOf(company, rivals)
  const [best, next] = suitable
  if (!best || !next) return choice
  const nameOf = (one: Bearer): string => one.lead.variant.name
  const features = { ...evidence.features, likely: rounded(best.likely), shared: best.shared }
  if (bearer) {
    const likely = suitable.find(one => one.bearer === bearer)?.likely ?? 0
    if (likely >= DOUBTFUL) return choice
    const reason = `${evidence.reason}; but by the other names in the article somebody else is likelier`
    return { bearer: null, evidence: { rule: 'alone', score: 1 - likely, reason, features }, rivals }
  }
  const isClear =
    best.likely >= LIKELY && best.shared >= FEWEST_SHARED && best.bearer.articles >= FEWEST_ARTICLES
  const others = suitable.filter(
    one => one === next || (one !== best && one.bearer.articles >= FEWEST_ARTICLES),
  )
  if (!isClear || others.some(one => areTogether(best.bearer, one.bearer))) return choice
  const reason = `the article names the same others as those about ${nameOf(best.bearer)} do, not those about ${nameOf(next.bearer)}`
  return {
    bearer: best.bearer,
    evidence: { rule: 'surname', score: rounded(best.likely), reason, features },
    rivals,
  }
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000

const isGiven = ({ person, variant }: Item): boolean =>
  person?.given === null && variant.titles.length === 0 && isCommonName(person.surname)
