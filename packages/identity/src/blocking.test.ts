import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blockingKeys } from './blocking.ts'

const share = (a: string, b: string, type: Parameters<typeof blockingKeys>[1]): boolean => {
  const keys = new Set(blockingKeys(a, type))
  return blockingKeys(b, type).some(key => keys.has(key))
}

it.each([
  ['Ada Brook', 'BROOK, Ada'],
  ['Jonas Talven', 'J. Talven'],
  ['Jonas Talven', 'Jonas Talvin'],
  ['Jonas Talven', 'Jonastalven'],
  ['Bill Gates', 'William Gates'],
  ['Юлия Тимошенко', 'Yulia Tymoshenko'],
  ['محمود عباس', 'Mahmoud Abbas'],
  ['Muhammad Anwar', 'Mohammed Anouar'],
  ['Ivan Petrovich Sidorkin', 'Ivan Sidorkin'],
])('%s and %s share a key', (a, b) => {
  expect(share(a, b, 'PERSON')).toBe(true)
})

it.each([
  ['Alder Werke GmbH', 'Alder-Werke Aktiengesellschaft'],
  ['RWF', 'Ruritanian Workers’ Front'],
  ['Alderwood', 'Alderwod Group'],
  ['Northern Front/Army of Snow', 'Army of Snow'],
])('%s and %s, organisations, share a key', (a, b) => {
  expect(share(a, b, 'ORGANISATION')).toBe(true)
})

it('others share none', () => {
  expect(share('Ada Brook', 'Ada Linden', 'PERSON')).toBe(false)
  expect(share('Alder Fund II', 'Alder Fund III', 'ORGANISATION')).toBe(false)
  expect(blockingKeys('…', 'PERSON')).toEqual([])
})

it('gives few keys, whatever the name', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('PERSON', 'ORGANISATION', null),
      (name, type) => {
        expect(blockingKeys(name, type).length).toBeLessThanOrEqual(40)
      },
    ),
  )
  const long = Array.from({ length: 500 }, (_, i) => `Name${'abcdefghij'.charAt(i % 10)}k`).join(' ')
  expect(blockingKeys(long, 'PERSON').length).toBeLessThanOrEqual(40)
})
