import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { MeaningTable } from './meaning.ts'
import type { PairModel } from './model.ts'

const HEAD = 2 * Int32Array.BYTES_PER_ELEMENT

const bytesOf = (name: string): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(`@sayso/agreement/models/${name}`))

/** The words with their vectors, from the package's folder `models`. */
export const readMeanings = (): MeaningTable => unpackMeanings(bytesOf('words.bin'))

/** The trained model, from the package's folder `models`. */
export const readPairModel = (): PairModel => JSON.parse(bytesOf('pairs.json').toString('utf8')) as PairModel

/** The bytes of a table: how many words, how many dimensions, hashes, vectors; all compressed. */
export function packMeanings(keys: Int32Array, dimensions: number, vectors: Int8Array): Uint8Array {
  const bytes = Buffer.concat([
    new Uint8Array(Int32Array.of(keys.length, dimensions).buffer),
    new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength),
    new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength),
  ])
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  })
}

export function unpackMeanings(packed: Uint8Array): MeaningTable {
  const bytes = brotliDecompressSync(packed)
  const count = bytes.readInt32LE(0)
  const dimensions = bytes.readInt32LE(HEAD / 2)
  const rows = new Map<number, number>()
  for (let row = 0; row < count; row++) rows.set(bytes.readInt32LE(HEAD + 4 * row), row)
  const vectors = new Int8Array(bytes.buffer, bytes.byteOffset + HEAD + 4 * count, count * dimensions)
  return { dimensions, rows, vectors }
}
