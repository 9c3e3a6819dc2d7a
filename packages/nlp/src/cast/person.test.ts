import { describe, expect, it } from 'vitest'
import { findPeople, fullName, genderOf, surnameKey } from './person.ts'

/** 'Mrs. Hentzau' is the surname with a title. */
const people = (...names: string[]) =>
  findPeople(
    names.map(name => {
      const [, title = '', surface = name] = /^(Mrs|Mr|Minister)\. (.*)$/.exec(name) ?? []
      return { surface, title: title ? [title.toLowerCase()] : [] }
    }),
  )
const counted = (...names: string[]) =>
  people(...names).map(person => [fullName(person), person.names.length])

describe('findPeople', () => {
  it.each([
    [['Paul Hentzau', 'Hentzau', 'Mr. Hentzau'], [['Paul Hentzau', 3]]],
    [
      ['Paul Hentzau', 'Anna Hentzau', 'Mrs. Hentzau'],
      [
        ['Paul Hentzau', 1],
        ['Anna Hentzau', 2],
      ],
    ],
    [['Anna de Tarlen', 'De Tarlen'], [['Anna de Tarlen', 2]]],
    [['Anna Rose Tarlen', 'Rose Tarlen'], [['Anna Rose Tarlen', 2]]],
    [['Hentzau', 'Paul Hentzau'], [['Paul Hentzau', 2]]],
    [['Omar al-Zendi', 'Omar Zendi', 'Al-Zendi', 'Zendi'], [['Omar al-Zendi', 4]]],
    [['Rupert Sapt', 'Rupert'], [['Rupert Sapt', 2]]],
    [['Hentzau', 'Hentzau'], [['Hentzau', 2]]],
    [['Paul Hentzau Jr.', 'Hentzau'], [['Paul Hentzau Jr.', 2]]],
  ])('%j', (names, expected) => {
    expect(counted(...names)).toEqual(expected)
  })

  it.each([
    [['Paul Hentzau', 'Paul Hentzau Jr.'], 2],
    [['Paul Hentzau Jr.', 'Paul Hentzau', 'Hentzau Jr.'], 2],
    [['George W. Sapt', 'George H.W. Sapt'], 2],
    [['George W. Sapt', 'George Sapt', 'George Walker Sapt'], 1],
  ])('tells namesakes apart: %j', (names, count) => {
    expect(people(...names)).toHaveLength(count)
  })

  it('keeps every name, each with one person', () => {
    const names = ['Anna Sapt', 'Sapt', 'Paul Sapt', 'Rita', 'Mr. Sapt', 'Anna']
    expect(people(...names).flatMap(person => person.names)).toHaveLength(names.length)
  })
})

describe('genderOf', () => {
  it.each([
    ['Mrs. Hentzau', 'female'],
    ['Anna Hentzau', 'female'],
    ['Paul Hentzau', 'male'],
    ['Zzyx Hentzau', null],
  ])('%s', (name, gender) => {
    const [person] = people(name)
    expect(person && genderOf(person)).toBe(gender)
  })
})

describe('surnameKey', () => {
  it('drops the article of Arabic names', () => {
    expect(surnameKey('al-Zendi')).toBe(surnameKey('Zendi'))
  })
})
