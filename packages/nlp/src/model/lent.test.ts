import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Chain, type ChainModel } from './chain.ts'
import { Features } from './features.ts'
import { Lent } from './lent.ts'
import { addRows, rowOf } from './table.ts'

const LABELS = 3
const BITS = 3
const PLACES = [-1, 0, 2]

const weights = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: 32, maxLength: 32 })
  .map(all => Int8Array.from(all.slice(0, (1 << BITS) * rowOf(LABELS))))
/** Features of a word for each place. */
const word = fc.array(fc.array(fc.integer(), { maxLength: 5 }), { minLength: 3, maxLength: 3 })

/** A word with what it lends, and features of its own. */
const token = fc.record({ lends: word, own: fc.array(fc.integer(), { maxLength: 3 }) })

it('gives each token what its own features and those of the words around it weigh', () => {
  fc.assert(
    fc.property(weights, weights, word, fc.array(token, { maxLength: 6 }), (one, other, edge, tokens) => {
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
      const own = new Features(BITS)
      const all = new Features(BITS)
      for (const [i, token] of tokens.entries()) {
        own.next()
        all.next()
        for (const feature of token.own) {
          own.add(feature)
          all.add(feature)
        }
        for (const [k, place] of PLACES.entries())
          for (const feature of (tokens[i + place]?.lends ?? edge)[k] ?? []) all.add(feature)
      }
      const lenders = tokens.map(({ lends }) => ({ lent: lent.sumsOf(lends) }))
      const sums = lent.read(lenders, { lent: lent.sumsOf(edge) }, own)
      for (const [index, model] of models.entries()) {
        const expected = new Float64Array(tokens.length * LABELS)
        addRows(model.weights, LABELS, all, expected)
        expect(sums[index]).toEqual(Float32Array.from(expected))
      }
      expect(lent.models.length).toBe(models.length)
      for (const [index, model] of models.entries()) {
        const shared = new Chain(lent.models[index] as ChainModel)
        const apart = new Chain(model)
        for (const chain of [shared, apart]) {
          chain.begin(tokens.length)
          chain.add(all)
        }
        expect(shared.emissions).toEqual(apart.emissions)
      }
    }),
  )
})
