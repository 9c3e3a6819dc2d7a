import { expect, it } from 'vitest'
import { needleOf, searchTextOf, termsOf } from './term.ts'

const needles = (query: string): string[] => termsOf(query).map(needleOf)

it('reads words as beginnings, and quoted ones together', () => {
  expect(needles('Sanctions on “the Central Bank”')).toEqual([' the central bank ', ' sanctions', ' on'])
  expect(needles('al-Assad’s "U.S." "B & B"')).toEqual([' us ', ' b & b ', ' al', ' assads'])
})

it('counts equal words once, and passes over what has neither letter nor digit', () => {
  expect(needles('dam Dam & "" dam? "dam" "&"')).toEqual([' dam ', ' dam'])
  expect(needles(' – “…” ')).toEqual([])
})

it('takes an unclosed quotation mark for no more than punctuation', () => {
  expect(needles('"river auth')).toEqual([' river', ' auth'])
})

it('keeps parts apart in a search text', () => {
  const text = searchTextOf(['Dam questioned', 'It is sound.'])
  expect(text).toBe(' dam questioned / it is sound ')
  expect(termsOf('"questioned it"').some(term => text.includes(needleOf(term)))).toBe(false)
})
