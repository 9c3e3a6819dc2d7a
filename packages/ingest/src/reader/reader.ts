import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { SaysoError } from '@sayso/core'
import { glob, isDynamicPattern } from 'tinyglobby'
import { FORMATS, formatOf, idOf, KNOWN_ENDINGS } from './format.ts'
import { guarded, type ReadResult } from './result.ts'
import { readSource, readUrl, type SourceOptions } from './source.ts'

export interface ReadOptions extends SourceOptions {
  /** The stream that '-' stands for; 'text' unless the format says otherwise. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** How a shell hands a pipe over: `sayso ingest --format text <(command)`. */
const HANDED_OVER = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i

/**
 * Reads articles from files, folders (all files of known formats below them), patterns that a shell left as they are, addresses and
 * standard input ('-'), one after the other. An input that cannot be read is reported in its place; nothing is thrown.
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
  const found = await stat(path).catch((error: unknown) => {
    if (isMissing(error) && isDynamicPattern(path)) return null
    throw error
  })
  if (found && !found.isDirectory()) return yield* readFileAt(path, options)
  let some = false
  for await (const result of found ? readFolder(path, options) : readPattern(path, options)) {
    some = true
    yield result
  }
  if (!some)
    throw new SaysoError(
      'INPUT_EMPTY',
      `${path} ${found ? 'holds' : 'matches'} no file of a known format`,
      `known are ${KNOWN_ENDINGS}`,
    )
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The files of known formats that match a pattern, in the order of their names; links are followed to files only. */
async function* readPattern(pattern: string, options: SourceOptions): AsyncGenerator<ReadResult> {
  const paths = await glob(pattern, { expandDirectories: false, followSymbolicLinks: false })
  for (const path of paths.sort())
    if (options.format !== undefined || formatOf(path) !== undefined)
      yield* guarded(path, readFileAt(path, options))
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

async function* readFileAt(path: string, options: SourceOptions): AsyncGenerator<ReadResult> {
  const ending = extname(path)
  const format = options.format ?? formatOf(path)
  if (format === undefined)
    throw new SaysoError(
      'INPUT_FORMAT',
      `${path}: ${ending === '' ? 'a file without an ending' : `'${ending}'`} is of no known format`,
      `known are ${KNOWN_ENDINGS}; or say --format ${FORMATS.join('|')}`,
    )
  // A pipe that nobody writes to would never end, and never begin.
  if (!(await stat(path)).isFile() && !HANDED_OVER.test(path))
    throw new SaysoError(
      'INPUT_UNREADABLE',
      `${path} is no file`,
      'give a file, or what it has through standard input, as -',
    )
  const chunks = counted(createReadStream(path), options.onBytes)
  yield* readSource({ origin: path, id: idOf(path), format, chunks }, options)
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: SourceOptions['onBytes'] = () => {},
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length)
    yield chunk
  }
}
