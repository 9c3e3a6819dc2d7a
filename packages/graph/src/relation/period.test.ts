import { expect, it } from 'vitest'
import { periodsBeside } from './period.ts'

it.each([
  ['2015-09', ['2015-08', '2014-09'], ['2015-10', '2016-09']],
  ['2015-12', ['2015-11', '2014-12'], ['2016-01', '2016-12']],
  ['2016-01', ['2015-12', '2015-01'], ['2016-02', '2017-01']],
])('%s is compared with a year before and a year after', (key, before, after) => {
  const beside = periodsBeside(key)
  const ends = (months: readonly string[]) => [months[0], months.at(-1)]
  expect([ends(beside.before), ends(beside.after)]).toEqual([before, after])
  expect(new Set([...beside.before, key, ...beside.after]).size).toBe(25)
})

it('articles without a date are beside none', () => {
  expect(periodsBeside('0000-00')).toEqual({ before: [], after: [] })
})
