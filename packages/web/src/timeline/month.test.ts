import { expect, it } from 'vitest'
import { spanOf, talliesOf } from './month.ts'

const some = (month: string | null, count = 1) => ({ month, count })

it('has each month once, in order, with the quiet ones between', () => {
  const tallies = talliesOf({
    positive: [some('2015-01', 2), some(null, 9)],
    neutral: [some('2014-11')],
    negative: [some('2014-11', 3)],
  })
  expect(tallies).toEqual([
    { month: '2014-11', positive: 0, neutral: 1, negative: 3 },
    { month: '2015-01', positive: 2, neutral: 0, negative: 0 },
  ])
  expect(spanOf(tallies).map(({ month }) => month)).toEqual(['2014-11', '2014-12', '2015-01'])
})

it('has none where nothing has a date', () => {
  expect(spanOf(talliesOf({ positive: [some(null)], neutral: [], negative: [] }))).toEqual([])
})
