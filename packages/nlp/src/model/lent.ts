import type { ChainModel } from './chain.ts'
import { bucketOf } from './hash.ts'
import { addRows, type FeatureRows, hasRow, type RowSet, rowOf, rowsUsed, sideBySide } from './table.ts'

/** A word with what it lends, as Lent sums it up. */
export interface Lender {
  readonly lent: Int32Array
}

/**
 * What models make of the same features, in one go, and what words lend to the tokens around them: sums of the weights of
 * those features that depend on one word alone, which are worked out once for a word that comes again. Two labels share a
 * number, the second 16 bits higher, and are added together. `places` are those where the word may stand, as seen from the
 * token; the models have the same labels and bits, and bytes for weights.
 */
export class Lent {
  /** The models, with one table for all. */
  readonly models: readonly ChainModel[]
  /** The rows in which a model has something. */
  readonly used: RowSet
  readonly #weights: Int8Array
  readonly #bits: number
  readonly #labels: number
  /** The length of a row with those of all models. */
  readonly #row: number
  readonly #places: readonly number[]
  #sums = new Float64Array(0)

  constructor(models: readonly ChainModel[], places: readonly number[]) {
    const { labels, bits } = models[0] as ChainModel
    const row = rowOf(labels)
    this.#labels = labels
    this.#bits = bits
    this.#row = row * models.length
    this.#places = places
    const weights = sideBySide(
      models.map(model => model.weights),
      row,
    )
    this.#weights = weights
    this.used = rowsUsed(weights, this.#row)
    this.models = models.map((model, index) => ({
      ...model,
      weights: weights.subarray(index * row),
      row: this.#row,
    }))
  }

  /** The sums for the features that a word has in each of the places: `[place][two labels]`. */
  sumsOf(features: readonly ArrayLike<number>[]): Int32Array {
    const row = this.#row
    const weights = this.#weights
    const sums = new Int32Array((this.#places.length * row) / 2)
    for (let place = 0, into = 0; place < this.#places.length; place++, into += row / 2) {
      const lent = features[place] as ArrayLike<number>
      for (let k = 0; k < lent.length; k++) {
        const bucket = bucketOf(lent[k] as number, this.#bits)
        if (!hasRow(this.used, bucket)) continue
        for (let label = 0; label < row; label++)
          (sums[into + (label >> 1)] as number) +=
            (weights[bucket * row + label] as number) << (label & 1 ? 16 : 0)
      }
    }
    return sums
  }

  /**
   * For each model what the words of a sequence lend each other and what features of their own weigh: `[token][label]`.
   * `edge` stands before the first word and behind the last.
   */
  read(words: readonly Lender[], edge: Lender, features: FeatureRows): Float32Array[] {
    const { length } = words
    const row = this.#row
    if (this.#sums.length < length * row) this.#sums = new Float64Array(2 * length * row)
    this.#addLent(words, edge)
    addRows(this.#weights, row, features, this.#sums)
    return this.models.map((_, index) => this.#sumsFor(index, length))
  }

  #addLent(words: readonly Lender[], edge: Lender): void {
    const { length } = words
    const pairs = this.#row / 2
    const places = this.#places
    const both = new Int32Array(pairs)
    for (let i = 0, into = 0; i < length; i++) {
      both.fill(0)
      for (let place = 0, from = 0; place < places.length; place++, from += pairs) {
        const at = i + (places[place] as number)
        const { lent } = at >= 0 && at < length ? (words[at] as Lender) : edge
        for (let pair = 0; pair < pairs; pair++) (both[pair] as number) += lent[from + pair] as number
      }
      for (let pair = 0; pair < pairs; pair++) {
        const two = both[pair] as number
        const left = (two << 16) >> 16
        this.#sums[into++] = left
        this.#sums[into++] = (two - left) >> 16
      }
    }
  }

  #sumsFor(model: number, length: number): Float32Array {
    const labels = this.#labels
    const sums = new Float32Array(length * labels)
    let from = model * rowOf(labels)
    for (let into = 0; into < sums.length; from += this.#row - labels)
      for (const end = into + labels; into < end; ) sums[into++] = this.#sums[from++] as number
    return sums
  }
}
