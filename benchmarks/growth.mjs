// How what something takes grows with how much of it there is.

/**
 * The power of the count that the time grows with, by least squares.
 *
 * @param {readonly { readonly count: number, readonly seconds: number }[]} rows
 */
export function exponentOf(rows) {
  const points = rows.map(({ count, seconds }) => [Math.log(count), Math.log(seconds)])
  const mean = (/** @type {number} */ at) =>
    points.reduce((sum, point) => sum + (point[at] ?? 0), 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const products = points.map(([a = 0, b = 0]) => [(a - x) * (b - y), (a - x) ** 2])
  const sum = (/** @type {number} */ at) => products.reduce((total, pair) => total + (pair[at] ?? 0), 0)
  return sum(0) / sum(1)
}

/**
 * Prints columns of figures that line up.
 *
 * @param {readonly (readonly string[])[]} rows
 */
export function printColumns(rows) {
  for (const row of rows) console.log(row.map(cell => cell.padStart(9)).join('  '))
}

/**
 * Numbers from 0 to 1, the same in every run.
 *
 * @param {number} seed
 */
export function numbers(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
