import { SaysoError } from '@sayso/core'
import { MAX_ARTICLE_BYTES, tooLarge } from '../bytes.ts'
import { Bytes } from './bytes.ts'

/** A record of a web archive (ISO 28500), or why it was not read. */
export type WarcRecord =
  | {
      readonly place: string
      /** By name in lower case. */
      readonly headers: ReadonlyMap<string, string>
      readonly body: Uint8Array
    }
  | { readonly place: string; readonly refused: SaysoError }

/** How a record follows another; its length alone would lead past all of the rest where it is wrong. */
const MARK = Buffer.from('\r\n\r\nWARC/1.')
const VERSION = /^WARC\/1\.\d$/
/** An archive with more of them is none. */
const MOST_DAMAGED = 1000
const LONGEST_HEAD = 100_000
const [LINE_FEED, RETURN] = [10, 13]

/**
 * The records of the types that are asked for, without holding more than one of them. A damaged one is refused with its place, and
 * the next one is looked for.
 * @throws SaysoError INPUT_FORMAT where there are too many of them
 * @param chunks as `Bytes` takes them; places count unpacked bytes
 */
export async function* recordsOf(
  origin: string,
  chunks: AsyncIterable<Uint8Array | null>,
  types: ReadonlySet<string>,
): AsyncGenerator<WarcRecord> {
  const bytes = new Bytes(chunks)
  let found = 0
  const damaged = (place: string): WarcRecord => {
    const what = new SaysoError(
      'INPUT_FORMAT',
      ++found > MOST_DAMAGED
        ? `${origin} has more than ${MOST_DAMAGED} damaged records`
        : `${place} is a damaged record`,
      found > MOST_DAMAGED
        ? 'get the archive again'
        : 'get the archive again; the records behind it are read',
    )
    if (found > MOST_DAMAGED) throw what
    return { place, refused: what }
  }
  for (;;) {
    await skipBlank(bytes)
    if (bytes.gap) {
      yield damaged(`${origin}@${bytes.offset}`)
      bytes.pass()
      continue
    }
    if (bytes.buffer.length === 0) return
    const place = `${origin}@${bytes.offset}`
    const headers = await headOf(bytes)
    const length = Number(/^\d{1,15}$/.exec(headers?.get('content-length') ?? '')?.[0] ?? Number.NaN)
    if (!headers || Number.isNaN(length)) {
      yield damaged(place)
      await seek(bytes)
      continue
    }
    const isWanted = types.has(headers.get('warc-type')?.toLowerCase() ?? '')
    const body = await bodyOf(bytes, length, isWanted && length <= MAX_ARTICLE_BYTES)
    const isWhole = body !== null && (await endsHere(bytes))
    if (!isWhole) {
      yield damaged(place)
      await seek(bytes)
    } else if (isWanted)
      yield length > MAX_ARTICLE_BYTES ? { place, refused: tooLarge(place) } : { place, headers, body }
  }
}

async function skipBlank(bytes: Bytes): Promise<void> {
  while ((await bytes.fill(1)) && (bytes.buffer[0] === RETURN || bytes.buffer[0] === LINE_FEED)) bytes.take(1)
}

/** Null where there is no whole one. */
async function headOf(bytes: Bytes): Promise<ReadonlyMap<string, string> | null> {
  const headers = new Map<string, string>()
  const end = bytes.offset + LONGEST_HEAD
  const version = await lineOf(bytes)
  if (version === null || !VERSION.test(version)) return null
  for (;;) {
    const line = await lineOf(bytes)
    if (line === null || bytes.offset > end) return null
    if (line === '') return headers
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
}

async function lineOf(bytes: Bytes): Promise<string | null> {
  let end = bytes.buffer.indexOf(LINE_FEED)
  while (end === -1 && bytes.buffer.length < LONGEST_HEAD && (await bytes.more()))
    end = bytes.buffer.indexOf(LINE_FEED)
  return end === -1
    ? null
    : bytes
        .take(end + 1)
        .toString()
        .trimEnd()
}

/** So many bytes; null where the stream or the record ends before. */
async function bodyOf(bytes: Bytes, length: number, keep: boolean): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  for (let left = length; left > 0; ) {
    const goesOn = await bytes.fill(Math.min(left, MARK.length))
    const mark = bytes.buffer.indexOf(MARK)
    if (!goesOn || (mark !== -1 && mark < left)) return null
    // A mark may begin at the end of the buffer.
    const safe = left <= bytes.buffer.length ? left : Math.max(1, bytes.buffer.length - MARK.length + 1)
    const part = bytes.take(safe)
    if (keep) parts.push(part)
    left -= part.length
    if (left > 0 && bytes.buffer.length < MARK.length && !(await bytes.more())) return null
  }
  return Buffer.concat(parts)
}

/** Whether a record, or nothing, follows the one that was read, or whatever follows is known not to be of it. */
async function endsHere(bytes: Bytes): Promise<boolean> {
  const end = bytes.offset
  await skipBlank(bytes)
  if (bytes.verified >= end && bytes.verified <= bytes.offset) return true
  if (bytes.gap) return false
  await bytes.fill('WARC/'.length)
  return bytes.buffer.length === 0 || bytes.buffer.subarray(0, 'WARC/'.length).toString() === 'WARC/'
}

/** To the next record: at its mark, or behind a gap. */
async function seek(bytes: Bytes): Promise<void> {
  for (;;) {
    const at = bytes.buffer.indexOf(MARK)
    if (at !== -1) return void bytes.take(at)
    bytes.take(Math.max(0, bytes.buffer.length - MARK.length + 1))
    if (!(await bytes.more())) return bytes.pass()
  }
}
