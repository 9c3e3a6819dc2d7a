import { hashOf } from '@sayso/core'
import { expect, it } from 'vitest'
import { packMeanings, unpackMeanings } from './file.ts'
import { meaningOf, rarityOf } from './meaning.ts'

it('unpacks a table of words as it was packed', () => {
  const keys = Int32Array.from(['mine', 'bridge'], hashOf)
  const vectors = Int8Array.of(1, -2, 3, -127, 127, 0)
  const table = unpackMeanings(packMeanings(keys, 3, vectors))
  expect(table.dimensions).toBe(3)
  expect([...table.rows]).toEqual([
    [hashOf('mine'), 0],
    [hashOf('bridge'), 1],
  ])
  expect(table.vectors).toEqual(vectors)
})

it('weighs rare words more than common ones, and unknown ones most', () => {
  expect(rarityOf('the')).toBeLessThan(rarityOf('mine'))
  expect(rarityOf('mine')).toBeLessThan(1)
  expect(rarityOf('ruritanianish')).toBe(1)
  expect(meaningOf(['ruritanianish'])).toEqual(meaningOf([]))
})
