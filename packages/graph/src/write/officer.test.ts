import fc from 'fast-check'
import { expect, it } from 'vitest'
import { officerOn, successions, type Tenure } from './officer.ts'

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

it('finds the days on which another is taken for the holder', () => {
  const day = (n: number): string => new Date(Date.UTC(2020, 0, n)).toISOString().slice(0, 10)
  const tenures = fc.array(
    fc
      .tuple(fc.constantFrom('ada', 'tom', 'eve'), fc.nat(400), fc.nat(300))
      .map(([holder, from, days]) => tenure(holder, day(from), `${day(from + days)}T09:00:00Z`)),
    { maxLength: 4 },
  )
  const post = { organisation: 'o', title: 'mayor' }
  fc.assert(
    fc.property(tenures, tenures, fc.integer({ min: -120, max: 820 }), (then, now, at) => {
      const spans = successions([post, post], new Map([['o mayor', then]]), new Map([['o mayor', now]]))
      const date = `${day(at)}T23:00:00Z`
      const found = spans.filter(({ from, to }) => date >= from && date < to)
      expect(found).toEqual(
        officerOn(date, then) === officerOn(date, now)
          ? []
          : [expect.objectContaining({ organisation: 'o', title: 'mayor' })],
      )
    }),
  )
})
