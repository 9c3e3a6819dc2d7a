import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blocksOf } from './block.ts'
import type { Variant } from './variant.ts'

const keys = (
  type: Variant['type'],
  name: string,
  aliases: string[] = [],
  alone: string | null = null,
): string[] =>
  blocksOf({
    id: name,
    type,
    name,
    articles: 1,
    alone,
    aliases: new Map(aliases.map(alias => [alias, 1])),
    gender: null,
    titles: [],
    firstSeen: null,
    lastSeen: null,
    company: new Map(),
  })
const share = (a: string[], b: string[]): boolean => a.some(key => b.includes(key))

it('people share a key by the sound of the surname', () => {
  expect(keys('PERSON', 'Bashar al-Assad')).toEqual(keys('PERSON', 'Asad', [], 'alone'))
  expect(share(keys('PERSON', 'Ada Brook'), keys('PERSON', 'Ada Linden'))).toBe(false)
  expect(share(keys('PERSON', 'Ada Brook'), keys('ORGANISATION', 'Brook'))).toBe(false)
})

it('organisations share a key by their words in any order, written together, and by abbreviations', () => {
  expect(share(keys('ORGANISATION', 'Department of State'), keys('ORGANISATION', 'State Department'))).toBe(
    true,
  )
  expect(share(keys('ORGANISATION', 'BuzzFeed'), keys('ORGANISATION', 'Buzzfeed'))).toBe(true)
  const party = keys('ORGANISATION', 'Kurdistan Workers’ Party', ['P.K.K.'])
  expect(share(party, keys('ORGANISATION', 'PKK'))).toBe(true)
  expect(
    share(
      keys('ORGANISATION', 'Kurdistan Workers’ Party'),
      keys('ORGANISATION', 'PKK', ['Kurdistan Workers’ Party']),
    ),
  ).toBe(true)
  expect(share(party, keys('ORGANISATION', 'Workers’ Party'))).toBe(false)
  const senates = ['Senate', 'U.S. Senate', 'Texas Senate'].map(name => keys('ORGANISATION', name))
  expect(senates.every(each => share(each, senates[0] ?? []))).toBe(true)
})

it('every name has a key, whatever it is, people one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('PERSON', 'ORGANISATION', 'PLACE'),
      (name, type) => {
        const found = keys(type, name)
        expect(found.length).toBeGreaterThan(0)
        expect(found.length).toBeLessThanOrEqual(type === 'PERSON' ? 1 : 4)
        expect(found).toEqual([...new Set(found)].sort())
      },
    ),
  )
})
