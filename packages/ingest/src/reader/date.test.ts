import { expect, it } from 'vitest'
import { isoDate } from './date.ts'

it.each([
  ['2024-03-05', '2024-03-05'],
  ['2024-03-05T10:00:00Z', '2024-03-05T10:00:00Z'],
  ['2024-03-05T10:00:00.123+02:00', '2024-03-05T08:00:00Z'],
  ['2024-03-05T10:00+0200', '2024-03-05T08:00:00Z'],
  ['2024-03-05 10:00:00 +02', '2024-03-05T08:00:00Z'],
  ['Tue, 05 Mar 2024 10:00:00 GMT', '2024-03-05T10:00:00Z'],
  ['5 Mar 2024 10:00 -0500', '2024-03-05T15:00:00Z'],
  // Without a zone the hour could be any.
  ['2024-03-05T10:00:00', '2024-03-05'],
  ['2024-02-31', null],
  ['2024-02-31T10:00:00', null],
  ['05/03/2024', null],
  ['March 5, 2024', null],
  ['yesterday', null],
  [null, null],
])('reads %s as %s', (text, date) => {
  expect(isoDate(text)).toBe(date)
})
