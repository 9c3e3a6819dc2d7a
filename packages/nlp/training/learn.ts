import { Chain, type ChainModel } from '../src/model/chain.ts'
import { rowOf } from '../src/model/table.ts'
import { randomFrom, shuffled } from './random.ts'
import { type Sequence, thinned } from './sequence.ts'

/** What shapes a model, and what its training may vary. */
export interface LearningOptions {
  readonly labels: number
  readonly bits: number
  readonly classes: number
  /** Whether a label may follow another; `labels` as the previous one stands for the sequence's start. */
  readonly allowed: (previous: number, label: number) => boolean
  readonly epochs: number
  readonly seed: number
  /** CRF: step size and ridge. */
  readonly rate?: number
  readonly ridge?: number
  /** CRF: the share of features that are left out of each step. */
  readonly dropout?: number
}

/** A model under training: its weights are changed in place. */
export interface Learned extends ChainModel {
  readonly weights: Float32Array
}

function emptyModel({ labels, bits, classes, allowed }: LearningOptions): Learned {
  const transitions = new Float32Array(classes * (labels + 1) * labels)
  for (let i = 0; i < transitions.length; i++)
    if (!allowed(Math.floor(i / labels) % (labels + 1), i % labels)) transitions[i] = -Infinity
  return {
    labels,
    bits,
    weights: new Float32Array((1 << bits) * rowOf(labels)),
    scale: 1,
    classes,
    transitions,
  }
}

/** Adds up the scores of a sequence. */
export function score(chain: Chain, sequence: Sequence): void {
  chain.begin(sequence.length)
  chain.add(sequence)
}

const pairAt = (sequence: Sequence, path: Uint8Array, i: number, labels: number): number =>
  ((sequence.classes[i] as number) * (labels + 1) + (i === 0 ? labels : (path[i - 1] as number))) * labels +
  (path[i] as number)

/** Collins' structured perceptron, the weights averaged over all steps. */
export function learnPerceptron(sequences: readonly Sequence[], options: LearningOptions): Learned {
  const model = emptyModel(options)
  const { labels } = options
  const row = rowOf(labels)
  const { weights, transitions } = model
  const drift = new Float32Array(weights.length)
  const driftTransitions = new Float32Array(transitions.length)
  const chain = new Chain(model)
  const random = randomFrom(options.seed)
  let step = 1
  for (let epoch = 0; epoch < options.epochs; epoch++)
    for (const index of shuffled(sequences.length, random)) {
      const sequence = sequences[index] as Sequence
      const gold = sequence.labels
      score(chain, sequence)
      const path = chain.decode(gold.length, sequence.classes)
      for (let i = 0; i < gold.length; i++) {
        const right = gold[i] as number
        const wrong = path[i] as number
        if (right !== wrong)
          for (let k = sequence.offsets[i] as number; k < (sequence.offsets[i + 1] as number); k++) {
            const from = (sequence.buckets[k] as number) * row
            ;(weights[from + right] as number) += 1
            ;(drift[from + right] as number) += step
            ;(weights[from + wrong] as number) -= 1
            ;(drift[from + wrong] as number) -= step
          }
        const up = pairAt(sequence, gold, i, labels)
        const down = pairAt(sequence, path, i, labels)
        if (up === down) continue
        ;(transitions[up] as number) += 1
        ;(driftTransitions[up] as number) += step
        ;(transitions[down] as number) -= 1
        ;(driftTransitions[down] as number) -= step
      }
      step++
    }
  for (let i = 0; i < weights.length; i++) (weights[i] as number) -= (drift[i] as number) / step
  for (let i = 0; i < transitions.length; i++)
    (transitions[i] as number) -= (driftTransitions[i] as number) / step
  return model
}

/** A conditional random field by stochastic gradient steps, scaled as AdaGrad does. */
export function learnField(sequences: readonly Sequence[], options: LearningOptions): Learned {
  const model = emptyModel(options)
  const { labels, rate = 0.1, ridge = 1e-6, dropout = 0 } = options
  const row = rowOf(labels)
  const { weights, transitions } = model
  const squares = new Float32Array(weights.length).fill(0.01)
  const squaresOfPairs = new Float32Array(transitions.length).fill(0.01)
  const pairs = new Float64Array(transitions.length)
  const chain = new Chain(model)
  const random = randomFrom(options.seed)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const index of shuffled(sequences.length, random)) {
      const whole = sequences[index] as Sequence
      const sequence = dropout > 0 ? thinned(whole, dropout, random) : whole
      const gold = sequence.labels
      const length = gold.length
      if (length === 0) continue
      score(chain, sequence)
      chain.refresh()
      pairs.fill(0)
      const marginals = chain.marginals(length, sequence.classes, pairs)
      for (let i = 0; i < length; i++) {
        const right = gold[i] as number
        for (let label = 0; label < labels; label++) {
          const gradient = (label === right ? 1 : 0) - (marginals[i * labels + label] as number)
          if (Math.abs(gradient) < 1e-3) continue
          for (let k = sequence.offsets[i] as number; k < (sequence.offsets[i + 1] as number); k++) {
            const at = (sequence.buckets[k] as number) * row + label
            const step = gradient - ridge * (weights[at] as number)
            const square = (squares[at] as number) + step * step
            squares[at] = square
            ;(weights[at] as number) += (rate * step) / Math.sqrt(square)
          }
        }
        ;(pairs[pairAt(sequence, gold, i, labels)] as number) -= 1
      }
      for (let at = 0; at < pairs.length; at++) {
        const step = -(pairs[at] as number)
        if (Math.abs(step) < 1e-3 || transitions[at] === -Infinity) continue
        const square = (squaresOfPairs[at] as number) + step * step
        squaresOfPairs[at] = square
        ;(transitions[at] as number) += (rate * step) / Math.sqrt(square)
      }
    }
  }
  if (dropout > 0) for (let i = 0; i < weights.length; i++) (weights[i] as number) *= 1 - dropout
  return model
}

/** The model in bytes; the largest weight sets the scale, since cutting it off costs more than a coarser step. */
export function quantise(model: ChainModel): ChainModel & { readonly weights: Int8Array } {
  let largest = 0
  for (const weight of model.weights) largest = Math.max(largest, Math.abs(weight))
  const scale = Math.max(largest / 127, 1e-9)
  return {
    ...model,
    scale: scale * model.scale,
    weights: Int8Array.from(model.weights, w => Math.round(w / scale)),
  }
}
