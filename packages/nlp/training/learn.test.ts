import { describe, expect, it } from 'vitest'
import { Chain, type ChainModel } from '../src/model/chain.ts'
import { Features } from '../src/model/features.ts'
import { calibrate } from './heat.ts'
import { type LearningOptions, learnField, learnPerceptron, quantise, score } from './learn.ts'
import { randomFrom, shuffled } from './random.ts'
import { type Sequence, sequenceOf } from './sequence.ts'

const OPTIONS: LearningOptions = {
  labels: 3,
  bits: 10,
  classes: 1,
  allowed: (previous, label) => label !== 2 || previous === 1 || previous === 2,
  epochs: 5,
  seed: 1,
}

/** Sequences whose labels follow from a feature, but for some noise. */
function examples(count: number, seed: number): Sequence[] {
  const random = randomFrom(seed)
  const features = new Features(OPTIONS.bits)
  return Array.from({ length: count }, () => {
    const length = 1 + Math.floor(random() * 8)
    const labels = new Uint8Array(length)
    features.begin()
    for (let i = 0; i < length; i++) {
      const before = i > 0 ? (labels[i - 1] as number) : 0
      labels[i] = random() < 0.4 ? 1 : before > 0 && random() < 0.6 ? 2 : 0
      features.next()
      features.add(random() < 0.1 ? 77 : (labels[i] as number))
      features.add(100 + Math.floor(random() * 20))
    }
    return sequenceOf(features, labels, new Uint8Array(length))
  })
}

function accuracy(model: ChainModel, sequences: readonly Sequence[]): number {
  const chain = new Chain(model)
  let right = 0
  let all = 0
  for (const sequence of sequences) {
    score(chain, sequence)
    for (const [i, label] of chain.decode(sequence.labels.length, sequence.classes).entries()) {
      if (label === sequence.labels[i]) right++
      all++
    }
  }
  return right / all
}

describe.each([
  ['learnPerceptron', learnPerceptron],
  ['learnField', learnField],
])('%s', (_, learn) => {
  const model = learn(examples(300, 1), OPTIONS)

  it('learns what labels follow from, and keeps it in bytes', () => {
    expect(accuracy(model, examples(100, 2))).toBeGreaterThan(0.85)
    expect(accuracy(quantise(model), examples(100, 2))).toBeGreaterThan(0.85)
  })

  it('gives the same model for the same seed', () => {
    expect(learn(examples(50, 1), OPTIONS).weights).toEqual(learn(examples(50, 1), OPTIONS).weights)
  })

  it('never gives a label where it may not be', () => {
    const chain = new Chain(model)
    for (const sequence of examples(50, 3)) {
      score(chain, sequence)
      const path = chain.decode(sequence.labels.length, sequence.classes)
      for (const [i, label] of path.entries())
        expect(OPTIONS.allowed(i > 0 ? (path[i - 1] as number) : 3, label)).toBe(true)
    }
  })
})

it('cools a perceptron until it is as sure as it is right', () => {
  const model = learnPerceptron(examples(300, 1), OPTIONS)
  const scaled = {
    ...model,
    weights: model.weights.map(w => w * 200),
    transitions: model.transitions.map(w => w * 200),
  }
  expect(calibrate(scaled, examples(100, 2))).toBeGreaterThan(calibrate(model, examples(100, 2)))
})

it('shuffles by the seed alone', () => {
  expect(shuffled(20, randomFrom(5))).toEqual(shuffled(20, randomFrom(5)))
  expect([...shuffled(20, randomFrom(5))].sort((a, b) => a - b)).toEqual([...Array(20).keys()])
})
