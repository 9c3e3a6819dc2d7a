import { describe, expect, it } from 'vitest'
import { findCandidates } from './name.ts'
import { readParagraph } from './paragraph.ts'
import { findPeople, fullName, genderOf, surnameKey } from './person.ts'

const people = (text: string) => {
  const paragraphs = [readParagraph(text, { start: 0, end: text.length }, false)]
  return findPeople(
    text,
    paragraphs,
    paragraphs.flatMap((paragraph, index) => findCandidates(paragraph, index)),
  )
}
const names = (text: string) => people(text).map(person => [fullName(person), person.mentions.length])

describe('findPeople', () => {
  it.each([
    ['Paul Hentzau spoke. Hentzau left. Mr. Hentzau slept.', [['Paul Hentzau', 3]]],
    [
      'Paul Hentzau met Anna Hentzau. Mrs. Hentzau left.',
      [
        ['Paul Hentzau', 1],
        ['Anna Hentzau', 2],
      ],
    ],
    ['Anna de Tarlen spoke. “It rains,” De Tarlen said.', [['Anna de Tarlen', 2]]],
    ['Gov. Anna Rose Tarlen spoke. Gov. Rose Tarlen left.', [['Anna Rose Tarlen', 2]]],
    ['Portrait Paul Hentzau. Paul Hentzau spoke. Mr. Hentzau left.', [['Paul Hentzau', 3]]],
    [
      'Bystander Paul Hentzau told Secretary-General Rita Sapt.',
      [
        ['Paul Hentzau', 1],
        ['Rita Sapt', 1],
      ],
    ],
    [
      'Ranking Member Paul Hentzau met Rear Adm. Rita Sapt.',
      [
        ['Paul Hentzau', 1],
        ['Rita Sapt', 1],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each(['The Strelsau Lantern reported rain.', 'The Hofbau Rose was in bloom.'])(
    'takes nobody from %j',
    text => {
      expect(names(text)).toEqual([])
    },
  )
})

it('knows the gender from title or given name', () => {
  const found = people('Spokeswoman Zorka Hentzau met Paul Sapt and Zorl K. Tarlen.')
  expect(Object.fromEntries(found.map(person => [person.surname, genderOf(person)]))).toEqual({
    hentzau: 'female',
    sapt: 'male',
    tarlen: null,
  })
})

it('has one key for a surname with and without its article', () => {
  expect(surnameKey('al-Zendi')).toBe(surnameKey('Zendi'))
})
