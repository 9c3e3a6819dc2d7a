import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pack, sumOf, unpack } from './company.ts'

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
      const all = sumOf(sumOf(a, b, 1), c, 1)
      expect(sumOf(sumOf(c, a, 1), b, 1)).toBe(all)
      expect(sumOf(sumOf(all, a, -1), c, -1)).toBe(b)
    }),
  )
})
