import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { SaysoError } from '@sayso/core'
import type { Document } from '../document.ts'
import { decodeText, readBytes } from './bytes.ts'
import { linesOf, readJsonLine } from './jsonl.ts'
import { readMarkdown } from './markdown.ts'
import { readText } from './text.ts'

export const FORMATS = ['text', 'markdown', 'jsonl'] as const
export type Format = (typeof FORMATS)[number]

const FORMAT_OF: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
}

const KNOWN_ENDINGS = Object.keys(FORMAT_OF).join(', ')

/** What a reader makes of an input: an article, or why there is none. Other inputs are read all the same. */
export type ReadResult =
  | { readonly document: Document }
  | { readonly origin: string; readonly refused: SaysoError }

export interface ReadOptions {
  /** Instead of telling it from the file's ending; for standard input 'text' otherwise. */
  readonly format?: Format | undefined
  /** The stream that '-' stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/**
 * Reads articles from files, folders (all files of known formats below them) and standard input ('-'), one after
 * the other. An input that cannot be read is reported in its place; nothing is thrown.
 */
export async function* readInputs(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  for (const path of paths)
    if (path === '-') yield* guarded('standard input', readStdin(options))
    else yield* guarded(path, readPath(path, options.format))
}

/** Turns an error of one input into a result, so that the inputs behind it are read. */
async function* guarded(origin: string, results: AsyncGenerator<ReadResult>): AsyncGenerator<ReadResult> {
  try {
    yield* results
  } catch (error) {
    yield { origin, refused: unreadable(origin, error) }
  }
}

function readStdin({ format = 'text', stdin = process.stdin }: ReadOptions): AsyncGenerator<ReadResult> {
  return readStream('standard input', '-', format, stdin)
}

async function* readPath(path: string, format: Format | undefined): AsyncGenerator<ReadResult> {
  if (!(await stat(path)).isDirectory()) return yield* readFileAt(path, format)
  let found = false
  for await (const result of readFolder(path, format)) {
    found = true
    yield result
  }
  if (!found)
    throw new SaysoError(
      'INPUT_EMPTY',
      `${path} holds no file of a known format`,
      `known are ${KNOWN_ENDINGS}`,
    )
}

/** The files of known formats in a folder and below it, in the order of their names; links are followed to files only. */
async function* readFolder(folder: string, format: Format | undefined): AsyncGenerator<ReadResult> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* guarded(path, readFolder(path, format))
    else if (formatOf(path) !== undefined) yield* guarded(path, readFileAt(path, format))
  }
}

const formatOf = (path: string): Format | undefined => FORMAT_OF[extname(path).toLowerCase()]

function readFileAt(path: string, given: Format | undefined): AsyncGenerator<ReadResult> {
  const ending = extname(path)
  const format = given ?? formatOf(path)
  if (format === undefined)
    throw new SaysoError(
      'INPUT_FORMAT',
      `${path}: ${ending === '' ? 'a file without an ending' : `'${ending}'`} is of no known format`,
      `known are ${KNOWN_ENDINGS}; or say --format ${FORMATS.join('|')}`,
    )
  return readStream(path, basename(path, ending), format, createReadStream(path))
}

async function* readStream(
  origin: string,
  id: string,
  format: Format,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<ReadResult> {
  if (format === 'jsonl') yield* readJsonLines(origin, chunks)
  else yield { document: readWhole(origin, id, await readBytes(origin, chunks), format) }
}

function readWhole(origin: string, id: string, bytes: Uint8Array, format: 'text' | 'markdown'): Document {
  const text = decodeText(origin, bytes)
  return format === 'text' ? readText(origin, id, text) : readMarkdown(origin, id, text)
}

async function* readJsonLines(origin: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadResult> {
  let found = false
  for await (const { number, bytes } of linesOf(origin, chunks)) {
    if (bytes.every(byte => byte <= 0x20)) continue
    found = true
    const place = `${origin}:${number}`
    try {
      yield { document: readJsonLine(place, decodeText(place, bytes)) }
    } catch (error) {
      yield { origin: place, refused: unreadable(place, error) }
    }
  }
  if (!found) throw new SaysoError('INPUT_EMPTY', `${origin} is empty`, 'nothing to read in it')
}

/** What an error of reading means to a person. */
export function unreadable(origin: string, error: unknown): SaysoError {
  if (error instanceof SaysoError) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const [what, hint] =
    code === 'ENOENT'
      ? ['there is no such file', 'check the path']
      : code === 'EACCES' || code === 'EPERM'
        ? ['you may not read it', 'check its owner and permissions']
        : [error instanceof Error ? error.message : String(error), 'check the file']
  return new SaysoError('INPUT_UNREADABLE', `${origin}: ${what}`, hint, { cause: error })
}
