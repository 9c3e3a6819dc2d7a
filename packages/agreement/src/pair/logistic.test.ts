import { describe, expect, it } from 'vitest'
import { learnLogistic, probability } from './logistic.ts'

const WIDTH = 3
/** Two columns, and one that always counts. */
const rowsOf = (points: readonly (readonly [number, number])[]) => ({
  width: WIDTH,
  values: Float64Array.from(points.flatMap(([x, y]) => [x, y, 1])),
})
const NO_PRIOR = new Float64Array(WIDTH)
const penaltyOf = (cost: number): Float64Array => Float64Array.of(cost, cost, 0)

describe('logistic regression', () => {
  const points = Array.from({ length: 40 }, (_, i): [number, number] => [i % 8, Math.floor(i / 8)])
  const labels = points.map(([x, y]) => x > y + 1.5)

  it('separates what a line separates', () => {
    const weights = learnLogistic(rowsOf(points), labels, penaltyOf(0.01), NO_PRIOR)
    const chances = points.map(([x, y]) =>
      probability(x * (weights[0] ?? 0) + y * (weights[1] ?? 0) + (weights[2] ?? 0)),
    )
    expect(chances.map(chance => chance > 0.5)).toEqual(labels)
    expect(weights[0]).toBeGreaterThan(0)
    expect(weights[1]).toBeLessThan(0)
  })

  it('makes the mean of its chances the share of what is so', () => {
    const weights = learnLogistic(rowsOf(points), labels, penaltyOf(1), NO_PRIOR)
    const chances = points.map(([x, y]) =>
      probability(x * (weights[0] ?? 0) + y * (weights[1] ?? 0) + (weights[2] ?? 0)),
    )
    const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length
    expect(mean).toBeCloseTo(labels.filter(Boolean).length / labels.length, 6)
  })

  it('leaves weights where they were, the dearer it is to move them', () => {
    const prior = Float64Array.of(0.3, -0.2, 0)
    const stiff = learnLogistic(rowsOf(points), labels, penaltyOf(1e9), prior)
    expect(stiff[0]).toBeCloseTo(0.3, 4)
    expect(stiff[1]).toBeCloseTo(-0.2, 4)
    const free = learnLogistic(rowsOf(points), labels, penaltyOf(0.01), prior)
    expect(free[0]).toBeGreaterThan(1)
  })
})
