import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bucketOf, type Companion, companiesIn } from './company.ts'
import { BUCKETS } from './rule.ts'

const person = (name: string, alone: string | null = null): Companion => ({
  id: `id of ${name}`,
  type: 'PERSON',
  name,
  alone,
})
const party: Companion = { id: 'party', type: 'ORGANISATION', name: 'Party of Brook', alone: null }

it('a person is in company with the other names, whether in full or alone', () => {
  const [mine, none] = companiesIn([person('Ada Vale'), party, person('Brook', 'alone')])
  const [other] = companiesIn([person('Tom Vale'), person('Mia Brook'), party])
  expect(mine).toHaveLength(2)
  expect(other).toEqual(mine)
  expect(none).toEqual([])
})

it('of those who share the surname full names count, by themselves', () => {
  const [ada, tom, vale] = companiesIn([person('Ada Vale'), person('Tom Vale'), person('Vale', 'alone')])
  expect(ada).toEqual([bucketOf('id of Tom Vale')])
  expect(tom).toEqual([bucketOf('id of Ada Vale')])
  expect(vale).toHaveLength(2)
})

it('depends on no order, and every name has a number', () => {
  const names = [person('Ada Vale'), person('Tom Vale'), party, person('Brook', 'alone'), person('Rex Marsh')]
  const sorted = companiesIn(names)
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), shuffled => {
      const found = companiesIn(shuffled)
      expect(names.map(name => found[shuffled.indexOf(name)])).toEqual(sorted)
    }),
  )
  fc.assert(
    fc.property(fc.string(), text => {
      expect(bucketOf(text)).toBeGreaterThanOrEqual(0)
      expect(bucketOf(text)).toBeLessThan(BUCKETS)
    }),
  )
})
