import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { SaysoError } from '@sayso/core'
import { FORMATS, formatOf, idOf, KNOWN_ENDINGS } from './format.ts'
import { guarded, type ReadResult } from './result.ts'
import { readSource, readUrl, type SourceOptions } from './source.ts'

export interface ReadOptions extends SourceOptions {
  /** The stream that '-' stands for; 'text' unless the format says otherwise. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i

/**
 * Reads articles from files, folders (all files of known formats below them), addresses and standard input ('-'), one after
 * the other. An input that cannot be read is reported in its place; nothing is thrown.
 */
export async function* readInputs(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  for (const path of paths)
    if (path === '-') yield* guarded('standard input', readStdin(options))
    else if (ADDRESS.test(path)) yield* guarded(path, readUrl(path, options))
    else yield* guarded(path, readPath(path, options))
}

function readStdin({ stdin = process.stdin, ...options }: ReadOptions): AsyncGenerator<ReadResult> {
  const { format = 'text' } = options
  return readSource({ origin: 'standard input', id: '-', format, chunks: stdin }, options)
}

async function* readPath(path: string, options: SourceOptions): AsyncGenerator<ReadResult> {
  if (!(await stat(path)).isDirectory()) return yield* readFileAt(path, options)
  let found = false
  for await (const result of readFolder(path, options)) {
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
async function* readFolder(folder: string, options: SourceOptions): AsyncGenerator<ReadResult> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* guarded(path, readFolder(path, options))
    else if (formatOf(path) !== undefined) yield* guarded(path, readFileAt(path, options))
  }
}

function readFileAt(path: string, options: SourceOptions): AsyncGenerator<ReadResult> {
  const ending = extname(path)
  const format = options.format ?? formatOf(path)
  if (format === undefined)
    throw new SaysoError(
      'INPUT_FORMAT',
      `${path}: ${ending === '' ? 'a file without an ending' : `'${ending}'`} is of no known format`,
      `known are ${KNOWN_ENDINGS}; or say --format ${FORMATS.join('|')}`,
    )
  return readSource({ origin: path, id: idOf(path), format, chunks: createReadStream(path) }, options)
}
