import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Features } from './features.ts'
import { bucketOf } from './hash.ts'

const BITS = 10

it('keeps the rows of each token, however many there are, and forgets the sequence before', () => {
  const features = new Features(BITS)
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.integer(), { maxLength: 3 }).map(row => Array.from({ length: 40 }, () => row).flat()),
        { maxLength: 200 },
      ),
      tokens => {
        features.begin()
        for (const token of tokens) {
          features.next()
          for (const feature of token) features.add(feature)
        }
        const { buckets, offsets, length } = features
        expect(length).toBe(tokens.length)
        for (const [i, token] of tokens.entries())
          expect([...buckets.subarray(offsets[i], offsets[i + 1])]).toEqual(
            token.map(feature => bucketOf(feature, BITS)),
          )
      },
    ),
  )
})
