import { codePointCounter } from '@sayso/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unitCounter } from './point.ts'

it('undoes the count of code points, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), text => {
      const point = codePointCounter(text)
      const unit = unitCounter(text)
      let offset = 0
      for (const character of text) {
        expect(unit(point(offset))).toBe(offset)
        offset += character.length
      }
      expect(unit(point(offset))).toBe(text.length)
    }),
  )
})
