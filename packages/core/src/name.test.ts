import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameKey } from './name.ts'

it.each([
  ['Mevlüt Çavuşoğlu', 'mevlut cavusoglu'],
  ['Bashar al-Assad', 'bashar al assad'],
  ['U.S.', 'us'],
  ['Workers’ Party (WP)', 'workers party wp'],
  ['Łukasz Ørsted', 'lukasz orsted'],
  ['AT&T', 'at&t'],
  ['Jean Luc', 'jean luc'],
  ['…', ''],
])('looks %s up as %s', (name, key) => expect(nameKey(name)).toBe(key))

it('is the same for a key as for its name, in either case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), name => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name))
      expect(nameKey(` ${name}  `)).toBe(nameKey(name))
    }),
  )
})
