import fc from 'fast-check'
import { expect, it } from 'vitest'
import { companySum, pack, unpack } from './company.ts'

const COMPANIES = fc
  .array(fc.tuple(fc.nat(1023), fc.integer({ min: 1, max: 300 })), { maxLength: 40 })
  .map(pairs => new Map(pairs))

it('writes the buckets of each number of articles together', () => {
  const company = new Map([
    [1023, 1],
    [7, 1],
    [36, 12],
  ])
  expect(pack(company)).toBe('1:07sf,12:10')
  expect(pack(new Map())).toBe('')
})

it('gives back what was packed', () => {
  fc.assert(
    fc.property(COMPANIES, company => {
      expect([...unpack(pack(company))].toSorted(([a], [b]) => a - b)).toEqual(
        [...company].toSorted(([a], [b]) => a - b),
      )
    }),
  )
})

it('takes away what was added, in whatever order', () => {
  fc.assert(
    fc.property(COMPANIES, COMPANIES, COMPANIES, (...companies) => {
      const [a = '', b = '', c = ''] = companies.map(pack)
      const plus = (of: string) => ({ of, sign: 1 as const })
      const less = (of: string) => ({ of, sign: -1 as const })
      const all = companySum([plus(a), plus(b), plus(c)])
      expect(companySum([plus(companySum([plus(c), plus(a)])), plus(b)])).toBe(all)
      expect(companySum([less(c), plus(all), less(a)])).toBe(b)
    }),
  )
})
