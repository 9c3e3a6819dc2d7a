import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from './number.ts'

const numberOf = (text: string): number | undefined => readNumber(text.split(' '), 0)?.value

describe('numbers', () => {
  it.each([
    ['27,000', 27_000],
    ['3.5bn', 3.5e9],
    ['$1.2 trillion', 1.2e12],
    ['40%', 40],
    ['a quarter of a million', 250_000],
    ['half a million', 500_000],
    ['two dozen', 24],
    ['a dozen', 12],
    ['a hundred', 100],
    ['one hundred and five', 105],
    ['three hundred thousand', 300_000],
    ['twenty one', 21],
    ['two million five hundred thousand', 2_500_000],
  ])('%s is %d', (text, value) => {
    expect(numberOf(text)).toBe(value)
  })

  it.each(['one', 'a', 'mines', 'million', '12th', 'half the miners'])('%s is none', text => {
    expect(numberOf(text)).toBeUndefined()
  })

  it('read back as they were written', () => {
    const written = (value: number): string => value.toLocaleString('en-US')
    fc.assert(
      fc.property(fc.nat(2e9), value => {
        expect(numberOf(written(value))).toBe(value)
      }),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('thousand', 'million', 'billion'),
        (value, scale) => {
          expect(numberOf(`${value} ${scale}`)).toBe(
            value * ({ thousand: 1e3, million: 1e6, billion: 1e9 }[scale] ?? 0),
          )
        },
      ),
    )
  })

  it('in words read back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), value => {
        expect(numberOf(spell(value))).toBe(value)
      }),
    )
  })

  it('are as exact as they are written', () => {
    const slack = (text: string): number | undefined => readNumber(text.split(' '), 0)?.slack
    expect([slack('27,000'), slack('27,431'), slack('3.5 million')]).toEqual([500, 0.5, 50_000])
  })
})

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function spell(value: number): string {
  if (value >= 1000)
    return [spell(Math.floor(value / 1000)), 'thousand', value % 1000 ? spell(value % 1000) : '']
      .join(' ')
      .trim()
  if (value >= 100)
    return [ONES[Math.floor(value / 100)], 'hundred', value % 100 ? spell(value % 100) : ''].join(' ').trim()
  if (value >= 20) return [TENS[Math.floor(value / 10)], value % 10 ? ONES[value % 10] : ''].join(' ').trim()
  return ONES[value] ?? ''
}
