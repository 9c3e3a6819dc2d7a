import { expect, it } from 'vitest'
import { identify } from './identity.ts'

const ARTICLE = 'a'.repeat(32)
const OTHER = 'b'.repeat(32)

it.each([
  ['PERSON', 'Bashar al-Assad', 'Bashar Assad'],
  ['PERSON', 'Bashar Al-Assad', 'Bashar al Assad'],
  ['PERSON', 'Mevlüt Çavuşoğlu', 'Mevlut Cavusoglu'],
  ['ORGANISATION', 'The Hill', 'the hill'],
  ['ORGANISATION', 'The Valley Post', 'Valley Post'],
  ['PLACE', 'São Paulo', 'Sao Paulo'],
] as const)('takes the %s %s and %s for one', (type, a, b) => {
  expect(identify(type, a, ARTICLE)).toEqual(identify(type, b, OTHER))
})

it.each([
  ['PERSON', 'Ada Brook', 'Tom Brook'],
  ['PERSON', 'Al Gore', 'Tipper Gore'],
  ['ORGANISATION', 'The Hill', 'The Hall'],
] as const)('keeps the %s %s and %s apart', (type, a, b) => {
  expect(identify(type, a, ARTICLE).id).not.toBe(identify(type, b, OTHER).id)
})

it('keeps a place and an organisation of one name apart', () => {
  expect(identify('PLACE', 'Georgia', ARTICLE).id).not.toBe(identify('ORGANISATION', 'Georgia', ARTICLE).id)
})

it('gives one name alone an id of the article, and the entity that it is where nobody else fits', () => {
  const [here, there] = [identify('PERSON', 'Brook', ARTICLE), identify('PERSON', 'Brook', OTHER)]
  expect(here.id).not.toBe(there.id)
  expect(here.alone).toBe(there.alone)
  expect(identify('PERSON', 'Ada Brook', ARTICLE).alone).toBeNull()
})
