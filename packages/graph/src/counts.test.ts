import fc from 'fast-check'
import { expect, it } from 'vitest'
import { once, type Signed, sumOf } from './counts.ts'

const counts = fc.array(fc.constantFrom('a', 'b', '__proto__', '12')).map(keys => once([...new Set(keys)]))

it('adds up to the same in any order, and to nothing what is taken away again', () => {
  fc.assert(
    fc.property(
      fc
        .array(counts)
        .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const plus = all.map((of): Signed<typeof of> => ({ of, sign: 1 }))
        const sum = sumOf(plus)
        expect(JSON.stringify(sumOf(shuffled.map(of => ({ of, sign: 1 }))))).toBe(JSON.stringify(sum))
        expect(sumOf([...plus, ...shuffled.map((of): Signed<typeof of> => ({ of, sign: -1 }))])).toEqual({})
        for (const key of Object.keys(sum))
          expect(sum[key]).toBe(all.filter(of => Object.hasOwn(of, key)).length)
      },
    ),
  )
})
