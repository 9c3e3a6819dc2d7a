import { addRows, type FeatureRows, rowOf, type Weights } from './table.ts'

/**
 * A linear-chain model: a weight for each hashed feature and label, and one for each pair of neighbouring labels, which
 * may depend on a class that the caller gives each token (what punctuation stands there, say).
 */
export interface ChainModel {
  readonly labels: number
  /** The table has `1 << bits` rows, each of `rowOf(labels)` weights: the last ones may be of no label. */
  readonly bits: number
  readonly weights: Weights
  /** How far one row begins from the next, where that is further than it is long. */
  readonly row?: number
  /** What a weight of 1 in the table counts. */
  readonly scale: number
  readonly classes: number
  /** `[class][previous label, or labels for none][label]`, in units of 1; -Infinity where the pair cannot be. */
  readonly transitions: Float32Array
}

const IMPOSSIBLE = -1e9
const FLOOR = 1e-30

/** Scores, decodes and gives marginals for one sequence at a time; keep one for each model and reuse it. */
export class Chain {
  readonly model: ChainModel
  /** Scores of the sequence at hand: `[token][label]`. */
  emissions: Float64Array
  #capacity = 0
  #best: Float64Array = new Float64Array(0)
  #back: Uint8Array = new Uint8Array(0)
  #forward: Float64Array = new Float64Array(0)
  #backward: Float64Array = new Float64Array(0)
  #potential: Float64Array = new Float64Array(0)
  #norm: Float64Array = new Float64Array(0)
  readonly #expTransitions: Float64Array
  /** For each label those that may stand before it and behind it. */
  #before: readonly Uint8Array[] = []
  #behind: readonly Uint8Array[] = []

  constructor(model: ChainModel) {
    this.model = model
    this.emissions = new Float64Array(0)
    this.#expTransitions = new Float64Array(model.transitions.length)
    this.refresh()
    this.#grow(256)
  }

  /** To be called after the model's transitions were changed in place, before marginals are asked for. */
  refresh(): void {
    const { labels, classes, transitions } = this.model
    for (const [i, weight] of transitions.entries()) this.#expTransitions[i] = Math.exp(weight)
    const all = Uint8Array.from({ length: labels }, (_, label) => label)
    const mayFollow = (previous: number, label: number): boolean => {
      for (let kind = 0; kind < classes; kind++)
        if (transitions[(kind * (labels + 1) + previous) * labels + label] !== -Infinity) return true
      return false
    }
    this.#before = Array.from(all, label => all.filter(previous => mayFollow(previous, label)))
    this.#behind = Array.from(all, label => all.filter(next => mayFollow(label, next)))
  }

  /** Begins a sequence of `length` tokens; `sums` are what is known of it before: `[token][label]`. */
  begin(length: number, sums?: Float32Array): void {
    if (length > this.#capacity) this.#grow(length * 2)
    if (sums) this.emissions.set(sums)
    else this.emissions.fill(0, 0, length * this.model.labels)
  }

  /** Adds the weights of features to what their tokens have. */
  add(rows: FeatureRows): void {
    const { weights, labels, row = rowOf(labels) } = this.model
    addRows(weights, labels, rows, this.emissions, row)
  }

  /** Turns sums of table weights into scores; to be called once when all features are in. */
  end(length: number): void {
    const { labels, scale } = this.model
    for (let i = 0; i < length * labels; i++) (this.emissions[i] as number) *= scale
  }

  /** The best label sequence. */
  decode(length: number, classes: Uint8Array): Uint8Array {
    const { labels, transitions } = this.model
    const best = this.#best
    const back = this.#back
    const path = new Uint8Array(length)
    if (length === 0) return path
    const stride = labels + 1
    for (let i = 0; i < length; i++) {
      const table = (classes[i] as number) * stride * labels
      for (let label = 0; label < labels; label++) {
        let top = IMPOSSIBLE * 2
        let from = 0
        if (i === 0) top = transitions[table + labels * labels + label] as number
        else {
          const before = this.#before[label] as Uint8Array
          for (let k = 0; k < before.length; k++) {
            const previous = before[k] as number
            const score =
              (best[(i - 1) * labels + previous] as number) +
              (transitions[table + previous * labels + label] as number)
            if (score > top) {
              top = score
              from = previous
            }
          }
        }
        best[i * labels + label] = Math.max(IMPOSSIBLE, top) + (this.emissions[i * labels + label] as number)
        back[i * labels + label] = from
      }
    }
    let last = 0
    for (let label = 1; label < labels; label++)
      if ((best[(length - 1) * labels + label] as number) > (best[(length - 1) * labels + last] as number))
        last = label
    for (let i = length - 1; i >= 0; i--) {
      path[i] = last
      last = back[i * labels + last] as number
    }
    return path
  }

  /**
   * The probability of each label at each token, `[token][label]`; overwritten by the next call. With `pairs`, the
   * probability of each two neighbouring labels is added to it: `[class][previous label][label]`.
   */
  marginals(length: number, classes: Uint8Array, pairs?: Float64Array): Float64Array {
    this.#runForward(length, classes)
    this.#runBackward(length, classes)
    if (pairs) this.#countPairs(length, classes, pairs)
    const { labels } = this.model
    const forward = this.#forward
    const backward = this.#backward
    for (let i = 0; i < length * labels; i++) forward[i] = (forward[i] as number) * (backward[i] as number)
    return forward
  }

  #runForward(length: number, classes: Uint8Array): void {
    const { labels } = this.model
    const potential = this.#potential
    const forward = this.#forward
    const pairs = this.#expTransitions
    const stride = labels + 1
    for (let i = 0; i < length; i++) {
      const row = i * labels
      const table = (classes[i] as number) * stride * labels
      let top = this.emissions[row] as number
      for (let label = 1; label < labels; label++) top = Math.max(top, this.emissions[row + label] as number)
      let sum = 0
      for (let label = 0; label < labels; label++) {
        // A floor, so that no label is lost for good where the scores lie far apart.
        const p = Math.max(FLOOR, Math.exp((this.emissions[row + label] as number) - top))
        potential[row + label] = p
        let value = 0
        if (i === 0) value = pairs[table + labels * labels + label] as number
        else {
          const before = this.#before[label] as Uint8Array
          for (let k = 0; k < before.length; k++) {
            const previous = before[k] as number
            value +=
              (forward[row - labels + previous] as number) *
              (pairs[table + previous * labels + label] as number)
          }
        }
        value *= p
        forward[row + label] = value
        sum += value
      }
      if (!(sum > 1e-300)) sum = 1e-300
      this.#norm[i] = sum
      for (let label = 0; label < labels; label++) (forward[row + label] as number) /= sum
    }
  }

  #runBackward(length: number, classes: Uint8Array): void {
    const { labels } = this.model
    const potential = this.#potential
    const backward = this.#backward
    const pairs = this.#expTransitions
    const stride = labels + 1
    if (length > 0) backward.fill(1, (length - 1) * labels, length * labels)
    for (let i = length - 2; i >= 0; i--) {
      const next = (i + 1) * labels
      const table = (classes[i + 1] as number) * stride * labels
      const norm = this.#norm[i + 1] as number
      for (let label = 0; label < labels; label++) {
        let value = 0
        const behind = this.#behind[label] as Uint8Array
        for (let k = 0; k < behind.length; k++) {
          const after = behind[k] as number
          value +=
            (pairs[table + label * labels + after] as number) *
            (potential[next + after] as number) *
            (backward[next + after] as number)
        }
        backward[i * labels + label] = value / norm
      }
    }
  }

  #countPairs(length: number, classes: Uint8Array, pairs: Float64Array): void {
    const { labels } = this.model
    const stride = labels + 1
    for (let i = 0; i < length; i++) {
      const row = i * labels
      const table = (classes[i] as number) * stride * labels
      for (let label = 0; label < labels; label++) {
        const right = (this.#potential[row + label] as number) * (this.#backward[row + label] as number)
        if (i === 0)
          (pairs[table + labels * labels + label] as number) +=
            (this.#forward[row + label] as number) * (this.#backward[row + label] as number)
        else
          for (let previous = 0; previous < labels; previous++) {
            const at = table + previous * labels + label
            ;(pairs[at] as number) +=
              ((this.#forward[row - labels + previous] as number) *
                (this.#expTransitions[at] as number) *
                right) /
              (this.#norm[i] as number)
          }
      }
    }
  }

  #grow(capacity: number): void {
    const size = capacity * this.model.labels
    this.#capacity = capacity
    this.emissions = new Float64Array(size)
    this.#best = new Float64Array(size)
    this.#back = new Uint8Array(size)
    this.#forward = new Float64Array(size)
    this.#backward = new Float64Array(size)
    this.#potential = new Float64Array(size)
    this.#norm = new Float64Array(capacity)
  }
}
