import { SaysoError } from '@sayso/core'
import * as z from 'zod'
import { parseLines, readWhole } from './input.ts'

/** Two statements on one topic, and what an annotator says of them. */
export interface LinkPair {
  readonly id: string
  readonly topic: string
  /** ISO date; null where the file has none. */
  readonly date: string | null
  readonly a: string
  readonly b: string
  readonly supports: boolean
  readonly contradicts: boolean
}

const Line = z.object({
  id: z.string(),
  topic: z.string(),
  date: z.string().nullable().default(null),
  a: z.string(),
  b: z.string(),
  supports: z.boolean(),
  contradicts: z.boolean(),
})

/**
 * Reads `{"id", "topic", "date", "a", "b", "supports", "contradicts"}` a line.
 * @throws SaysoError INPUT_UNREADABLE, INPUT_EMPTY, INPUT_FORMAT, naming the line
 */
export function readLinkSet(file: string): LinkPair[] {
  const pairs = [...parseLines(file, readWhole(file), Line)]
  if (pairs.length === 0)
    throw new SaysoError('INPUT_EMPTY', `${file} has no pairs`, 'name a file with pairs of statements')
  return pairs
}
