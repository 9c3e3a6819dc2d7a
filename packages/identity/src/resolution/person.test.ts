import { expect, it } from 'vitest'
import { parsePerson, surnameKey } from './person.ts'

it.each([
  ['Hillary Rodham Clinton', 'hillary', ['rodham'], 'clinton', ''],
  ['Donald Trump, Jr.', 'donald', [], 'trump', 'junior'],
  ['Al Gore', 'al', [], 'gore', ''],
  ['Don McGahn', 'don', [], 'mcgahn', ''],
  ['Ben Ray Luján', 'ben', ['ray'], 'lujan', ''],
  ['Robert E. Lee', 'robert', ['e'], 'lee', ''],
  ['Bashar al-Assad', 'bashar', [], 'assad', ''],
  ['JD Vance', 'j', ['d'], 'vance', ''],
  ['Brook, Ada', 'ada', [], 'brook', ''],
  ['Hu Wenlian', 'wenlian', [], 'hu', ''],
  ['President Moon Tae-in', 'tae', ['in'], 'moon', ''],
  ['Kim Tae Yong', 'tae', ['yong'], 'kim', ''],
  ['Lee Kai-min', 'kai', ['min'], 'lee', ''],
  ['Li Fa', 'fa', [], 'li', ''],
  ['Kim Talven', 'kim', [], 'talven', ''],
  ['Kim Ada Brook', 'kim', ['ada'], 'brook', ''],
  ['Lee Ann Mack', 'lee', ['ann'], 'mack', ''],
  ['Kim Wenlian', 'kim', [], 'wenlian', ''],
  ['Tae-min Park', 'tae', ['min'], 'park', ''],
  ['Min Ho Lee', 'min', ['ho'], 'lee', ''],
  ['Bo Li', 'bo', [], 'li', ''],
  ['Nguyen Van Minh', 'nguyen', [], 'minh', ''],
  ['President Ada Brook', 'ada', [], 'brook', ''],
])('%s is %s, %j, %s, %s', (name, given, middle, surname, generation) => {
  expect(parsePerson(name, true)).toMatchObject({ given, middle, surname, generation })
})

it('of a name alone a particle is no given name', () => {
  expect(parsePerson('De Blasio', false)).toMatchObject({ given: null, surname: 'blasio' })
  expect(parsePerson('al-Assad', false)).toMatchObject({ given: null, surname: 'assad', foreign: true })
  expect(parsePerson('…', false)).toMatchObject({ given: null, surname: '' })
})

it('one surname in two spellings has one key', () => {
  const keys = ['Bashar al-Assad', 'Bashar Asad', 'Assad Jr.'].map(name =>
    surnameKey(parsePerson(name, true)),
  )
  expect(new Set(keys).size).toBe(1)
})
