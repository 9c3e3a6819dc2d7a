/** For each token of a sequence the rows of the table that count for it. */
export interface FeatureRows {
  /** Rows of all tokens, one token after the other. */
  readonly buckets: Int32Array
  /** For each token where its rows begin, and one more for the end; it may be longer. */
  readonly offsets: Int32Array
  /** Tokens. */
  readonly length: number
}

/** Weights by feature and label: floats while they are learned, bytes in what is shipped. */
export type Weights = Int8Array | Float32Array

/** The length of a row of weights: four bytes at a time are read, so that it is a multiple of four. */
export const rowOf = (labels: number): number => Math.ceil(labels / 4) * 4

/** Adds up rows of weights for each token: into `[token][label]`. `row` is how far one row begins from the next. */
export function addRows(
  weights: Weights,
  labels: number,
  rows: FeatureRows,
  into: Float64Array,
  row = rowOf(labels),
): void {
  if (weights instanceof Int8Array) addBytes(weights, labels, rows, into, row)
  else addFloats(weights, labels, rows, into, row)
}

function addFloats(
  weights: Float32Array,
  labels: number,
  { buckets, offsets, length }: FeatureRows,
  into: Float64Array,
  row: number,
): void {
  for (let i = 0; i < length; i++)
    for (let label = 0; label < labels; label++) {
      let sum = 0
      for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++)
        sum += weights[(buckets[k] as number) * row + label] as number
      ;(into[i * labels + label] as number) += sum
    }
}

/** Every second byte of four. */
const LANES = 0x00ff00ff
/** Makes four bytes from -128 to 127 ones from 0 to 255. */
const BIASED = 0x80808080 | 0
const BIAS = 128
/** So many bytes fit into a lane of 16 bits. */
const MOST = 256

/**
 * Two labels in one sum: each has a lane of 16 bits, in which bytes without a sign add up. Twelve labels at a time, as a row
 * is not in the cache when it is first looked at.
 */
function addBytes(
  weights: Int8Array,
  labels: number,
  { buckets, offsets, length }: FeatureRows,
  into: Float64Array,
  row: number,
): void {
  const words = new Int32Array(weights.buffer, weights.byteOffset, weights.length >> 2)
  const step = row >> 2
  const count = Math.ceil(labels / 4)
  for (let i = 0; i < length; i++) {
    const end = offsets[i + 1] as number
    for (let from = offsets[i] as number; from < end; from += MOST) {
      const to = Math.min(end, from + MOST)
      for (let word = 0; word < count; word += 3) {
        const two = word + 1 < count
        const three = word + 2 < count
        let even = 0
        let odd = 0
        let even2 = 0
        let odd2 = 0
        let even3 = 0
        let odd3 = 0
        for (let k = from; k < to; k++) {
          const at = (buckets[k] as number) * step + word
          const four = (words[at] as number) ^ BIASED
          even = (even + (four & LANES)) | 0
          odd = (odd + ((four >>> 8) & LANES)) | 0
          if (two) {
            const next = (words[at + 1] as number) ^ BIASED
            even2 = (even2 + (next & LANES)) | 0
            odd2 = (odd2 + ((next >>> 8) & LANES)) | 0
          }
          if (three) {
            const last = (words[at + 2] as number) ^ BIASED
            even3 = (even3 + (last & LANES)) | 0
            odd3 = (odd3 + ((last >>> 8) & LANES)) | 0
          }
        }
        const at = i * labels + word * 4
        const rest = labels - word * 4
        const bias = (to - from) * BIAS
        addLanes(even, odd, bias, rest, into, at)
        if (two) addLanes(even2, odd2, bias, rest - 4, into, at + 4)
        if (three) addLanes(even3, odd3, bias, rest - 8, into, at + 8)
      }
    }
  }
}

/** Adds the sums of four labels, or of as many as there are. */
function addLanes(
  even: number,
  odd: number,
  bias: number,
  labels: number,
  into: Float64Array,
  at: number,
): void {
  ;(into[at] as number) += (even & 0xffff) - bias
  if (labels > 1) (into[at + 1] as number) += (odd & 0xffff) - bias
  if (labels > 2) (into[at + 2] as number) += (even >>> 16) - bias
  if (labels > 3) (into[at + 3] as number) += (odd >>> 16) - bias
}

/** A set of rows, a bit for each. */
export type RowSet = Int32Array

export const hasRow = (rows: RowSet, at: number): boolean => (((rows[at >> 5] as number) >> at) & 1) === 1

/** The rows of a table that say anything. */
export function rowsUsed(weights: Weights, row: number): RowSet {
  const count = weights.length / row
  const used = new Int32Array(Math.ceil(count / 32))
  for (let at = 0, from = 0; at < count; at++)
    for (const end = from + row; from < end; from++)
      if (weights[from] !== 0) (used[at >> 5] as number) |= 1 << at
  return used
}

/** Tables of one shape as one, in whose rows those of each stand behind one another: one look into memory finds them all. */
export function sideBySide(tables: readonly Weights[], row: number): Int8Array {
  const wide = row * tables.length
  const count = (tables[0]?.length ?? 0) / row
  const all = new Int8Array(count * wide)
  for (const [index, weights] of tables.entries())
    for (let at = 0, into = index * row; at < weights.length; into += wide - row)
      for (const end = at + row; at < end; ) all[into++] = weights[at++] as number
  return all
}
