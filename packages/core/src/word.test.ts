import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameKey } from './name.ts'
import { wordsOf } from './word.ts'

const text = fc.string({ unit: 'binary', maxLength: 40 })

it('finds words and where they stand', () => {
  expect(wordsOf('“The U.S.,” Mevlüt Çavuşoğlu’s aide said…then')).toEqual([
    { word: 'the', start: 1, end: 4 },
    { word: 'us', start: 5, end: 8 },
    { word: 'mevlut', start: 12, end: 18 },
    { word: 'cavusoglus', start: 19, end: 30 },
    { word: 'aide', start: 31, end: 35 },
    { word: 'said', start: 36, end: 40 },
    { word: 'then', start: 41, end: 45 },
  ])
  expect(wordsOf('½ cafe\u0301!')).toEqual([
    { word: '1', start: 0, end: 1 },
    { word: '2', start: 0, end: 1 },
    { word: 'cafe', start: 2, end: 7 },
  ])
  expect(wordsOf(`${'long'.repeat(60)} – ΟΔΟΣ`).map(({ word }) => word)).toEqual(['long'.repeat(25), 'οδοσ'])
})

it('gives words in their order, inside the text, each the same again by itself', () => {
  fc.assert(
    fc.property(text, text => {
      let last = 0
      for (const { word, start, end } of wordsOf(text)) {
        expect(word).toMatch(/^\S+$/)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(nameKey(word)).toBe(word)
        expect(nameKey(text.slice(start, end)).split(' ')).toContain(word)
        last = start
      }
    }),
    { numRuns: 1_000 },
  )
})
