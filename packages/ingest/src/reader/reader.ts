import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { SaysoError } from '@sayso/core'
import type { Document } from '../document.ts'
import { decodeText, MAX_ARTICLE_BYTES, tooLarge } from './bytes.ts'
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
  for (const path of paths) {
    try {
      if (path === '-') yield* readStdin(options)
      else for (const file of await filesAt(path)) yield* guarded(file, readFileAt(file, options.format))
    } catch (error) {
      yield { origin: path, refused: unreadable(path, error) }
    }
  }
}

/** Turns an error of one input into a result, so that the inputs behind it are read. */
async function* guarded(origin: string, results: AsyncGenerator<ReadResult>): AsyncGenerator<ReadResult> {
  try {
    yield* results
  } catch (error) {
    yield { origin, refused: unreadable(origin, error) }
  }
}

async function* readStdin({ format = 'text', stdin }: ReadOptions): AsyncGenerator<ReadResult> {
  const chunks = stdin ?? process.stdin
  if (format === 'jsonl') yield* readJsonLines('standard input', chunks)
  else {
    const parts: Uint8Array[] = []
    let size = 0
    for await (const chunk of chunks) {
      parts.push(chunk)
      size += chunk.length
      if (size > MAX_ARTICLE_BYTES) throw tooLarge('standard input')
    }
    yield { document: readWhole('standard input', '-', Buffer.concat(parts), format) }
  }
}

async function* readFileAt(path: string, given: Format | undefined): AsyncGenerator<ReadResult> {
  const ending = extname(path)
  const format = given ?? FORMAT_OF[ending.toLowerCase()]
  if (format === undefined)
    throw new SaysoError(
      'INPUT_FORMAT',
      `${path}: ${ending === '' ? 'a file without an ending' : `'${ending}'`} is of no known format`,
      `known are ${Object.keys(FORMAT_OF).join(', ')}; or say --format ${FORMATS.join('|')}`,
    )
  if (format === 'jsonl') yield* readJsonLines(path, createReadStream(path))
  else {
    if ((await stat(path)).size > MAX_ARTICLE_BYTES) throw tooLarge(path)
    yield { document: readWhole(path, basename(path, ending), await readFile(path), format) }
  }
}

function readWhole(origin: string, id: string, bytes: Uint8Array, format: 'text' | 'markdown'): Document {
  const text = decodeText(origin, bytes)
  return format === 'text' ? readText(origin, id, text) : readMarkdown(origin, id, text)
}

async function* readJsonLines(origin: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadResult> {
  let found = false
  for await (const { number, line } of linesOf(origin, chunks)) {
    if (line.trim() === '') continue
    found = true
    const place = `${origin}:${number}`
    try {
      yield { document: readJsonLine(place, line) }
    } catch (error) {
      yield { origin: place, refused: unreadable(place, error) }
    }
  }
  if (!found) throw new SaysoError('INPUT_EMPTY', `${origin} is empty`, 'nothing to read in it')
}

/** The file itself, or the files of known formats in a folder and below it, in the order of their names. */
async function filesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const files = (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile() && FORMAT_OF[extname(entry.name).toLowerCase()] !== undefined)
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  if (files.length === 0)
    throw new SaysoError(
      'INPUT_EMPTY',
      `${path} holds no file of a known format`,
      `known are ${Object.keys(FORMAT_OF).join(', ')}`,
    )
  return files
}

function unreadable(origin: string, error: unknown): SaysoError {
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
