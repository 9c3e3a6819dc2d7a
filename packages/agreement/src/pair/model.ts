import { contentId } from '@sayso/core'
import { readPairModel } from './file.ts'
import { probability } from './logistic.ts'

/** A trained model, as its file holds it. */
export interface PairModel {
  /** The direction along which words lie that stand near 'false' and 'lies' in the news. */
  readonly dispute: readonly number[]
  /** What each feature is on average. */
  readonly means: readonly number[]
  /** A weight for each feature and dimension, and one that always counts. */
  readonly contradicts: readonly number[]
  readonly supports: readonly number[]
  /** The keys of the pairs that it has learned from. */
  readonly learnedFrom: readonly string[]
}

let shipped: PairModel | undefined

/** The model that the package ships, read when it is first needed. */
export function shippedPairModel(): PairModel {
  shipped ??= readPairModel()
  return shipped
}

const KEY_LENGTH = 12

/** Stands for two texts, whichever comes first. */
export const pairKey = (a: string, b: string): string =>
  contentId(...(a < b ? [a, b] : [b, a])).slice(0, KEY_LENGTH)

/** The chance that the weights give to what was measured. */
export const chanceOf = (measured: readonly number[], weights: readonly number[]): number =>
  probability(measured.reduce((sum, value, i) => sum + value * (weights[i] as number), 0))
