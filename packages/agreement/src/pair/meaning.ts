import { hashOf } from '@sayso/core'
import { readMeanings } from './file.ts'

/** Words with what stands for their meaning, by falling frequency. */
export interface MeaningTable {
  readonly dimensions: number
  /** The row of each word, by its hash: the words themselves are not in the table. */
  readonly rows: ReadonlyMap<number, number>
  /** In steps, all rows about equally long. */
  readonly vectors: Int8Array
}

/** The share of a text that counts half; rarer words count more. */
const HALF = 1e-3
/** How often the word of a rank is met in news, as Zipf and Mandelbrot have it. */
const shareOf = (rank: number): number => 0.1 / (rank + 2.7)

let shipped: MeaningTable | undefined

/** The table that the package ships, read when it is first needed. */
function meanings(): MeaningTable {
  shipped ??= readMeanings()
  return shipped
}

const weightIn = (row: number | undefined): number => (row === undefined ? 1 : HALF / (HALF + shareOf(row)))

/** From nearly 0 for the commonest words to 1 for the rarest, and for those that the table lacks. */
export const rarityOf = (word: string): number => weightIn(meanings().rows.get(hashOf(word)))

/** The mean of the words' vectors, rare ones counting more, of unit length; zero where no word is known. */
export function meaningOf(words: readonly string[]): Float64Array {
  const { dimensions, rows, vectors } = meanings()
  const sum = new Float64Array(dimensions)
  for (const word of words) {
    const row = rows.get(hashOf(word))
    if (row === undefined) continue
    const weight = weightIn(row)
    for (let d = 0; d < dimensions; d++)
      (sum[d] as number) += weight * (vectors[row * dimensions + d] as number)
  }
  const length = Math.hypot(...sum) || 1
  return sum.map(value => value / length)
}
