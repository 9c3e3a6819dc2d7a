import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { ChainModel } from './chain.ts'
import { rowOf, type Weights } from './table.ts'

type Table = Int8Array | Uint8Array | Uint16Array | Int32Array | Float32Array

/** What a model file holds; each part has a name. */
export interface ModelFile {
  readonly chains: Readonly<Record<string, ChainModel>>
  readonly tables: Readonly<Record<string, Table>>
  /** Lists of strings; none may hold a line feed. */
  readonly strings: Readonly<Record<string, readonly string[]>>
}

const KINDS = { Int8Array, Uint8Array, Uint16Array, Int32Array, Float32Array } as const
type Kind = keyof typeof KINDS

interface Part {
  readonly kind: Kind
  readonly bytes: number
}

/** The JSON at the head of a file: the parts in their order, and of the chains what is not a table. */
interface Header {
  readonly chains: Readonly<Record<string, Pick<ChainModel, 'labels' | 'bits' | 'scale' | 'classes'>>>
  readonly parts: Readonly<Record<string, Part>>
}

const LENGTH_BYTES = 4

/** A file of the package's folder `models`. */
export const readModel = (name: string): ModelFile =>
  unpackModel(readFileSync(createRequire(import.meta.url).resolve(`@sayso/nlp/models/${name}`)))

/** The bytes of a model file: length of the header, header, parts; all compressed. */
export function packModel({ chains, tables, strings }: ModelFile): Uint8Array {
  const parts: [string, Table][] = [
    ...Object.entries(chains).flatMap(([name, { weights, transitions }]): [string, Table][] => [
      [`chain/${name}/weights`, planes(weights, chains[name]?.labels ?? 1)],
      [`chain/${name}/transitions`, transitions],
    ]),
    ...Object.entries(tables).map(([name, table]): [string, Table] => [`table/${name}`, table]),
    ...Object.entries(strings).map(([name, list]): [string, Table] => [
      `strings/${name}`,
      new TextEncoder().encode(list.join('\n')),
    ]),
  ]
  const header: Header = {
    chains: Object.fromEntries(
      Object.entries(chains).map(([name, { labels, bits, scale, classes }]) => [
        name,
        { labels, bits, scale, classes },
      ]),
    ),
    parts: Object.fromEntries(
      parts.map(([name, table]) => [name, { kind: table.constructor.name as Kind, bytes: table.byteLength }]),
    ),
  }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const bytes = Buffer.concat([
    new Uint8Array(Uint32Array.of(head.length).buffer),
    head,
    ...parts.map(([, { buffer, byteOffset, byteLength }]) => new Uint8Array(buffer, byteOffset, byteLength)),
  ])
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

/** Unpacked in one piece where it fits, since what is put together from many is held twice. */
const PIECE = 1 << 25

export function unpackModel(packed: Uint8Array): ModelFile {
  const bytes = brotliDecompressSync(packed, { chunkSize: PIECE })
  const headEnd = LENGTH_BYTES + bytes.readUInt32LE(0)
  const header = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, headEnd)) as Header
  const parts = new Map<string, Table>()
  let at = headEnd
  for (const [name, part] of Object.entries(header.parts)) {
    const start = bytes.byteOffset + at
    // Weights need no copy of their own: turning them into rows makes one.
    const table =
      part.kind === 'Int8Array'
        ? new Int8Array(bytes.buffer, start, part.bytes)
        : new KINDS[part.kind](bytes.buffer.slice(start, start + part.bytes) as ArrayBuffer)
    parts.set(name, table)
    at += part.bytes
  }
  const under = (folder: string): [string, Table][] =>
    [...parts]
      .filter(([name]) => name.startsWith(folder))
      .map(([name, part]) => [name.slice(folder.length), part])
  const chains = Object.entries(header.chains).map(([name, shape]): [string, ChainModel] => {
    const weights = rows(parts.get(`chain/${name}/weights`) as Weights, shape.labels)
    return [name, { ...shape, weights, transitions: parts.get(`chain/${name}/transitions`) as Float32Array }]
  })
  return {
    chains: Object.fromEntries(chains),
    tables: Object.fromEntries(under('table/')),
    strings: Object.fromEntries(
      under('strings/').map(([name, part]) => [
        name,
        part.length ? new TextDecoder().decode(part).split('\n') : [],
      ]),
    ),
  }
}

/** All weights of the first label, then all of the second: bytes that compress better. */
function planes<T extends Weights>(weights: T, labels: number): T {
  const row = rowOf(labels)
  const count = weights.length / row
  const turned = weights.slice(0, count * labels) as T
  for (let at = 0; at < count; at++)
    for (let label = 0; label < labels; label++)
      turned[label * count + at] = weights[at * row + label] as number
  return turned
}

function rows<T extends Weights>(turned: T, labels: number): T {
  const row = rowOf(labels)
  const count = turned.length / labels
  const weights = new (turned.constructor as new (length: number) => T)(count * row)
  for (let at = 0; at < count; at++)
    for (let label = 0; label < labels; label++)
      weights[at * row + label] = turned[label * count + at] as number
  return weights
}
