import { SaysoError } from '@sayso/core'
import * as z from 'zod'
import type { Document } from '../document.ts'
import { MAX_ARTICLE_BYTES, notUtf8, tooLarge } from './bytes.ts'
import { Metadata, parseFields } from './metadata.ts'

const Line = Metadata.extend({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  text: z.string().refine(text => text.trim() !== '', 'is empty'),
})

/**
 * One article a line: `{"id", "text", "title"?, "outlet"?, "url"?, "publishedAt"?, "language"?}`.
 * @throws SaysoError INPUT_FORMAT
 */
export function readJsonLine(origin: string, line: string): Document {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch (cause) {
    throw new SaysoError('INPUT_FORMAT', `${origin} is not JSON`, 'write one JSON object a line', { cause })
  }
  const { id, ...fields } = parseFields(origin, Line, data)
  return { origin, id: id ?? origin, ...fields }
}

/**
 * The lines of a stream, with their numbers from 1, without holding more than one of them.
 * @throws SaysoError INPUT_TOO_LARGE, INPUT_ENCODING
 */
export async function* linesOf(
  origin: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly number: number; readonly line: string }> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw notUtf8(origin, 'WINDOWS-1252')
    }
  }
  let number = 0
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decode(chunk)).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > MAX_ARTICLE_BYTES) throw tooLarge(`${origin}, line ${number + lines.length + 1},`)
    for (const line of lines) yield { number: ++number, line }
  }
  rest += decode()
  if (rest !== '') yield { number: ++number, line: rest }
}
