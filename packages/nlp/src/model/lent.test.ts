import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Chain, type ChainModel } from './chain.ts'
import { Features } from './features.ts'
import { Lent } from './lent.ts'
import { rowOf } from './table.ts'

const LABELS = 3
const BITS = 3
const PLACES = [-1, 0, 2]

const weights = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: 32, maxLength: 32 })
  .map(all => Int8Array.from(all.slice(0, (1 << BITS) * rowOf(LABELS))))
/** Features of a word for each place. */
const word = fc.array(fc.array(fc.integer(), { maxLength: 5 }), { minLength: 3, maxLength: 3 })

it('gives each token what the features of the words around it weigh', () => {
  fc.assert(
    fc.property(weights, weights, word, fc.array(word, { maxLength: 6 }), (one, other, edge, words) => {
      const models = [one, other].map(
        (table): ChainModel => ({
          labels: LABELS,
          bits: BITS,
          weights: table,
          scale: 1,
          classes: 1,
          transitions: new Float32Array((LABELS + 1) * LABELS),
        }),
      )
      const lent = new Lent(models, PLACES)
      const lenders = words.map(features => ({ lent: lent.sumsOf(features) }))
      for (const [index, model] of models.entries()) {
        const chain = new Chain(model)
        lent.begin(chain, index, lenders, { lent: lent.sumsOf(edge) })
        const features = new Features(BITS)
        for (let i = 0; i < words.length; i++) {
          features.next()
          for (const [k, place] of PLACES.entries())
            for (const feature of (words[i + place] ?? edge)[k] ?? []) features.add(feature)
        }
        const all = new Chain(model)
        all.begin(words.length)
        all.add(features)
        expect(chain.take(words.length)).toEqual(all.take(words.length))
      }
    }),
  )
})
