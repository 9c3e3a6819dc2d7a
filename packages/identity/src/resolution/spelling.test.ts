import { expect, it } from 'vitest'
import { skeleton } from '../distance.ts'
import { likeness } from './spelling.ts'

it.each([
  ['asad', 'assad'],
  ['schroder', 'schroeder'],
  ['zelensky', 'zelenskiy'],
  ['zelensky', 'zelenskyy'],
  ['hussein', 'hussain'],
  ['tymoshenko', 'timoshenko'],
  ['qaddafi', 'gaddafi'],
  ['qaeda', 'qaida'],
  ['hezbollah', 'hizbullah'],
  ['rouhani', 'rohani'],
  ['dmitri', 'dmitry'],
  ['muhammad', 'mohamed'],
  ['philip', 'phillip'],
  ['barack', 'barak'],
])('%s and %s are one word, and share a skeleton', (a, b) => {
  expect(likeness(a, b, false)).toBe('spelling')
  expect(likeness(b, a, false)).toBe('spelling')
  expect(skeleton(a)).toBe(skeleton(b))
})

it.each([
  ['john', 'jon'],
  ['maria', 'mario'],
  ['francis', 'frances'],
  ['ana', 'anna'],
  ['mayer', 'meyer'],
  ['moore', 'more'],
  ['lee', 'li'],
  ['ronaldo', 'ronaldinho'],
  ['bill', 'will'],
  ['labour', 'labor'],
  ['smith', 'smyth'],
])('%s and %s are two words', (a, b) => {
  expect(likeness(a, b, false)).not.toBe('spelling')
})

it('tells slips, but not between common names', () => {
  expect(likeness('talven', 'talvin', false)).toBe('slip')
  expect(likeness('laden', 'ladin', true)).toBe('spelling')
  expect(likeness('eric', 'erik', false)).toBeNull()
})
