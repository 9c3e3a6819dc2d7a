import { expect, it } from 'vitest'
import { byKey, type Meaning, type Named, qidsOf, tellingNames } from './meaning.ts'

const person = (name: string, ...aliases: string[]): Named => ({ label: 'Person', name, aliases })
const organisation = (name: string, ...aliases: string[]): Named => ({ label: 'Organisation', name, aliases })
const label = (name: string, qid: string): Meaning => ({ name, qid, label: true })
const alias = (name: string, qid: string): Meaning => ({ name, qid, label: false })
const qids = (entity: Named, ...meanings: Meaning[]): string[] => [...qidsOf(entity, byKey(meanings))]

it('looks entities up by their name, aliases of several words, and abbreviations', () => {
  expect(tellingNames(organisation('Northland', 'Northland', 'North Land', 'NLD', 'U.N.', 'Land'))).toEqual([
    'Northland',
    'North Land',
    'NLD',
    'U.N.',
  ])
})

it('never looks a person up by one name alone', () => {
  expect(tellingNames(person('Ada Brook', 'Brook', 'Dr Ada Brook'))).toEqual(['Ada Brook', 'Dr Ada Brook'])
  expect(tellingNames(person('Brook', 'Brook'))).toEqual([])
})

it('compares names without accents, case and punctuation', () => {
  expect(qids(person('Mevlüt Çavuşoğlu'), label('mevlut cavusoglu', 'Q1'))).toEqual(['Q1'])
})

it('takes a label that is the name over aliases', () => {
  const brook = person('Ada Brook', 'Ada M. Brook')
  expect(
    qids(brook, alias('Ada Brook', 'Q2'), label('Ada M. Brook', 'Q3'), label('Ada Brook', 'Q1')),
  ).toEqual(['Q1'])
})

it('leaves several that fit apart, and unites the same one', () => {
  const brook = person('Ada Brook', 'Ada M. Brook')
  expect(qids(brook, label('Ada Brook', 'Q1'), label('Ada Brook', 'Q2'))).toEqual(['Q1', 'Q2'])
  expect(qids(brook, alias('Ada Brook', 'Q1'), label('Ada M. Brook', 'Q1'))).toEqual(['Q1'])
  expect(qids(brook, alias('Ada Brook', 'Q1'), alias('Ada M. Brook', 'Q2'))).toEqual(['Q1', 'Q2'])
  expect(qids(brook, label('Brook', 'Q1'))).toEqual([])
})
