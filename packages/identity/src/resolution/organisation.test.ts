import { expect, it } from 'vitest'
import { abbreviationOf, continues, isInitials, parseWords } from './organisation.ts'

it.each([
  ['The U.S. Department of State', ['united', 'state', 'department', 'state']],
  ['Talven Corp.', ['talven']],
  ['al-Qaida', ['qaida']],
  ['The The', ['the', 'the']],
  ['Brigade Twenty-Two', ['brigade', '22']],
  ['Ministry of Defence', ['ministry', 'defense']],
])('%s has the words %j', (name, words) => {
  expect(parseWords(name, 'ORGANISATION').words).toEqual(words)
})

it('tells abbreviations from names', () => {
  expect(['PKK', 'P.K.K.', 'U. N.', 'G20', 'AT&T'].map(abbreviationOf)).toEqual([
    'pkk',
    'pkk',
    'un',
    'g20',
    'at&t',
  ])
  expect(['Talven', 'US Navy', 'X', '', 'Nev.'].map(abbreviationOf)).toEqual([null, null, null, null, null])
})

it('knows the initials, with little words and without', () => {
  expect(isInitials('cia', 'Central Intelligence Agency')).toBe(true)
  expect(isInitials('dod', 'Department of Defense')).toBe(true)
  expect(isInitials('dd', 'Department of Defense')).toBe(true)
  expect(isInitials('pkk', 'Kurdistan Workers’ Party')).toBe(false)
})

it('sees one name go on where the other ends', () => {
  const [a, b, c] = [
    'Centers for Disease Control',
    'Centers for Disease Control and Prevention',
    'Disease Control',
  ].map(name => parseWords(name, 'ORGANISATION'))
  if (!a || !b || !c) throw new Error('three names')
  expect([continues(a, b), continues(b, a), continues(a, a), continues(c, b)]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
