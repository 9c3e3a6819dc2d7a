import { describe, expect, it } from 'vitest'
import { rankingOf } from './ranking.ts'

describe('average precision', () => {
  it('is the mean of the precision at each that is marked', () => {
    // Marked at the first, third and fifth place.
    const marks = [true, false, true, false, true]
    expect(rankingOf(marks, [0.9, 0.8, 0.7, 0.6, 0.5])).toEqual({
      averagePrecision: (1 / 1 + 2 / 3 + 3 / 5) / 3,
      base: 3 / 5,
      gold: 3,
    })
    expect(rankingOf(marks, [5, 1, 4, 2, 3]).averagePrecision).toBe(1)
  })

  it('gives those of one score one place, in whichever order they come', () => {
    // One marked alone at the first place, then two of three on one place.
    const expected = (1 / 1 + 2 * (3 / 4)) / 3
    expect(rankingOf([true, true, true, false], [2, 1, 1, 1]).averagePrecision).toBeCloseTo(expected, 12)
    expect(rankingOf([true, false, true, true], [2, 1, 1, 1]).averagePrecision).toBeCloseTo(expected, 12)
  })

  it('is the share of the marked where all scores are the same, or are missing', () => {
    expect(rankingOf([true, false, false, false], [3, 3, 3, 3]).averagePrecision).toBe(0.25)
    expect(rankingOf([true, false], []).averagePrecision).toBe(0.5)
  })

  it('is 0 where nothing is marked, or there is nothing', () => {
    expect(rankingOf([false, false], [1, 2])).toEqual({ averagePrecision: 0, base: 0, gold: 0 })
    expect(rankingOf([], [])).toEqual({ averagePrecision: 0, base: 0, gold: 0 })
  })
})
