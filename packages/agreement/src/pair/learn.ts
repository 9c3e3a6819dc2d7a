import { FEATURES, measure } from './feature.ts'
import { learnLogistic } from './logistic.ts'
import { type PairModel, pairKey, shippedPairModel } from './model.ts'
import { profileOf } from './profile.ts'

/** Two statements, and what an annotator says of them. */
export interface PairExample {
  readonly a: string
  readonly b: string
  readonly contradicts: boolean
  readonly supports: boolean
}

/** What a squared weight costs: of a feature, and of a dimension. */
const FEATURE_PENALTY = 100
const DIMENSION_PENALTY = 1
/** What is often disputed is contradicted more often: the weight that holds without examples. */
const DISPUTE = 0.2

/**
 * Learns how two statements stand to each other. The same examples always give the same model.
 * @param dispute learned from news without annotation; that of the shipped model if not given
 */
export function learnPairs(
  examples: readonly PairExample[],
  dispute: readonly number[] = shippedPairModel().dispute,
): PairModel {
  const rows = examples.map(({ a, b }) => measure(profileOf(a), profileOf(b), dispute))
  const width = FEATURES.length + dispute.length + 1
  const values = Float64Array.from(rows.flat())
  const penalty = new Float64Array(width).fill(DIMENSION_PENALTY)
  penalty.fill(FEATURE_PENALTY, 0, FEATURES.length)
  penalty[width - 1] = 0
  const learn = (labels: readonly boolean[], prior: number): number[] => {
    const priors = new Float64Array(width)
    priors[FEATURES.indexOf('dispute')] = prior
    return [...learnLogistic({ width, values }, labels, penalty, priors)].map(rounded)
  }
  return {
    dispute,
    means: FEATURES.map((_, i) =>
      rounded(rows.reduce((sum, row) => sum + (row[i] as number), 0) / Math.max(1, rows.length)),
    ),
    contradicts: learn(
      examples.map(({ contradicts }) => contradicts),
      DISPUTE,
    ),
    supports: learn(
      examples.map(({ supports }) => supports),
      0,
    ),
    learnedFrom: [...new Set(examples.map(({ a, b }) => pairKey(a, b)))].sort(),
  }
}

const rounded = (value: number): number => Math.round(value * 1e5) / 1e5
