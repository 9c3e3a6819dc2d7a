import { randomFrom } from './random.ts'

/** Words by falling frequency with what stands for their meaning: the rows of one matrix. */
export interface Vectors {
  readonly words: readonly string[]
  readonly dimensions: number
  readonly rows: Float32Array
}

interface VectorOptions {
  readonly dimensions: number
  readonly window: number
  readonly negatives: number
  readonly epochs: number
  readonly atLeast: number
  readonly seed: number
}

const RATE = 0.05
const FREQUENT = 3e-4
const NOISE = 1 << 20
const STEEPEST = 8
const STEPS = 1 << 12

/** The form under which a word is counted: one for all numbers of the same length. */
export const vocabularyForm = (word: string): string => word.replace(/\d/g, '0')

interface Vocabulary {
  readonly words: string[]
  readonly counts: number[]
  /** Word numbers of all lines, each line ended by -1. */
  readonly stream: Int32Array
}

function readVocabulary(lines: readonly (readonly string[])[], atLeast: number): Vocabulary {
  const counted = new Map<string, number>()
  for (const line of lines) for (const word of line) counted.set(word, (counted.get(word) ?? 0) + 1)
  const kept = [...counted]
    .filter(([, count]) => count >= atLeast)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const indices = new Map(kept.map(([word], index) => [word, index]))
  const stream: number[] = []
  for (const line of lines) {
    for (const word of line) {
      const index = indices.get(word)
      if (index !== undefined) stream.push(index)
    }
    stream.push(-1)
  }
  return {
    words: kept.map(([word]) => word),
    counts: kept.map(([, count]) => count),
    stream: Int32Array.from(stream),
  }
}

/** A table from which a random entry is a word with the chance that its count to the power of 0.75 gives it. */
function noiseOf(counts: readonly number[]): Int32Array {
  const total = counts.reduce((sum, count) => sum + count ** 0.75, 0)
  const noise = new Int32Array(NOISE)
  let word = 0
  let below = (counts[0] ?? 0) ** 0.75 / total
  for (let i = 0; i < NOISE; i++) {
    noise[i] = word
    if ((i + 1) / NOISE > below && word < counts.length - 1)
      below += (counts[++word] as number) ** 0.75 / total
  }
  return noise
}

const SIGMOID = Float32Array.from(
  { length: STEPS },
  (_, i) => 1 / (1 + Math.exp(-(i / STEPS - 0.5) * 2 * STEEPEST)),
)

const sigmoid = (x: number): number =>
  x >= STEEPEST
    ? 1
    : x <= -STEEPEST
      ? 0
      : (SIGMOID[(((x + STEEPEST) * STEPS) / (2 * STEEPEST)) | 0] as number)

/** Skip-gram with negative sampling. */
export function learnVectors(lines: readonly (readonly string[])[], options: VectorOptions): Vectors {
  const { dimensions: size, window, negatives, epochs } = options
  const { words, counts, stream } = readVocabulary(lines, options.atLeast)
  const random = randomFrom(options.seed)
  const rows = Float32Array.from({ length: words.length * size }, () => (random() - 0.5) / size)
  const contexts = new Float32Array(words.length * size)
  const noise = noiseOf(counts)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const keep = counts.map(count => Math.sqrt((FREQUENT * total) / count))
  const change = new Float32Array(size)
  const line = new Int32Array(stream.length)
  let done = 0

  function learnPair(center: number, context: number, rate: number): void {
    const row = center * size
    change.fill(0)
    for (let k = 0; k <= negatives; k++) {
      const word = k === 0 ? context : (noise[(random() * NOISE) | 0] as number)
      if (k > 0 && word === context) continue
      const other = word * size
      let product = 0
      for (let d = 0; d < size; d++) product += (rows[row + d] as number) * (contexts[other + d] as number)
      const step = ((k === 0 ? 1 : 0) - sigmoid(product)) * rate
      for (let d = 0; d < size; d++) {
        ;(change[d] as number) += step * (contexts[other + d] as number)
        ;(contexts[other + d] as number) += step * (rows[row + d] as number)
      }
    }
    for (let d = 0; d < size; d++) (rows[row + d] as number) += change[d] as number
  }

  function learnLine(length: number): void {
    const rate = RATE * Math.max(0.001, 1 - done / (epochs * stream.length))
    for (let i = 0; i < length; i++) {
      const reach = 1 + Math.floor(random() * window)
      for (let j = Math.max(0, i - reach); j <= Math.min(length - 1, i + reach); j++)
        if (j !== i) learnPair(line[i] as number, line[j] as number, rate)
    }
  }

  for (let epoch = 0; epoch < epochs; epoch++) {
    let length = 0
    for (const word of stream) {
      done++
      if (word >= 0) {
        if ((keep[word] as number) > random()) line[length++] = word
        continue
      }
      learnLine(length)
      length = 0
    }
  }
  return { words, dimensions: size, rows }
}
