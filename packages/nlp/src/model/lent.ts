import type { Chain, ChainModel } from './chain.ts'
import { bucketOf } from './hash.ts'
import { hasRow, type RowSet, rowOf, rowsUsed } from './table.ts'

/** A word with what it lends, as Lent sums it up. */
export interface Lender {
  readonly lent: Int32Array
}

/**
 * What words lend to the tokens around them: sums of the weights of those features that depend on one word alone, which
 * are worked out once for a word that comes again. Two labels share a number, the second 16 bits higher, and are added
 * together. `places` are those where the word may stand, as seen from the token;
 * the models have the same labels and bits, and bytes for weights.
 */
export class Lent {
  readonly #models: readonly ChainModel[]
  readonly #places: readonly number[]
  readonly #labels: number
  readonly #pairs: number
  readonly #sums: Int32Array
  /** The rows in which a model has something. */
  readonly used: RowSet

  constructor(models: readonly ChainModel[], places: readonly number[]) {
    this.#models = models
    this.#places = places
    this.#labels = models[0]?.labels ?? 0
    this.#pairs = Math.ceil(this.#labels / 2)
    this.#sums = new Int32Array(this.#pairs)
    this.used = rowsUsed(
      models.map(({ weights }) => weights),
      this.#labels,
    )
  }

  /** The sums for the features that a word has in each of the places: `[model][place][two labels]`. */
  sumsOf(features: readonly ArrayLike<number>[]): Int32Array {
    const row = rowOf(this.#labels)
    const sums = new Int32Array(this.#models.length * this.#places.length * this.#pairs)
    let into = 0
    for (const { weights, bits } of this.#models)
      for (let place = 0; place < this.#places.length; place++, into += this.#pairs) {
        const lent = features[place] as ArrayLike<number>
        for (let k = 0; k < lent.length; k++) {
          const bucket = bucketOf(lent[k] as number, bits)
          if (!hasRow(this.used, bucket)) continue
          for (let label = 0; label < this.#labels; label++)
            (sums[into + (label >> 1)] as number) +=
              (weights[bucket * row + label] as number) << (label & 1 ? 16 : 0)
        }
      }
    return sums
  }

  /**
   * Begins a sequence with what its words lend each other. `model` is the chain's place among the models; `edge` stands
   * before the first word and behind the last.
   */
  begin(chain: Chain, model: number, words: readonly Lender[], edge: Lender): void {
    const { length } = words
    chain.begin(length)
    const { emissions } = chain
    const labels = this.#labels
    const pairs = this.#pairs
    const places = this.#places
    const sums = this.#sums
    for (let i = 0; i < length; i++) {
      sums.fill(0)
      for (let place = 0; place < places.length; place++) {
        const at = i + (places[place] as number)
        const { lent } = at >= 0 && at < length ? (words[at] as Lender) : edge
        const from = (model * places.length + place) * pairs
        for (let pair = 0; pair < pairs; pair++) (sums[pair] as number) += lent[from + pair] as number
      }
      for (let label = 0, into = i * labels; label < labels; label += 2, into += 2) {
        const both = sums[label >> 1] as number
        const left = (both << 16) >> 16
        emissions[into] = left
        if (label + 1 < labels) emissions[into + 1] = (both - left) >> 16
      }
    }
  }
}
