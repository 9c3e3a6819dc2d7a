/** How two that are shown are related. */
export const RELATIONS = ['SPOKE_ABOUT', 'CONTRADICTS', 'HOLDS_ROLE', 'MENTIONED_WITH'] as const

export type Relation = (typeof RELATIONS)[number]

/** The steps of a chain of claims, as the graph has them. */
export type Step = 'MADE' | 'ABOUT' | 'ADDRESSED_TO'

export type Kind = 'Person' | 'Organisation' | 'Place' | 'Claim'

export interface ShownNode {
  readonly id: string
  readonly kind: Kind
  /** The name; of a claim, its words. */
  readonly name: string
  /** How many articles mention them; null where that is not known. */
  readonly articles: number | null
}

export interface ShownEdge {
  /** Made of all that follows but the count. */
  readonly id: string
  readonly relation: Relation | Step
  readonly from: string
  readonly to: string
  /** Of claims, of pairs of claims, or of articles. */
  readonly count: number
  /** What the post is called; empty for all but HOLDS_ROLE. */
  readonly title: string
}

export interface Shown {
  readonly nodes: readonly ShownNode[]
  readonly edges: readonly ShownEdge[]
}

export const isDirected = (relation: Relation | Step): boolean =>
  relation !== 'MENTIONED_WITH' && relation !== 'CONTRADICTS'

/** An edge; of one that has no direction the ends are put in order, so that it is the same from both. */
export function edgeOf(
  relation: Relation | Step,
  from: string,
  to: string,
  count: number,
  title = '',
): ShownEdge {
  const [a, b] = isDirected(relation) || from < to ? [from, to] : [to, from]
  return { id: [relation, a, b, ...(title ? [title] : [])].join('|'), relation, from: a, to: b, count, title }
}

export const RELATION_NAMES: Readonly<Record<Relation | Step, string>> = {
  SPOKE_ABOUT: 'spoke about',
  CONTRADICTS: 'contradicts',
  HOLDS_ROLE: 'holds or held a post in',
  MENTIONED_WITH: 'mentioned with',
  MADE: 'made',
  ABOUT: 'about',
  ADDRESSED_TO: 'said to',
}

/** What an edge counts: 'one claim', '3 articles'. */
export function countOf({ relation, count }: Pick<ShownEdge, 'relation' | 'count'>): string {
  const unit =
    relation === 'CONTRADICTS'
      ? 'pair of claims'
      : relation === 'MENTIONED_WITH' || relation === 'HOLDS_ROLE'
        ? 'article'
        : 'claim'
  if (count === 1) return `one ${unit}`
  return `${count} ${unit === 'pair of claims' ? 'pairs of claims' : `${unit}s`}`
}
