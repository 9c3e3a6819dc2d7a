import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentId } from './id.ts'

const parts = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)))

it('is a function of its parts, and of nothing else', () => {
  expect(contentId('Person', 'ada brook')).toBe('0a0125512983fab49047ca05b182657a')
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(contentId(...a)).toMatch(/^[0-9a-f]{32}$/)
      expect(contentId(...a) === contentId(...b)).toBe(JSON.stringify(a) === JSON.stringify(b))
    }),
  )
})

it('does not confuse parts that run together', () => {
  expect(contentId('ab', 'c')).not.toBe(contentId('a', 'bc'))
  expect(contentId('1')).not.toBe(contentId(1))
})
