import { expect, it } from 'vitest'
import { identify } from './identity.ts'

it.each([
  ['PERSON', 'Bashar al-Assad', 'Bashar Assad'],
  ['PERSON', 'Bashar Al-Assad', 'Bashar al Assad'],
  ['PERSON', 'Mevlüt Çavuşoğlu', 'Mevlut Cavusoglu'],
  ['ORGANISATION', 'The Hill', 'the hill'],
  ['ORGANISATION', 'The Valley Post', 'Valley Post'],
  ['PLACE', 'São Paulo', 'Sao Paulo'],
] as const)('takes the %s %s and %s for one', (type, a, b) => {
  expect(identify(type, a)).toEqual(identify(type, b))
})

it.each([
  ['PERSON', 'Ada Brook', 'Tom Brook'],
  ['PERSON', 'Al Gore', 'Tipper Gore'],
  ['ORGANISATION', 'The Hill', 'The Hall'],
] as const)('keeps the %s %s and %s apart', (type, a, b) => {
  expect(identify(type, a).id).not.toBe(identify(type, b).id)
})

it('keeps a place and an organisation of one name apart', () => {
  expect(identify('PLACE', 'Georgia').id).not.toBe(identify('ORGANISATION', 'Georgia').id)
})
