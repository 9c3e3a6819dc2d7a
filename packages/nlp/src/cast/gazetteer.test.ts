import { expect, it } from 'vitest'
import { tokenize } from '../text/token.ts'
import { matchDemonym, matchKnown } from './gazetteer.ts'

const known = (text: string, acronyms = true) =>
  matchKnown(tokenize(text, { start: 0, end: text.length }), 0, acronyms)?.known.name ?? null

it.each([
  ['ISIL', 'Islamic State'],
  ['Islamic State of Iraq and Syria', 'Islamic State'],
  ['U.S.', 'United States'],
  ['US', 'United States'],
  ['Isis', 'Islamic State'],
  ['Kurdistan Workers’ Party', "Kurdistan Workers' Party"],
  ['Department of Defense', 'Pentagon'],
  ['Norway', 'Norway'],
  ['Is', null],
  ['Us', null],
  ['Ruritania', null],
])('%j names %j', (text, name) => {
  expect(known(text)).toBe(name)
})

it('takes no short acronym from a line in capitals', () => {
  expect(known('US', false)).toBeNull()
})

it('finds the state of a demonym', () => {
  const state = (text: string) => matchDemonym(tokenize(text, { start: 0, end: text.length }), 0)?.known.name
  expect(state('Norwegian')).toBe('Norway')
  expect(state('Saudi Arabian')).toBe('Saudi Arabia')
  expect(state('Purple')).toBeUndefined()
})
