import { type ErrorCode, SaysoError } from '@sayso/core'
import * as z from 'zod'
import { decodeText } from './bytes.ts'
import { linesOf, parseLine, readFields } from './jsonl.ts'
import { parseFields } from './metadata.ts'
import { type ReadResult, unreadable } from './result.ts'

/** An input that could not be read where it was. */
const Refused = z.object({
  origin: z.string(),
  refused: z.object({ code: z.string(), message: z.string(), hint: z.string() }),
})

/** What was read, as a line without its end: the fields of an article, or why there is none. */
export function postedLine(result: ReadResult): string {
  if ('document' in result) return JSON.stringify(result.document)
  const { code, message, hint } = result.refused
  return JSON.stringify({ origin: result.origin, refused: { code, message, hint } })
}

/**
 * What `postedLine` wrote; also articles as JSON lines have them, without an `origin`. Empty lines say nothing. A line that is wrong
 * is reported in its place.
 * @throws SaysoError INPUT_TOO_LARGE for a line of more than so many bytes
 */
export async function* readPosted(
  chunks: AsyncIterable<Uint8Array>,
  lineBytes: number,
): AsyncGenerator<ReadResult> {
  for await (const { number, bytes } of linesOf('line', chunks, lineBytes)) {
    if (bytes.every(byte => byte <= 0x20)) continue
    const origin = `line ${number}`
    try {
      yield readLine(origin, decodeText(origin, bytes))
    } catch (error) {
      yield { origin, refused: unreadable(origin, error) }
    }
  }
}

function readLine(place: string, text: string): ReadResult {
  const data = parseLine(place, text)
  if (data === null || typeof data !== 'object') return { document: readFields(place, data) }
  if ('refused' in data) {
    const { origin, refused } = parseFields(place, Refused, data)
    const { code, message, hint } = refused
    return { origin, refused: new SaysoError(code as ErrorCode, message, hint) }
  }
  const origin = 'origin' in data && typeof data.origin === 'string' ? data.origin : place
  return { document: readFields(origin, data) }
}
