import type { LinkPair } from './link-set.ts'
import { type Ranking, rankingOf } from './ranking.ts'

/** What is scored of a pair. */
export const LINK_KINDS = ['contradicts', 'supports'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export interface LinkScore extends Readonly<Record<LinkKind, Ranking>> {
  readonly pairs: number
}

/**
 * Measures how well scores put the pairs first that contradict each other, and those that support each other.
 * @param predictions one for each pair, in the same order
 */
export function scoreLinks(
  pairs: readonly LinkPair[],
  predictions: readonly Readonly<Record<LinkKind, number>>[],
): LinkScore {
  const ranking = (kind: LinkKind): Ranking =>
    rankingOf(
      pairs.map(pair => pair[kind]),
      predictions.map(prediction => prediction[kind]),
    )
  return { pairs: pairs.length, contradicts: ranking('contradicts'), supports: ranking('supports') }
}
