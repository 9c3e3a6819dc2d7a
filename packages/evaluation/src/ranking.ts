/** How well scores put first what annotators marked. */
export interface Ranking {
  /** The mean of the precision at each pair that is marked, from the highest score down; 0 where none is. */
  readonly averagePrecision: number
  /** What scores by chance would reach: the share of pairs that are marked. */
  readonly base: number
  /** How many are marked. */
  readonly gold: number
}

/**
 * Measures scores against marks. Pairs of the same score share one place, so their order does not matter.
 * @param scores one for each mark, in the same order
 */
export function rankingOf(marks: readonly boolean[], scores: readonly number[]): Ranking {
  const places = new Map<number, { pairs: number; gold: number }>()
  for (const [index, mark] of marks.entries()) {
    const score = scores[index] ?? Number.NEGATIVE_INFINITY
    const place = places.get(score) ?? { pairs: 0, gold: 0 }
    places.set(score, { pairs: place.pairs + 1, gold: place.gold + Number(mark) })
  }
  let [pairs, gold, sum] = [0, 0, 0]
  for (const [, place] of [...places].sort(([p], [q]) => q - p)) {
    pairs += place.pairs
    gold += place.gold
    sum += place.gold * (gold / pairs)
  }
  return {
    averagePrecision: gold === 0 ? 0 : sum / gold,
    base: pairs === 0 ? 0 : gold / pairs,
    gold,
  }
}
