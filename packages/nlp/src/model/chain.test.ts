import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Chain, type ChainModel } from './chain.ts'
import { Features } from './features.ts'
import { rowOf } from './table.ts'

const LABELS = 3
const BITS = 4

/** A model with these weights; label 2 may only follow 1 or 2. */
function modelOf(weights: readonly number[], pairs: readonly number[]): ChainModel {
  const transitions = Float32Array.from({ length: 2 * (LABELS + 1) * LABELS }, (_, i) => {
    const previous = Math.floor(i / LABELS) % (LABELS + 1)
    return i % LABELS === 2 && previous !== 1 && previous !== 2 ? -Infinity : (pairs[i] ?? 0)
  })
  const table = new Float32Array((1 << BITS) * rowOf(LABELS))
  for (const [i, weight] of weights.entries())
    table[Math.floor(i / LABELS) * rowOf(LABELS) + (i % LABELS)] = weight
  return { labels: LABELS, bits: BITS, weights: table, scale: 1, classes: 2, transitions }
}

const number = fc.integer({ min: -30, max: 30 }).map(value => value / 10)
const input = fc.record({
  weights: fc.array(number, { minLength: 48, maxLength: 48 }),
  pairs: fc.array(number, { minLength: 24, maxLength: 24 }),
  features: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  }),
})

/** Every path that is allowed, with its score. */
function paths(model: ChainModel, chain: Chain, classes: Uint8Array): { path: number[]; score: number }[] {
  let all: { path: number[]; score: number }[] = [{ path: [], score: 0 }]
  for (const [i, kind] of classes.entries())
    all = all.flatMap(({ path, score }) =>
      Array.from({ length: LABELS }, (_, label) => {
        const pair = model.transitions[(kind * (LABELS + 1) + (path.at(-1) ?? LABELS)) * LABELS + label]
        return {
          path: [...path, label],
          score: score + (pair ?? 0) + (chain.emissions[i * LABELS + label] ?? 0),
        }
      }),
    )
  return all.filter(({ score }) => score > -Infinity)
}

function read({ weights, pairs, features }: { weights: number[]; pairs: number[]; features: number[][] }) {
  const model = modelOf(weights, pairs)
  const chain = new Chain(model)
  chain.begin(features.length)
  const taken = new Features(BITS)
  for (const row of features) {
    taken.next()
    for (const feature of row) taken.add(feature)
  }
  chain.add(taken)
  chain.end(features.length)
  const classes = Uint8Array.from(features, (_, i) => i % 2)
  return { model, chain, classes }
}

it('finds the best of all paths', () => {
  fc.assert(
    fc.property(input, given => {
      const { model, chain, classes } = read(given)
      const all = paths(model, chain, classes)
      const best = Math.max(...all.map(({ score }) => score))
      const path = chain.decode(classes.length, classes)
      const own = all.find(other => other.path.join() === [...path].join())
      expect(own?.score).toBeCloseTo(best, 4)
    }),
  )
})

it('gives each label the share that its paths have of all', () => {
  fc.assert(
    fc.property(input, given => {
      const { model, chain, classes } = read(given)
      const all = paths(model, chain, classes)
      const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0)
      const marginals = chain.marginals(classes.length, classes)
      for (let i = 0; i < classes.length; i++)
        for (let label = 0; label < LABELS; label++) {
          const share = all
            .filter(({ path }) => path[i] === label)
            .reduce((sum, { score }) => sum + Math.exp(score), 0)
          expect(marginals[i * LABELS + label]).toBeCloseTo(share / total, 4)
        }
    }),
  )
})

it('goes on from sums that are known', () => {
  const { chain } = read({ weights: Array(48).fill(1.5), pairs: [], features: [[1], [2, 3]] })
  const sums = Float32Array.from(chain.emissions.subarray(0, 2 * LABELS))
  chain.begin(1)
  chain.begin(2, sums)
  expect(Float32Array.from(chain.emissions.subarray(0, 2 * LABELS))).toEqual(sums)
})
