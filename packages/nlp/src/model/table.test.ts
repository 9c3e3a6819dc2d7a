import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addRows, hasRow, rowOf, rowsUsed, sideBySide } from './table.ts'

const ROWS = 16
const byte = fc.integer({ min: -128, max: 127 })
const table = fc.integer({ min: 1, max: 17 }).chain(labels =>
  fc.record({
    labels: fc.constant(labels),
    weights: fc
      .array(fc.oneof(byte, fc.constantFrom(-128, 127, 0)), { minLength: 320, maxLength: 320 })
      .map(all => Int8Array.from(all.slice(0, ROWS * rowOf(labels)))),
  }),
)

it('adds up bytes as it does floats, however many', () => {
  fc.assert(
    fc.property(
      table,
      fc.array(fc.array(fc.integer({ min: 0, max: ROWS - 1 }), { maxLength: 700, size: 'max' }), {
        minLength: 1,
        maxLength: 3,
      }),
      ({ labels, weights }, tokens) => {
        const rows = {
          buckets: Int32Array.from(tokens.flat()),
          offsets: Int32Array.from([0, ...tokens.map((_, i) => tokens.slice(0, i + 1).flat().length)]),
          length: tokens.length,
        }
        const bytes = new Float64Array(tokens.length * labels).fill(0.5)
        const floats = bytes.slice()
        addRows(weights, labels, rows, bytes)
        addRows(Float32Array.from(weights), labels, rows, floats)
        expect(bytes).toEqual(floats)
      },
    ),
  )
})

it('adds up each of the tables that lie side by side', () => {
  fc.assert(
    fc.property(table, fc.array(fc.integer({ min: 0, max: ROWS - 1 })), ({ labels, weights }, buckets) => {
      const row = rowOf(labels)
      const tables = [weights, weights.toReversed()]
      const all = sideBySide(tables, row)
      const rows = { buckets: Int32Array.from(buckets), offsets: Int32Array.of(0, buckets.length), length: 1 }
      for (const [index, own] of tables.entries()) {
        const apart = new Float64Array(labels)
        addRows(own, labels, rows, apart)
        const beside = new Float64Array(labels)
        addRows(all.subarray(index * row), labels, rows, beside, 2 * row)
        expect(beside).toEqual(apart)
      }
    }),
  )
})

it('knows the rows in which a table has something', () => {
  fc.assert(
    fc.property(table, ({ labels, weights }) => {
      const row = rowOf(labels)
      const used = rowsUsed(weights, row)
      for (let at = 0; at < ROWS; at++)
        expect(hasRow(used, at)).toBe(weights.subarray(at * row, (at + 1) * row).some(weight => weight !== 0))
    }),
  )
})
