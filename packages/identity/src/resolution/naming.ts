import type { Clusters } from './cluster.ts'
import { compareItems, type Item } from './item.ts'
import type { Link } from './link.ts'
import { dominates } from './rule.ts'

/** Puts full names together that mean one, the surest first. */
export function joinNames(clusters: Clusters, links: readonly Link[]): void {
  const isVague = ({ verdict }: Link): boolean => verdict.vague[0] || verdict.vague[1]
  for (const link of links) if (!isVague(link)) joinLink(clusters, link)
  const fitting = withoutRivals(
    clusters,
    links.filter(link => isVague(link) && !clusters.areDifferent(link.a.index, link.b.index)),
  )
  for (const link of fitting) joinLink(clusters, link)
}

function joinLink(clusters: Clusters, { a, b, verdict }: Link): void {
  if (clusters.rootOf(a.index) === clusters.rootOf(b.index) || clusters.contradict(a.index, b.index)) return
  clusters.join(a.index, b.index, {
    rule: 'name',
    score: verdict.sure,
    reason: verdict.said.join('; '),
    features: { sure: verdict.sure, articles: a.variant.articles, others: b.variant.articles },
  })
}

/** Articles of all members with full names. */
export const articlesOf = (members: readonly Item[]): number =>
  members.reduce((sum, { variant }) => sum + (variant.alone === null ? variant.articles : 0), 0)

/** Leaves out links of a vague name to one of several people, unless that one is dominant. */
function withoutRivals(clusters: Clusters, links: readonly Link[]): Link[] {
  const counts = new Map<number, number>()
  const articles = ({ index }: Item): number => {
    const root = clusters.rootOf(index)
    const known = counts.get(root) ?? articlesOf(clusters.membersOf(root))
    counts.set(root, known)
    return known
  }
  const fuller = new Map<Item, Item[]>()
  const note = (vague: Item, other: Item): void => {
    const list = fuller.get(vague)
    if (list) list.push(other)
    else fuller.set(vague, [other])
  }
  for (const { a, b, verdict } of links) {
    if (verdict.vague[0]) note(a, b)
    if (verdict.vague[1]) note(b, a)
  }
  for (const list of fuller.values()) list.sort((x, y) => articles(y) - articles(x) || x.index - y.index)
  const isMeant = (vague: Item, item: Item): boolean =>
    !(fuller.get(vague) ?? []).some(
      rival =>
        clusters.rootOf(rival.index) !== clusters.rootOf(item.index) &&
        !dominates(articles(item), articles(rival)) &&
        compareItems(item, rival).kind !== 'same',
    )
  return links.filter(
    ({ a, b, verdict }) => (!verdict.vague[0] || isMeant(a, b)) && (!verdict.vague[1] || isMeant(b, a)),
  )
}
