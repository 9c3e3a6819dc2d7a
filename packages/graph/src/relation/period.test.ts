import { expect, it } from 'vitest'
import { periodsBeside } from './period.ts'

it.each([
  ['2015-09', '2015-08', '2015-10'],
  ['2015-12', '2015-11', '2016-01'],
  ['2016-01', '2015-12', '2016-02'],
])('%s is between %s and %s', (key, before, after) => {
  expect(periodsBeside(key)).toEqual({ before, after })
})

it('articles without a date are beside none', () => {
  expect(periodsBeside('0000-00')).toEqual({ before: null, after: null })
})
