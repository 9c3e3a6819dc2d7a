import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../word/token.ts'
import { differ, type Quantity, quantitiesIn } from './quantity.ts'

const read = (text: string): Quantity[] => quantitiesIn(tokenize(text), text)
/** Whether the first quantities of two texts differ. */
function apart(one: string, other: string): boolean {
  const [a, b] = [read(one)[0], read(other)[0]]
  return a !== undefined && b !== undefined && differ(a, b)
}

describe('quantities', () => {
  it('say what is counted', () => {
    expect(read('3,000 Ruritanian refugees, on March 12 with $4.5 million')).toMatchObject([
      { kind: 'count', counted: ['ruritanian', 'refuge'], text: '3,000' },
      { kind: 'date', text: 'March 12' },
      { kind: 'money', low: 4_450_000, high: 4_550_000, text: '$4.5 million' },
    ])
  })

  it('count the dead alike, however they died', () => {
    expect(apart('12 people were killed', '27 deaths')).toBe(true)
    expect(apart('12 people were killed', 'a dozen dead')).toBe(false)
  })

  it('are no years, ages or spans of time', () => {
    expect(read('in 2031 the treaty was 12 years old, for one')).toEqual([])
  })

  it.each([
    ['at least 12 miners', '27 miners', false],
    ['27 miners', 'at most 12 miners', true],
    ['5 miners', 'at most 12 miners', false],
    ['5 miners', 'no more than 12 miners', false],
    ['27 miners', 'no more than 12 miners', true],
    ['30 percent', 'less than 50 percent', false],
    ['more than 12,000 miners', '14,000 miners', false],
    ['more than 12,000 miners', '20,000 miners', true],
    ['nearly 200,000 miners', '190,000 miners', false],
    ['about 200 miners', '210 miners', false],
    ['27,000 miners', '27,431 miners', false],
    ['27,000 miners', '29,000 miners', true],
    ['12 miners', '27 farmers', false],
    ['40 percent', '$12', false],
    ['40%', '52 percent', true],
    ['March 12', 'March 14', true],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(apart(one, other)).toBe(expected)
    expect(apart(other, one)).toBe(expected)
  })

  it('never differ from themselves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e9 }), value => {
        expect(apart(`${value} miners`, `${value} miners`)).toBe(false)
      }),
    )
  })
})
