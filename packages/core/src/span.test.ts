import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codePointCounter, contains, holds, overlaps, Span, spanned } from './span.ts'

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 })

it('counts code points as iterating over the text does', () => {
  fc.assert(
    fc.property(text, text => {
      const point = codePointCounter(text)
      let offset = 0
      let count = 0
      for (const character of text) {
        expect(point(offset)).toBe(count)
        offset += character.length
        count++
      }
      expect(point(offset)).toBe(count)
    }),
  )
})

it('covers the text that it says, and notices when it does not', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const span = spanned(text, { start, end })
      expect(holds(text, span)).toBe(true)
      expect(holds(`x${text}`, { ...span, exact: `${span.exact}y` })).toBe(false)
    }),
  )
})

it('refuses empty and backward spans', () => {
  expect(Span.safeParse({ start: 3, end: 3 }).success).toBe(false)
  expect(Span.safeParse({ start: 4, end: 3 }).success).toBe(false)
  expect(Span.safeParse({ start: -1, end: 3 }).success).toBe(false)
  expect(Span.safeParse({ start: 0, end: 1 }).success).toBe(true)
})

it('knows containment from overlap', () => {
  expect(contains({ start: 0, end: 9 }, { start: 3, end: 9 })).toBe(true)
  expect(contains({ start: 0, end: 9 }, { start: 3, end: 10 })).toBe(false)
  expect(overlaps({ start: 0, end: 9 }, { start: 8, end: 10 })).toBe(true)
  expect(overlaps({ start: 0, end: 9 }, { start: 9, end: 10 })).toBe(false)
})
