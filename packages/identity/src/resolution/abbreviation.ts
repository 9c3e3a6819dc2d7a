import type { Clusters } from './cluster.ts'
import type { Item } from './item.ts'
import { abbreviationOf, continues, isInitials, parseWords } from './organisation.ts'
import { DOMINANCE, FEWEST_DEFINITIONS, MOST_DEFINITIONS, SURE } from './rule.ts'

/** A name that articles abbreviate, and how many do. */
interface Definition {
  readonly item: Item
  readonly articles: number
}

/** Puts abbreviations together with the names that articles give for them. */
export function joinAbbreviations(clusters: Clusters): void {
  const items = clusters.items.filter(({ words, variant }) => words && variant.alone === null)
  const short = new Map<string, Item>()
  const full = new Map<string, Item>()
  const keyOf = ({ variant }: Item, text: string): string => `${variant.type} ${text}`
  for (const item of items) {
    const abbreviation = abbreviationOf(item.variant.name)
    const [map, text] =
      abbreviation === null ? [full, item.words?.words.join(' ') ?? ''] : [short, abbreviation]
    if (!map.has(keyOf(item, text))) map.set(keyOf(item, text), item)
  }
  const found = new Map<string, Map<number, Definition>>()
  const note = (key: string, item: Item, articles: number): void => {
    const list = found.get(key) ?? new Map<number, Definition>()
    found.set(key, list)
    const root = clusters.rootOf(item.index)
    list.set(root, {
      item: list.get(root)?.item ?? item,
      articles: articles + (list.get(root)?.articles ?? 0),
    })
  }
  for (const item of items) {
    const own = abbreviationOf(item.variant.name)
    for (const [alias, articles] of item.variant.aliases) {
      const abbreviation = abbreviationOf(alias)
      if (abbreviation !== null && abbreviation !== own) note(keyOf(item, abbreviation), item, articles)
      const spelt =
        abbreviation === null && own !== null
          ? full.get(keyOf(item, parseWords(alias, item.variant.type).words.join(' ')))
          : undefined
      if (spelt && own !== null) note(keyOf(item, own), spelt, articles)
    }
  }
  for (const key of [...found.keys()].sort()) {
    const definitions = joinContinued(clusters, [...(found.get(key)?.values() ?? [])])
    const item = short.get(key)
    if (item) joinDefined(clusters, item, definitions)
  }
}

const byArticles = (x: Definition, y: Definition): number =>
  y.articles - x.articles || x.item.index - y.item.index

/** Of names with one abbreviation, joins those that go on where the other ends. */
function joinContinued(clusters: Clusters, definitions: readonly Definition[]): Definition[] {
  const kept: { item: Item; articles: number }[] = []
  for (const { item, articles } of definitions.toSorted(byArticles).slice(0, MOST_DEFINITIONS)) {
    const same = kept.find(
      other =>
        clusters.rootOf(other.item.index) === clusters.rootOf(item.index) ||
        (item.words &&
          other.item.words &&
          continues(item.words, other.item.words) &&
          !clusters.contradict(item.index, other.item.index)),
    )
    if (!same) {
      kept.push({ item, articles })
      continue
    }
    same.articles += articles
    if (clusters.rootOf(same.item.index) !== clusters.rootOf(item.index))
      clusters.join(item.index, same.item.index, {
        rule: 'abbreviation',
        score: SURE.abbreviation ** 2,
        reason: 'both have the same abbreviation, and one name goes on where the other ends',
        features: { definitions: articles },
      })
  }
  return kept.sort(byArticles)
}

function joinDefined(clusters: Clusters, short: Item, definitions: readonly Definition[]): void {
  const fitting = definitions.filter(({ item }) => !clusters.contradict(item.index, short.index))
  const [best, next] = fitting
  if (!best || clusters.rootOf(best.item.index) === clusters.rootOf(short.index)) return
  const initials = isInitials(abbreviationOf(short.variant.name) ?? '', best.item.variant.name)
  if (!initials && best.articles < FEWEST_DEFINITIONS) return
  if (next && best.articles < DOMINANCE * next.articles) return
  const others = next ? `, ${next.articles} ${next.item.variant.name}` : ''
  clusters.join(short.index, best.item.index, {
    rule: 'abbreviation',
    score: SURE.abbreviation,
    reason: `${best.articles} ${best.articles === 1 ? 'article gives' : 'articles give'} ${short.variant.name} for ${best.item.variant.name}${others}`,
    features: { definitions: best.articles, next: next?.articles ?? 0, initials: Number(initials) },
  })
}
