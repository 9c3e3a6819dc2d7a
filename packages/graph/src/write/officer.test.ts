import { expect, it } from 'vitest'
import { officerOn, type Tenure } from './officer.ts'

const tenure = (holder: string, firstSeen: string, lastSeen = firstSeen): Tenure => ({
  holder,
  firstSeen,
  lastSeen,
})

it('takes the one holder on or near the date', () => {
  const tenures = [tenure('ada', '2020-01-01', '2021-06-01'), tenure('tom', '2022-03-01T09:00:00Z')]
  expect(officerOn('2020-12-01', tenures)).toBe('ada')
  expect(officerOn('2021-08-01T23:00:00Z', tenures)).toBe('ada')
  expect(officerOn('2022-05-29', tenures)).toBe('tom')
})

it('takes nobody far from all dates, nor one of several', () => {
  const tenures = [tenure('ada', '2020-01-01', '2021-06-01'), tenure('tom', '2021-05-01', '2022-01-01')]
  expect(officerOn('2021-05-15', tenures)).toBeNull()
  expect(officerOn('2019-01-01', tenures)).toBeNull()
  expect(officerOn('2021-04-15', tenures)).toBe('ada')
  expect(officerOn('2020-01-01', [])).toBeNull()
})
