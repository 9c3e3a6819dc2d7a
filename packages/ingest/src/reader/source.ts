import { SaysoError } from '@sayso/core'
import type { Document } from '../document.ts'
import type { Web } from '../fetch/web.ts'
import { decodeText, readBytes } from './bytes.ts'
import { rowsOf } from './csv.ts'
import { type Format, formatOfReply } from './format.ts'
import { unpacked } from './gzip.ts'
import { linesOf, readFields, readJsonLine } from './jsonl.ts'
import { readMarkdown } from './markdown.ts'
import { decodePage } from './page/charset.ts'
import { guarded, type ReadResult, unreadable } from './result.ts'
import { readText } from './text.ts'

/** Bytes, and what is known of them. */
export interface Source {
  readonly origin: string
  readonly id: string
  readonly format: Format
  readonly chunks: AsyncIterable<Uint8Array>
  /** Where they were fetched. */
  readonly address?: string
  /** What the server said of their encoding. */
  readonly charset?: string | null
}

export interface SourceOptions {
  /** Instead of telling it from the ending or the media type. */
  readonly format?: Format | undefined
  /** What fetches addresses; without it they are refused. */
  readonly web?: Web | undefined
  /** Fetches the pages that a feed or sitemap lists, instead of taking what the feed has of them. */
  readonly follow?: boolean | undefined
  /** Told of what a person should know of an article that was read. */
  readonly onNote?: (line: string) => void
}

/** The articles of one source. */
export async function* readSource(source: Source, options: SourceOptions): AsyncGenerator<ReadResult> {
  const { origin, id, format, charset = null, address = null } = source
  const chunks = unpacked(origin, source.chunks)
  if (format === 'jsonl') return yield* readJsonLines(origin, chunks)
  if (format === 'csv') return yield* readRows(origin, chunks)
  const bytes = await readBytes(origin, chunks)
  if (format === 'feed') return yield* readItems(origin, decodePage(bytes, charset), options)
  if (format === 'html') {
    // Loaded here, as in `readItems`: what reads no pages starts faster without it.
    const { readHtml } = await import('./html.ts')
    return yield { document: readHtml(origin, id, decodePage(bytes, charset), address) }
  }
  const text = decodeText(origin, bytes)
  const document = format === 'text' ? readText(origin, id, text) : readMarkdown(origin, id, text)
  yield { document: { ...document, url: document.url ?? address } }
}

/**
 * What is at an address.
 * @throws SaysoError of a kind URL_ where it cannot be fetched, and as the readers do
 */
export async function* readUrl(address: string, options: SourceOptions): AsyncGenerator<ReadResult> {
  if (!options.web)
    throw new SaysoError(
      'URL_INVALID',
      `${address} is an address, and only files are read here`,
      'give a file',
    )
  const { url, type, charset, bytes } = await options.web.read(address)
  const chunks = (async function* () {
    yield bytes
  })()
  const format = options.format ?? formatOfReply(url, type)
  yield* readSource({ origin: address, id: url, format, chunks, address: url, charset }, options)
}

async function* readItems(origin: string, text: string, options: SourceOptions): AsyncGenerator<ReadResult> {
  const { readFeed } = await import('./feed.ts')
  const items = readFeed(origin, text)
  if (items.length === 0)
    throw new SaysoError('INPUT_EMPTY', `${origin} lists nothing`, 'nothing to read in it')
  const { follow = false, onNote = () => {} } = options
  for (const { link, document, short } of items)
    if (follow && link !== null)
      yield* guarded(link, readUrl(link, { ...options, format: 'html', follow: false }))
    else if (document) {
      if (short) onNote(`${document.origin} has a summary only: add --follow to fetch the page`)
      yield { document }
    } else if (!follow) throw listsOnly(origin)
}

const listsOnly = (origin: string): SaysoError =>
  new SaysoError('INPUT_EMPTY', `${origin} has addresses and no text`, 'add --follow to fetch the pages')

async function* readJsonLines(origin: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadResult> {
  let found = false
  for await (const { number, bytes } of linesOf(origin, chunks)) {
    if (bytes.every(byte => byte <= 0x20)) continue
    found = true
    const place = `${origin}:${number}`
    yield attempt(place, () => readJsonLine(place, decodeText(place, bytes)))
  }
  if (!found) throw new SaysoError('INPUT_EMPTY', `${origin} is empty`, 'nothing to read in it')
}

async function* readRows(origin: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadResult> {
  let found = false
  for await (const { line, fields } of rowsOf(origin, chunks)) {
    found = true
    const place = `${origin}:${line}`
    yield attempt(place, () => readFields(place, fields))
  }
  if (!found)
    throw new SaysoError('INPUT_EMPTY', `${origin} has no rows`, 'it needs a header row, and rows below it')
}

function attempt(origin: string, read: () => Document): ReadResult {
  try {
    return { document: read() }
  } catch (error) {
    return { origin, refused: unreadable(origin, error) }
  }
}
