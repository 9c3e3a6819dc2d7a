import { pipeline, Readable } from 'node:stream'
import { SaysoError } from '@sayso/core'
import { CsvError, type Info, parse } from 'csv-parse'
import { MAX_ARTICLE_BYTES, notUtf8, tooLarge } from './bytes.ts'

const DELIMITERS = [',', ';', '\t', '|']
const NEWLINE = 10

/** A row of a table, with the number of its last line from 1. */
export interface Row {
  readonly line: number
  readonly fields: Readonly<Record<string, string>>
}

/**
 * The rows of a table under a header row, by whose signs the delimiter is told, without holding more than one of them.
 * @throws SaysoError INPUT_FORMAT, INPUT_ENCODING, INPUT_TOO_LARGE
 */
export async function* rowsOf(origin: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  const { header, all } = await peek(origin, chunks)
  const parser = parse({
    bom: true,
    columns: true,
    delimiter: DELIMITERS.reduce((best, next) =>
      header.split(next).length > header.split(best).length ? next : best,
    ),
    info: true,
    max_record_size: MAX_ARTICLE_BYTES,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  try {
    const rows: AsyncIterable<{ info: Info; record: Record<string, string> }> = pipeline(
      Readable.from(decoded(origin, all), { objectMode: false }),
      parser,
      () => {},
    )
    for await (const { info, record } of rows) yield { line: info.lines, fields: record }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    if (cause.code === 'CSV_MAX_RECORD_SIZE') throw tooLarge(origin)
    throw new SaysoError(
      'INPUT_FORMAT',
      `${origin} is no CSV: ${cause.message}`,
      'put texts in quotation marks',
      {
        cause,
      },
    )
  }
}

/** The first line, and all chunks all the same. */
async function peek(
  origin: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ header: string; all: AsyncGenerator<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let size = 0
  let next = await iterator.next()
  while (!next.done) {
    seen.push(next.value)
    size += next.value.length
    if (size > MAX_ARTICLE_BYTES) throw tooLarge(origin)
    if (next.value.includes(NEWLINE)) break
    next = await iterator.next()
  }
  const start = Buffer.concat(seen)
  const end = start.indexOf(NEWLINE)
  return {
    header: start.subarray(0, end === -1 ? start.length : end).toString('latin1'),
    all: (async function* () {
      yield start
      for (next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    })(),
  }
}

/** The same bytes, as long as they are UTF-8. */
async function* decoded(origin: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const check = (chunk?: Uint8Array): void => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      throw notUtf8(origin, 'WINDOWS-1252')
    }
  }
  for await (const chunk of chunks) {
    check(chunk)
    yield chunk
  }
  check()
}
