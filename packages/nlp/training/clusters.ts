import { randomFrom, shuffled } from './random.ts'

/** k-means over rows of unit length; the number of a row's cluster, from 0. */
export function clusterRows(rows: Float32Array, size: number, count: number, seed: number): Uint16Array {
  const total = rows.length / size
  const random = randomFrom(seed)
  const centers = new Float32Array(count * size)
  for (const [center, row] of shuffled(total, random).subarray(0, count).entries())
    centers.set(rows.subarray(row * size, (row + 1) * size), center * size)
  const nearest = new Uint16Array(total)
  for (let round = 0; round < 12; round++) {
    let moved = 0
    for (let row = 0; row < total; row++) {
      const center = nearestCenter(rows, row * size, centers, count, size)
      if (center !== nearest[row]) moved++
      nearest[row] = center
    }
    if (moved === 0) break
    centers.fill(0)
    for (let row = 0; row < total; row++)
      for (let d = 0; d < size; d++)
        (centers[(nearest[row] as number) * size + d] as number) += rows[row * size + d] as number
    unit(centers, size)
  }
  return nearest
}

function nearestCenter(
  rows: Float32Array,
  from: number,
  centers: Float32Array,
  count: number,
  size: number,
): number {
  let best = 0
  let top = -Infinity
  for (let center = 0; center < count; center++) {
    const at = center * size
    let product = 0
    for (let d = 0; d < size; d++) product += (rows[from + d] as number) * (centers[at + d] as number)
    if (product > top) {
      top = product
      best = center
    }
  }
  return best
}

/** Gives each row the length 1, in place. */
export function unit(rows: Float32Array, size: number): Float32Array {
  for (let from = 0; from < rows.length; from += size) {
    let square = 0
    for (let d = 0; d < size; d++) square += (rows[from + d] as number) ** 2
    const length = Math.sqrt(square) || 1
    for (let d = 0; d < size; d++) (rows[from + d] as number) /= length
  }
  return rows
}
