import fc from 'fast-check'
import { expect, it } from 'vitest'
import { manageable } from './manageable.ts'

it('cuts after a sentence, or else after a word', () => {
  const parts = (text: string) =>
    manageable(text, { start: 0, end: text.length }, 12).map(({ start, end }) => text.slice(start, end))
  expect(parts('It rained. It snowed.')).toEqual(['It rained.', ' It snowed.'])
  expect(parts('rain and snow and hail')).toEqual(['rain and', ' snow and', ' hail'])
  expect(parts('short')).toEqual(['short'])
})

it('loses nothing of any text, and cuts no character in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '. ', '😀') }), text => {
      const parts = manageable(text, { start: 0, end: text.length }, 5).map(({ start, end }) =>
        text.slice(start, end),
      )
      expect(parts.join('')).toBe(text)
      for (const part of parts) expect(part).not.toMatch(/\p{Surrogate}/u)
    }),
  )
})
