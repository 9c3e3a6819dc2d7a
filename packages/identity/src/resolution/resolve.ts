import { joinAbbreviations } from './abbreviation.ts'
import { joinInstitutions } from './bare-institution.ts'
import { Clusters, type Evidence } from './cluster.ts'
import { itemsOf } from './item.ts'
import { linksOf } from './link.ts'
import { joinNames } from './naming.ts'
import { joinSurnames } from './surname.ts'
import type { Decision, Resolution, Variant } from './variant.ts'

/**
 * Resolves all variants of some blocks, which must hold whatever shares a key with them: to each one resolution, in the
 * order of their ids. Depends on the set of the variants and on the decisions alone, which may name other variants, and
 * in a time that grows little faster than the number of variants. Variants of different types are never one.
 */
export function resolve(variants: readonly Variant[], decisions: readonly Decision[]): Resolution[] {
  const clusters = new Clusters(itemsOf(variants))
  clusters.decide(decisions)
  joinNames(clusters, linksOf(clusters.items))
  joinInstitutions(clusters)
  joinAbbreviations(clusters)
  const left = joinSurnames(clusters)
  const found = clusters.items
    .filter(({ index }) => clusters.rootOf(index) === index)
    .flatMap(({ index }) => resolveCluster(clusters, index, left.get(index)))
  return found.sort((x, y) => (x.variant < y.variant ? -1 : 1))
}

/** Explains each member by the one that brought it in, from the leading one outwards. */
function resolveCluster(clusters: Clusters, root: number, alone: Evidence | undefined): Resolution[] {
  const lead = clusters.items[root]?.variant
  if (!lead) return []
  const entity = lead.alone ?? lead.id
  const leading: Evidence = {
    rule: 'leading',
    score: 1,
    reason: 'the name that the most articles use',
    features: { articles: lead.articles },
  }
  const found = new Map<number, Evidence>([[root, lead.alone === null ? leading : (alone ?? ALONE)]])
  // A map may grow while it is walked through.
  for (const [index] of found)
    for (const { to, evidence } of clusters.edgesOf(index)) {
      const name = clusters.items[index]?.variant.name
      const reason = index === root ? evidence.reason : `like '${name}': ${evidence.reason}`
      if (!found.has(to)) found.set(to, { ...evidence, reason })
    }
  return [...found].map(([index, evidence]) => ({
    variant: clusters.items[index]?.variant.id ?? '',
    entity,
    ...evidence,
  }))
}

const ALONE: Evidence = { rule: 'alone', score: 1, reason: 'one name alone', features: {} }
