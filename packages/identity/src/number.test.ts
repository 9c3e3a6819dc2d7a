import { expect, it } from 'vitest'
import { fold } from './fold.ts'
import { romanValue, withDigits, withoutDigits } from './number.ts'

it('reads Roman numerals up to 39', () => {
  expect(['i', 'iv', 'ix', 'xiv', 'xxxix', 'iiii', 'ada', ''].map(romanValue)).toEqual([
    1,
    4,
    9,
    14,
    39,
    null,
    null,
    null,
  ])
})

it('puts numbers into digits', () => {
  const digits = (name: string): string =>
    withDigits(fold(name))
      .map(({ text }) => text)
      .join(' ')
  expect(digits('Camp Sixty-Three')).toBe('camp 63')
  expect(digits('Camp Sixty 3')).toBe('camp 63')
  expect(digits('22nd Fund VI')).toBe('22 fund 6')
  expect(digits('V Alder')).toBe('v alder')
})

it('puts letters for digits only beside letters', () => {
  expect(['j0nas', '44'].map(withoutDigits)).toEqual(['jonas', '44'])
})
