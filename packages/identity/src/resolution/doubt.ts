import { blockingKeys } from '../blocking.ts'
import { compareNames } from '../compare.ts'
import { regionOf } from '../region.ts'
import { blocksOf } from './block.ts'
import { compareItems, type Item, itemsOf } from './item.ts'
import type { Resolution, Rule, Variant } from './variant.ts'
import type { Verdict } from './verdict.ts'

/** A variant in a block, and how it was resolved. */
export interface Member {
  readonly variant: Variant
  readonly resolution: Omit<Resolution, 'variant'>
}

/**
 * Why two entities whose names are alike were kept apart.
 * - contradiction: a given or middle name, a gender, 'Jr.' or the like is another
 * - rivals: the names go together, but somebody else fits one of them as well
 * - unsure: the rules do not say that they are one
 */
export type ApartRule = 'contradiction' | 'rivals' | 'unsure'

/** What a rule decided and a person might see otherwise. */
export type Doubt = {
  /** Never below 0. Grows with the articles concerned; tells how worthwhile it is to look. */
  readonly doubt: number
  /** Of the resolution, or of `compareNames`: from 0 to 1, which is the same. */
  readonly score: number
  /** Plain English. */
  readonly reason: string
} & (
  | {
      readonly decided: 'JOINED'
      readonly rule: Rule
      readonly entity: string
      /** Of one name, sorted; more than one for names alone, which each article has for itself. */
      readonly variants: readonly string[]
      readonly name: string
      /** Those that use the variants. */
      readonly articles: number
    }
  | { readonly decided: 'APART'; readonly rule: ApartRule; readonly entities: readonly [string, string] }
)

/** Names that are less alike are not worth a look. */
const NEARLY = 0.4
/** Of names that share a blocking key each is compared with this many of the most used. */
const MOST_COMPARED = 8
/** Where names contradict each other they are mostly two, however alike. */
const CONTRADICTED = 0.5

const WHY_APART: Readonly<Record<ApartRule, string>> = {
  contradiction: 'but the rules take them for two',
  rivals: 'but not the only ones that may be one',
  unsure: 'but no rule says that they are one',
}

/**
 * What in a block is doubtful, in no particular order: variants that a rule joined without being sure, and pairs of
 * entities whose leading names are alike and that were kept apart. `members` must be all of the block. Of what is in
 * several blocks one tells.
 */
export const doubtsIn = (block: string, members: readonly Member[]): Doubt[] => [
  ...joinedIn(block, members),
  ...apartIn(block, members),
]

const UNDOUBTED: ReadonlySet<Rule> = new Set(['leading', 'alone', 'decision'])

function joinedIn(block: string, members: readonly Member[]): Doubt[] {
  const groups = new Map<string, Member[]>()
  for (const member of members) {
    const { variant, resolution } = member
    const { entity, rule, score } = resolution
    if (UNDOUBTED.has(rule) || score >= 1 || blocksOf(variant)[0] !== block) continue
    const key = JSON.stringify([entity, rule, variant.name])
    const group = groups.get(key)
    if (group) group.push(member)
    else groups.set(key, [member])
  }
  return [...groups.values()].flatMap(group => {
    const [least] = group.toSorted(
      (x, y) => x.resolution.score - y.resolution.score || (x.variant.id < y.variant.id ? -1 : 1),
    )
    if (!least) return []
    const { entity, rule, score, reason } = least.resolution
    const articles = group.reduce((sum, { variant }) => sum + variant.articles, 0)
    const doubt = (1 - score) * weightOf(articles)
    const variants = group.map(({ variant }) => variant.id).sort()
    const { name } = least.variant
    return [{ decided: 'JOINED', doubt, entity, variants, name, articles, rule, score, reason }]
  })
}

function apartIn(block: string, members: readonly Member[]): Doubt[] {
  const leads = members.filter(
    ({ variant, resolution }) => resolution.rule === 'leading' && variant.alone === null,
  )
  const entities = new Map(leads.map(({ variant, resolution }) => [variant.id, resolution.entity]))
  const blocks = new Map(leads.map(({ variant }) => [variant.id, blocksOf(variant)]))
  const buckets = new Map<string, Item[]>()
  const compared = new Set<string>()
  const found: Doubt[] = []
  // The most used first.
  for (const item of leads.length < 2 ? [] : itemsOf(leads.map(({ variant }) => variant)))
    for (const key of blockingKeys(item.variant.name, item.variant.type)) {
      const others = buckets.get(key) ?? []
      buckets.set(key, others)
      for (const other of others) {
        const pair = `${other.index} ${item.index}`
        if (compared.has(pair)) continue
        compared.add(pair)
        const shared = blocks.get(other.variant.id)?.find(one => blocks.get(item.variant.id)?.includes(one))
        if (shared !== block) continue
        const doubt = doubtOfPair(other, item, entities)
        if (doubt) found.push(doubt)
      }
      if (others.length < MOST_COMPARED) others.push(item)
    }
  return found
}

function doubtOfPair(a: Item, b: Item, entities: ReadonlyMap<string, string>): Doubt | null {
  const { score, reason } = compareNames(a.variant.name, b.variant.name, a.variant.type)
  const ids = [entities.get(a.variant.id) ?? '', entities.get(b.variant.id) ?? ''] as const
  if (score < NEARLY || ids[0] === ids[1] || areRegions(a, b)) return null
  const rule = RULE_OF_VERDICT[compareItems(a, b).kind]
  const certainty = rule === 'contradiction' ? CONTRADICTED : 1
  return {
    decided: 'APART',
    doubt: certainty * score * weightOf(Math.min(a.variant.articles, b.variant.articles)),
    entities: ids,
    rule,
    score,
    reason: `${reason}; ${WHY_APART[rule]}`,
  }
}

/** Whether two places are known, and two: 'Mass.' and 'Miss.'. */
function areRegions({ variant: a }: Item, { variant: b }: Item): boolean {
  const [one, other] = a.type === 'PLACE' ? [regionOf(a.name), regionOf(b.name)] : [null, null]
  return one !== null && other !== null && one !== other
}

const RULE_OF_VERDICT: Readonly<Record<Verdict['kind'], ApartRule>> = {
  apart: 'contradiction',
  same: 'rivals',
  unsure: 'unsure',
}

const weightOf = (articles: number): number => Math.log2(1 + articles)
