import { both, type Figure, figureOf, NONE, type Tally } from './figure.ts'
import type { NamePair } from './name-set.ts'

/** Pairs by what the annotator and the comparison say of them. */
export interface Confusion {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
}

export interface NameScore extends Confusion {
  readonly pairs: number
  /** Of the pairs that match. */
  readonly all: Figure
  /** The same for each group of cases, in the order of the file. */
  readonly groups: Readonly<Record<string, Figure>>
}

/**
 * Measures predicted matches against annotated ones. Pairs without a prediction count as not matching.
 * @param predictions one for each pair, in the same order
 */
export function scoreNames(
  pairs: readonly NamePair[],
  predictions: readonly { readonly match: boolean }[],
): NameScore {
  const tallies = new Map<string, Tally>()
  let all = NONE
  for (const [index, { match, group }] of pairs.entries()) {
    const predicted = predictions[index]?.match ?? false
    const tally = { agreed: Number(match && predicted), predicted: Number(predicted), gold: Number(match) }
    tallies.set(group, both(tallies.get(group) ?? NONE, tally))
    all = both(all, tally)
  }
  const { agreed, predicted, gold } = all
  return {
    pairs: pairs.length,
    truePositives: agreed,
    falsePositives: predicted - agreed,
    falseNegatives: gold - agreed,
    trueNegatives: pairs.length - predicted - gold + agreed,
    all: figureOf(all),
    groups: Object.fromEntries([...tallies].map(([group, tally]) => [group, figureOf(tally)])),
  }
}
