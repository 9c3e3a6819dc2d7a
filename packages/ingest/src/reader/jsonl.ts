import { SaysoError } from '@sayso/core'
import * as z from 'zod'
import type { Document } from '../document.ts'
import { MAX_ARTICLE_BYTES, tooLarge } from './bytes.ts'
import { languageOf } from './language.ts'
import { Metadata, parseFields } from './metadata.ts'

const Fields = Metadata.extend({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  text: z.string().refine(text => text.trim() !== '', 'is empty'),
})

/**
 * One article a line: `{"id", "text", "title"?, "outlet"?, "url"?, "publishedAt"?, "language"?}`.
 * @throws SaysoError INPUT_FORMAT
 */
export const readJsonLine = (origin: string, line: string): Document =>
  readFields(origin, parseLine(origin, line))

/** @throws SaysoError INPUT_FORMAT */
export function parseLine(origin: string, line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new SaysoError('INPUT_FORMAT', `${origin} is not JSON`, 'write one JSON object a line', { cause })
  }
}

/**
 * An article by its fields, as a JSON line has them.
 * @throws SaysoError INPUT_FORMAT
 */
export function readFields(origin: string, data: unknown): Document {
  const { id, language, ...fields } = parseFields(origin, Fields, data)
  return { origin, id: id ?? origin, ...fields, language: languageOf(fields.text, language) }
}

/** A line as it stands in a stream of bytes, with its number from 1. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array
}

const NEWLINE = 10

/**
 * The lines of a stream, without holding more than one of them.
 * @throws SaysoError INPUT_TOO_LARGE for a line of more bytes, which are more than any article has
 */
export async function* linesOf(
  origin: string,
  chunks: AsyncIterable<Uint8Array>,
  most = MAX_ARTICLE_BYTES,
): AsyncGenerator<Line> {
  let number = 0
  let parts: Uint8Array[] = []
  let size = 0
  const take = (): Line => {
    const line = { number: ++number, bytes: Buffer.concat(parts) }
    parts = []
    size = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      parts.push(chunk.subarray(from, to))
      yield take()
      from = to + 1
    }
    parts.push(chunk.subarray(from))
    size += chunk.length - from
    if (size > most) throw tooLarge(`${origin}:${number + 1}`, most)
  }
  yield take()
}
