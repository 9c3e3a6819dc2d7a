import type { FeatureSink } from '../src/model/chain.ts'
import { bucketOf } from '../src/model/hash.ts'

/** A labelled sequence to learn from. */
export interface Sequence {
  /** Buckets of the features of all tokens, one token after the other. */
  readonly features: Int32Array
  /** For each token where its features begin, and one more for the end. */
  readonly offsets: Int32Array
  readonly labels: Uint8Array
  readonly classes: Uint8Array
}

/** Takes down the features of one sequence after the other. */
export class Recorder implements FeatureSink {
  readonly #bits: number
  #buffer = new Int32Array(1 << 16)
  #size = 0
  #offsets: number[] = []

  constructor(bits: number) {
    this.#bits = bits
  }

  /** The token whose features follow; tokens come in order. */
  next(): void {
    this.#offsets.push(this.#size)
  }

  add(feature: number): void {
    if (this.#size === this.#buffer.length) {
      const larger = new Int32Array(this.#size * 2)
      larger.set(this.#buffer)
      this.#buffer = larger
    }
    this.#buffer[this.#size++] = bucketOf(feature, this.#bits)
  }

  /** The sequence that was taken down; begins the next. */
  finish(labels: Uint8Array, classes: Uint8Array): Sequence {
    const offsets = Int32Array.from([...this.#offsets, this.#size])
    const features = this.#buffer.slice(0, this.#size)
    this.#size = 0
    this.#offsets = []
    return { features, offsets, labels, classes }
  }
}

/** The sequence without a share of its features, so that no feature is learned only beside others. */
export function thinned(sequence: Sequence, share: number, random: () => number): Sequence {
  const features = new Int32Array(sequence.features.length)
  const offsets = new Int32Array(sequence.offsets.length)
  let size = 0
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = sequence.offsets[i] as number; k < (sequence.offsets[i + 1] as number); k++)
      if (random() >= share) features[size++] = sequence.features[k] as number
    offsets[i + 1] = size
  }
  return { ...sequence, features, offsets }
}
