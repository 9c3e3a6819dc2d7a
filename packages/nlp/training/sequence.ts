import type { Features } from '../src/model/features.ts'
import type { FeatureRows } from '../src/model/table.ts'

/** A labelled sequence to learn from. */
export interface Sequence extends FeatureRows {
  readonly labels: Uint8Array
  readonly classes: Uint8Array
}

/** A labelled sequence of what was taken down. */
export function sequenceOf(features: Features, labels: Uint8Array, classes: Uint8Array): Sequence {
  const { length } = features
  const offsets = features.offsets.slice(0, length + 1)
  return { buckets: features.buckets.slice(0, offsets[length]), offsets, length, labels, classes }
}

/** The sequence without a share of its features, so that no feature is learned only beside others. */
export function thinned(sequence: Sequence, share: number, random: () => number): Sequence {
  const buckets = new Int32Array(sequence.buckets.length)
  const offsets = new Int32Array(sequence.offsets.length)
  let size = 0
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = sequence.offsets[i] as number; k < (sequence.offsets[i + 1] as number); k++)
      if (random() >= share) buckets[size++] = sequence.buckets[k] as number
    offsets[i + 1] = size
  }
  return { ...sequence, buckets, offsets }
}
