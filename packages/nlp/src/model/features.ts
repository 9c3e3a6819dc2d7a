import { bucketOf } from './hash.ts'
import { hasRow, type RowSet } from './table.ts'

/** Where a feature extractor puts the features of the token at hand. */
export interface FeatureSink {
  add(feature: number): void
}

/** Takes down the features of a sequence's tokens, as rows of a model's table; keep one and reuse it. */
export class Features implements FeatureSink {
  readonly #bits: number
  readonly #used: RowSet | null
  #buckets: Int32Array = new Int32Array(1 << 12)
  #size = 0
  #offsets: Int32Array = new Int32Array(1 << 6)
  #length = 0

  /** `bits` are those of the model that the features are for. Rows that `used` leaves out are not taken down. */
  constructor(bits: number, used?: RowSet) {
    this.#bits = bits
    this.#used = used ?? null
  }

  /** Rows of all tokens, one token after the other; what lies behind the last token's is left from before. */
  get buckets(): Int32Array {
    return this.#buckets
  }

  /** For each token where its rows begin, and one more for the end. */
  get offsets(): Int32Array {
    this.#offsets[this.#length] = this.#size
    return this.#offsets
  }

  /** Tokens. */
  get length(): number {
    return this.#length
  }

  /** Forgets the sequence. */
  begin(): void {
    this.#size = 0
    this.#length = 0
  }

  /** The token whose features follow; tokens come in order. */
  next(): void {
    if (this.#length + 2 > this.#offsets.length) this.#offsets = twice(this.#offsets)
    this.#offsets[this.#length++] = this.#size
  }

  add(feature: number): void {
    const bucket = bucketOf(feature, this.#bits)
    if (this.#used !== null && !hasRow(this.#used, bucket)) return
    if (this.#size === this.#buckets.length) this.#buckets = twice(this.#buckets)
    this.#buckets[this.#size++] = bucket
  }
}

function twice(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
