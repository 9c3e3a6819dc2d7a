import { SaysoError } from '@sayso/core'
import type { Document } from '../document.ts'
import { mediaType } from '../fetch/media-type.ts'
import type { Web } from '../fetch/web.ts'
import { httpUrl, identityOf } from '../url.ts'
import { decodeText, readBytes } from './bytes.ts'
import { rowsOf } from './csv.ts'
import { isoDate } from './date.ts'
import type { Item } from './feed.ts'
import { type Format, formatOfReply, formatOfType } from './format.ts'
import { unpacked } from './gzip.ts'
import { linesOf, readFields, readJsonLine } from './jsonl.ts'
import { readMarkdown } from './markdown.ts'
import { decodePage } from './page/charset.ts'
import { guarded, type ReadResult, unreadable } from './result.ts'
import { type Said, withSaid } from './said.ts'
import { readText } from './text.ts'
import { unpackedMembers } from './warc/members.ts'
import type { WarcRecord } from './warc/record.ts'

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
  readonly said?: Said
  readonly trail?: Trail
}

/** What has been followed on the way to a source. */
interface Trail {
  /** By `identityOf`. */
  readonly seen: Set<string>
  /** How many lists it stands in. */
  readonly depth: number
}

/** Sitemaps list sitemaps that list pages; one more is made to have no end. */
const MOST_DEEP = 3
/** Pages and lists that one input leads to: at the usual pause, those of three days. */
const MOST_FOLLOWED = 250_000
/** What of an archive has articles: replies of servers, and files without what a server said. */
const RECORDS = new Set(['response', 'resource'])

export interface SourceOptions {
  /** Instead of telling it from the ending or the media type. */
  readonly format?: Format | undefined
  /** What fetches addresses; without it they are refused. */
  readonly web?: Web | undefined
  /** Fetches the pages that a feed or sitemap lists, instead of taking what the feed has of them. */
  readonly follow?: boolean | undefined
  /** Told of what a person should know of an article that was read. */
  readonly onNote?: (line: string) => void
  /** Told of bytes of files as they are read; see `sizeOf`. */
  readonly onBytes?: ((bytes: number) => void) | undefined
}

/** The articles of one source. */
export function readSource(source: Source, options: SourceOptions): AsyncGenerator<ReadResult> {
  const results = source.format === 'warc' ? readArchive(source, options) : readOne(source, options)
  return source.said ? withSaid(results, source.said) : results
}

async function* readOne(source: Source, options: SourceOptions): AsyncGenerator<ReadResult> {
  const { origin, id, format, charset = null, address = null, said } = source
  const chunks = unpacked(origin, source.chunks)
  if (format === 'jsonl') return yield* readJsonLines(origin, chunks)
  if (format === 'csv') return yield* readRows(origin, chunks)
  const bytes = await readBytes(origin, chunks)
  if (format === 'feed') return yield* readItems(source, decodePage(bytes, charset), options)
  if (format === 'html') {
    // Loaded here, as in `readItems`: what reads no pages starts faster without it.
    const { readHtml } = await import('./html.ts')
    return yield { document: readHtml(origin, id, decodePage(bytes, charset), address, said?.language) }
  }
  const text = decodeText(origin, bytes)
  const document = format === 'text' ? readText(origin, id, text) : readMarkdown(origin, id, text)
  yield { document: { ...document, url: document.url ?? address } }
}

/**
 * What is at an address.
 * @throws SaysoError of a kind URL_ where it cannot be fetched, and as the readers do
 */
export async function* readUrl(
  address: string,
  options: SourceOptions,
  along: Pick<Source, 'said' | 'trail'> = {},
): AsyncGenerator<ReadResult> {
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
  yield* readSource({ origin: address, id: url, format, chunks, address: url, charset, ...along }, options)
}

async function* readItems(source: Source, text: string, options: SourceOptions): AsyncGenerator<ReadResult> {
  const { readFeed } = await import('./feed.ts')
  const {
    origin,
    address,
    trail = { seen: new Set(address ? [identityOf(address)] : []), depth: 0 },
  } = source
  const items = readFeed(origin, text)
  if (items.length === 0)
    throw new SaysoError('INPUT_EMPTY', `${origin} lists nothing`, 'nothing to read in it')
  const { follow = false, onNote = () => {} } = options
  for (const item of items)
    if (follow && item.link !== null) yield* guarded(item.link, followed(item.link, item, options, trail))
    else if (item.document) {
      if (item.short) onNote(`${item.document.origin} has a summary only: add --follow to fetch the page`)
      yield { document: item.document }
    } else if (item.refused) yield { origin, refused: item.refused }
    else if (!follow) throw listsOnly(origin)
}

/** What is at an address that a list has, once. */
async function* followed(
  link: string,
  { isList, said }: Item,
  options: SourceOptions,
  { seen, depth }: Trail,
): AsyncGenerator<ReadResult> {
  const identity = identityOf(link)
  if (seen.has(identity)) return
  const isMany = seen.size >= MOST_FOLLOWED
  if (isMany || (isList && depth >= MOST_DEEP))
    throw new SaysoError(
      'INPUT_TOO_LARGE',
      `${link} is ${isMany ? `one of more than ${MOST_FOLLOWED} addresses` : `a list in more than ${MOST_DEEP} others`}`,
      'give one of the lists that lead to it, with --follow',
    )
  seen.add(identity)
  if (isList) yield* readUrl(link, { ...options, format: 'feed' }, { trail: { seen, depth: depth + 1 } })
  else yield* readUrl(link, { ...options, format: 'html', follow: false }, { said })
}

const listsOnly = (origin: string): SaysoError =>
  new SaysoError('INPUT_EMPTY', `${origin} has addresses and no text`, 'add --follow to fetch the pages')

/** The articles of the pages, feeds and texts that a web archive holds; anything else in it is passed over. */
async function* readArchive({ origin, chunks }: Source, options: SourceOptions): AsyncGenerator<ReadResult> {
  const { recordsOf } = await import('./warc/record.ts')
  let found = false
  for await (const record of recordsOf(origin, unpackedMembers(chunks), RECORDS))
    if ('refused' in record) {
      found = true
      yield { origin: record.place, refused: record.refused }
    } else
      for await (const result of guarded(record.place, readRecord(record, options))) {
        found = true
        yield result
      }
  if (!found)
    throw new SaysoError(
      'INPUT_EMPTY',
      `${origin} holds no page`,
      'read are records of type response and resource with pages, feeds or texts',
    )
}

async function* readRecord(
  { place, headers, body }: Extract<WarcRecord, { readonly body: unknown }>,
  options: SourceOptions,
): AsyncGenerator<ReadResult> {
  const { contentOf, replyOf } = await import('./warc/http.ts')
  // Some writers put it into angle brackets.
  const url = httpUrl(headers.get('warc-target-uri')?.replace(/^<|>$/g, ''))
  if (url === null || new URL(url).pathname === '/robots.txt') return
  const isReply = headers.get('warc-type')?.toLowerCase() === 'response'
  const reply = isReply ? replyOf(place, body) : null
  const { type, charset } = reply ?? mediaType(headers.get('content-type') ?? '')
  const format = formatOfType(type)
  if (format === undefined || format === 'warc' || (reply && reply.status !== 200)) return
  const content = reply ? await contentOf(place, reply) : body
  const date = isoDate(headers.get('warc-date') ?? null)
  yield* readSource(
    {
      ...{ origin: place, id: url, format, address: url, charset },
      chunks: (async function* () {
        yield content
      })(),
      ...(date !== null && { said: { publishedAt: date } }),
    },
    { ...options, follow: false },
  )
}

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
