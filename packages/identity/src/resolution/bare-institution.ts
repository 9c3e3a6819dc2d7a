import type { Clusters } from './cluster.ts'
import type { Item } from './item.ts'
import { DOMINANCE_OF_ALL, dominates, SURE } from './rule.ts'

/** Whose the institution of a name is: of one state, or of whatever else the name says. */
interface Owner {
  readonly item: Item
  readonly isState: boolean
  readonly articles: number
}

/** Puts 'Senate' together with 'U.S. Senate' where that is clearly the most named of all that are called so. */
export function joinInstitutions(clusters: Clusters): void {
  const owners = new Map<string, Map<string, Owner>>()
  const bare: { readonly item: Item; readonly base: string }[] = []
  for (const item of clusters.items) {
    const institution = item.words?.institution
    if (!institution) continue
    const { base, state } = institution
    if (institution.bare) bare.push({ item, base })
    else {
      const all = owners.get(base) ?? new Map<string, Owner>()
      owners.set(base, all)
      const key = state ?? ` ${item.words.words.join(' ')}`
      const known = all.get(key)
      const articles = (known?.articles ?? 0) + item.variant.articles
      all.set(key, { item: known?.item ?? item, isState: state !== null, articles })
    }
  }
  for (const { item, base } of bare) joinBare(clusters, item, [...(owners.get(base)?.values() ?? [])])
}

function joinBare(clusters: Clusters, bare: Item, owners: readonly Owner[]): void {
  const [best, ...others] = owners.toSorted((x, y) => y.articles - x.articles || x.item.index - y.item.index)
  if (!best?.isState || clusters.rootOf(best.item.index) === clusters.rootOf(bare.index)) return
  const next = others[0]?.articles ?? 0
  const rest = others.reduce((sum, { articles }) => sum + articles, 0)
  if (!dominates(best.articles, next) || best.articles < DOMINANCE_OF_ALL * rest) return
  if (clusters.contradict(bare.index, best.item.index)) return
  const counted = `${best.articles} articles name ${best.item.variant.name}${rest > 0 ? `, ${rest} all others together` : ''}`
  clusters.join(bare.index, best.item.index, {
    rule: 'name',
    score: SURE.bare,
    reason: `${rest > 0 ? 'clearly the most named' : 'the only one'} of those called '${bare.variant.name}' and more: ${counted}`,
    features: { articles: best.articles, next, others: rest },
  })
}
