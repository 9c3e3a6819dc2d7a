import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consonantDistance, skeleton, spellingDistance } from './distance.ts'

describe('the distance of two spellings', () => {
  it('is small where sounds agree, about 1 for a slip, more at the beginning', () => {
    expect(spellingDistance('talven', 'talven')).toBe(0)
    expect(spellingDistance('talven', 'talvenn')).toBeLessThan(0.2)
    expect(spellingDistance('shevchenko', 'schewtschenko')).toBeLessThan(0.6)
    expect(spellingDistance('talven', 'talmen')).toBe(1)
    expect(spellingDistance('talven', 'nalven')).toBeGreaterThan(1)
  })

  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcehijkstyz'), maxLength: 9 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(spellingDistance(a, b)).toBeCloseTo(spellingDistance(b, a))
      }),
    )
  })
})

it('compares what was written without vowels by consonants', () => {
  expect(consonantDistance('mhmwd', 'mahmoud')).toBeLessThan(0.3)
  expect(consonantDistance('mhmwd', 'kamal')).toBeGreaterThan(1)
})

it('keeps the first sound and the consonants of a word', () => {
  expect(skeleton('anwar')).toBe(skeleton('anouar'))
  expect(skeleton('pavel')).toBe(skeleton('bavel'))
  expect(skeleton('ada')).not.toBe(skeleton('ida-rose'))
})
