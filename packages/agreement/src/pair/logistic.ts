/** Rows of equal length, one after the other; the last column is 1 throughout. */
export interface Rows {
  readonly width: number
  readonly values: Float64Array
}

const NEWTON_STEPS = 8
const CONJUGATE_STEPS = 60
const ENOUGH = 1e-3
const PRECISE = 1e-8

export const probability = (score: number): number => 1 / (1 + Math.exp(-score))

/**
 * Logistic regression by Newton's method, each step solved by conjugate gradients.
 * @param penalty what a squared weight costs, for each column
 * @param prior where each weight stays unless the rows move it
 */
export function learnLogistic(
  rows: Rows,
  labels: readonly boolean[],
  penalty: Float64Array,
  prior: Float64Array,
): Float64Array {
  const { width, values } = rows
  const weights = prior.slice()
  const curvature = new Float64Array(labels.length)
  const times = (vector: Float64Array): Float64Array => {
    const result = new Float64Array(labels.length)
    for (let i = 0, at = 0; i < result.length; i++) {
      let sum = 0
      for (let j = 0; j < width; j++) sum += (values[at++] as number) * (vector[j] as number)
      result[i] = sum
    }
    return result
  }
  const transposed = (vector: Float64Array): Float64Array => {
    const result = new Float64Array(width)
    for (let i = 0, at = 0; i < vector.length; i++) {
      const factor = vector[i] as number
      for (let j = 0; j < width; j++) (result[j] as number) += factor * (values[at++] as number)
    }
    return result
  }
  const hessian = (vector: Float64Array): Float64Array =>
    transposed(times(vector).map((value, i) => value * (curvature[i] as number))).map(
      (value, j) => value + (penalty[j] as number) * (vector[j] as number),
    )
  const diagonal = (): Float64Array => {
    const result = penalty.slice()
    for (let i = 0, at = 0; i < curvature.length; i++)
      for (let j = 0; j < width; j++)
        (result[j] as number) += (curvature[i] as number) * (values[at++] as number) ** 2
    return result
  }
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const errors = times(weights).map((score, i) => {
      const p = probability(score)
      curvature[i] = Math.max(p * (1 - p), 1e-6)
      return Number(labels[i]) - p
    })
    const downhill = transposed(errors).map(
      (value, j) => value - (penalty[j] as number) * ((weights[j] as number) - (prior[j] as number)),
    )
    const move = solve(hessian, diagonal(), downhill)
    for (let j = 0; j < width; j++) (weights[j] as number) += move[j] as number
    if (move.every(value => Math.abs(value) < ENOUGH)) break
  }
  return weights
}

/** Conjugate gradients, preconditioned by the diagonal. */
function solve(
  matrix: (vector: Float64Array) => Float64Array,
  diagonal: Float64Array,
  right: Float64Array,
): Float64Array {
  const solution = new Float64Array(right.length)
  const rest = right.slice()
  const eased = (): Float64Array => rest.map((value, j) => value / (diagonal[j] as number))
  let direction = eased()
  let size = dot(rest, direction)
  const small = size * PRECISE
  for (let step = 0; step < CONJUGATE_STEPS && size > small; step++) {
    const image = matrix(direction)
    const length = size / dot(direction, image)
    for (let j = 0; j < right.length; j++) {
      ;(solution[j] as number) += length * (direction[j] as number)
      ;(rest[j] as number) -= length * (image[j] as number)
    }
    const better = eased()
    const next = dot(rest, better)
    const turn = next / size
    direction = direction.map((value, j) => (better[j] as number) + turn * value)
    size = next
  }
  return solution
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number)
  return sum
}
