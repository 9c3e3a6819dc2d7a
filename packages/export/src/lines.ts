import { SaysoError } from '@sayso/core'

/** The longest line that is read, in UTF-16 code units: an article of 10 MB with all that is said in it has less. */
const LONGEST = 100_000_000

/** A line with its number from 1. */
export interface Line {
  readonly number: number
  readonly text: string
}

/**
 * The lines of a stream of UTF-8 that are not empty, without holding more than one of them.
 * @throws SaysoError INPUT_ENCODING, INPUT_TOO_LARGE
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 1
  let parts: string[] = []
  let length = 0
  const decode = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch (cause) {
      throw new SaysoError(
        'INPUT_ENCODING',
        `line ${number} or one soon after it is not UTF-8`,
        'take the file as it was exported, unpacked where it was packed',
        { cause },
      )
    }
  }
  const take = (): Line[] => {
    const text = parts.join('')
    parts = []
    length = 0
    return text.trim() === '' ? [] : [{ number, text }]
  }
  for await (const chunk of chunks) {
    const [first = '', ...others] = decode(chunk).split('\n')
    parts.push(first)
    length += first.length
    for (const part of others) {
      yield* take()
      number++
      parts.push(part)
      length = part.length
    }
    if (length > LONGEST)
      throw new SaysoError(
        'INPUT_TOO_LARGE',
        `line ${number} is longer than any article`,
        'give a file of lines',
      )
  }
  parts.push(decode())
  yield* take()
}
