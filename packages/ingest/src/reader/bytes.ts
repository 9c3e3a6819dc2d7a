import { SaysoError } from '@sayso/core'

/** The longest article that is read, in bytes: far above any article, far below what would fill the memory. */
export const MAX_ARTICLE_BYTES = 10_000_000

export const tooLarge = (origin: string, most = MAX_ARTICLE_BYTES): SaysoError =>
  new SaysoError(
    'INPUT_TOO_LARGE',
    `${origin} is larger than ${most / 1_000_000} MB`,
    'no article is that long: split it, one article a file or a line',
  )

/**
 * All bytes of a stream.
 * @throws SaysoError INPUT_TOO_LARGE as soon as there are more than any article has
 */
export async function readBytes(origin: string, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
    if (size > MAX_ARTICLE_BYTES) throw tooLarge(origin)
  }
  return Buffer.concat(parts)
}

/**
 * Decodes a whole text, without a byte order mark.
 * @throws SaysoError INPUT_EMPTY, INPUT_BINARY, INPUT_ENCODING
 */
export function decodeText(origin: string, bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw notUtf8(origin, 'UTF-16')
  if (bytes.includes(0))
    throw new SaysoError('INPUT_BINARY', `${origin} is a binary file`, 'give text, Markdown or JSON lines')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw notUtf8(origin, 'WINDOWS-1252')
  }
  if (text.trim() === '') throw new SaysoError('INPUT_EMPTY', `${origin} is empty`, 'nothing to read in it')
  return text
}

export const notUtf8 = (origin: string, guess: string): SaysoError =>
  new SaysoError(
    'INPUT_ENCODING',
    `${origin} is not UTF-8`,
    `convert it first, as with: iconv -f ${guess} -t UTF-8`,
  )
