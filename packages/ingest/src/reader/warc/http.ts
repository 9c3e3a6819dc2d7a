import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { SaysoError } from '@sayso/core'
import { type MediaType, mediaType } from '../../fetch/media-type.ts'
import { MAX_ARTICLE_BYTES, tooLarge } from '../bytes.ts'

/** What a server sent, as a record of an archive has it. */
export interface Reply extends MediaType {
  readonly status: number
  /** The body, to be unpacked by `contentOf`. */
  readonly body: Uint8Array
  readonly chunked: boolean
  /** In the order in which they were applied. */
  readonly encodings: readonly string[]
}

/** More than one is rare, and more than these are made to hurt. */
const MOST_ENCODINGS = 2
const LIMIT = { maxOutputLength: MAX_ARTICLE_BYTES }

/**
 * The head of a reply, without its body unpacked: most replies of an archive are no articles.
 * @throws SaysoError INPUT_FORMAT
 */
export function replyOf(place: string, bytes: Uint8Array): Reply {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [head] = /^[\s\S]*?\r?\n\r?\n/.exec(message.subarray(0, 100_000).toString('latin1')) ?? []
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(head ?? '')?.[1]
  if (head === undefined || status === undefined) throw unreadable(place, 'holds no HTTP reply')
  const list = (name: string): string[] =>
    (headerOf(head, name) ?? '')
      .toLowerCase()
      .split(',')
      .map(each => each.trim())
      .filter(each => each !== '' && each !== 'identity')
  return {
    status: Number(status),
    ...mediaType(headerOf(head, 'content-type') ?? ''),
    body: message.subarray(head.length),
    chunked: list('transfer-encoding').includes('chunked'),
    encodings: list('content-encoding'),
  }
}

const headerOf = (head: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*\\r?$`, 'im').exec(head)?.[1]

/**
 * The body of a reply as it was before it was sent.
 * @throws SaysoError INPUT_FORMAT, INPUT_TOO_LARGE
 */
export async function contentOf(place: string, { body, chunked, encodings }: Reply): Promise<Uint8Array> {
  if (encodings.length > MOST_ENCODINGS)
    throw unreadable(place, `is packed more than ${MOST_ENCODINGS} times over`)
  let bytes = chunked ? unchunked(place, Buffer.from(body)) : Buffer.from(body)
  for (const encoding of encodings.toReversed()) {
    try {
      bytes = await unpack(place, encoding, bytes)
    } catch (cause) {
      if (cause instanceof SaysoError) throw cause
      if (cause instanceof RangeError) throw tooLarge(place)
      throw unreadable(place, `is not whole as '${encoding}'`, cause)
    }
  }
  return bytes
}

const ungzip = promisify<Buffer, object, Buffer>(gunzip)
const unzip = promisify<Buffer, object, Buffer>(inflate)
const unzipRaw = promisify<Buffer, object, Buffer>(inflateRaw)
const unbrotli = promisify<Buffer, object, Buffer>(brotliDecompress)

function unpack(place: string, encoding: string, bytes: Buffer): Buffer | Promise<Buffer> {
  // Some archives unpack bodies and leave the header.
  if (encoding === 'gzip' || encoding === 'x-gzip')
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? ungzip(bytes, LIMIT) : bytes
  if (encoding === 'br') return unbrotli(bytes, LIMIT)
  // Servers mean either by it: with the header of zlib, whose first byte says 8 in its lower half, or without.
  if (encoding === 'deflate')
    return ((bytes[0] ?? 0) & 0x0f) === 8 ? unzip(bytes, LIMIT) : unzipRaw(bytes, LIMIT)
  throw unreadable(place, `is packed as '${encoding}'`)
}

/** Of a body in chunks (RFC 9112); one that does not begin so was put together by whoever archived it. */
function unchunked(place: string, body: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const end = at + body.subarray(at, at + 1000).indexOf('\n')
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(body.subarray(at, end).toString('latin1'))?.[1]
    if (end < at || size === undefined) {
      if (at === 0) return body
      throw unreadable(place, 'has a body in chunks, of which one is damaged')
    }
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    if (end + 1 + length > body.length) throw unreadable(place, 'has a body in chunks that ends too early')
    parts.push(body.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    while (body[at] === 13 || body[at] === 10) at++
  }
  return Buffer.concat(parts)
}

const unreadable = (place: string, what: string, cause?: unknown): SaysoError =>
  new SaysoError('INPUT_FORMAT', `${place} ${what}`, 'get the page again, or leave it out', { cause })
