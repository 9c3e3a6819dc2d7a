import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PairNumbers } from './pair-numbers.ts'

it('numbers pairs in the order in which they come, each once', () => {
  // Few numbers, so that pairs come again, and large ones, so that they meet in the table.
  const number = fc.oneof(fc.nat(5), fc.nat(2 ** 30))
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number)), pairs => {
      const numbers = new PairNumbers(pairs.length)
      const known = new Map<string, number>()
      for (const [one, two] of pairs) {
        expect(numbers.find(one, two)).toBe(known.get(`${one} ${two}`) ?? -1)
        known.set(`${one} ${two}`, known.get(`${one} ${two}`) ?? known.size)
        expect(numbers.add(one, two)).toBe(known.get(`${one} ${two}`))
      }
      expect(numbers.length).toBe(known.size)
    }),
  )
})
