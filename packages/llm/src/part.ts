import type { Span } from '@sayso/core'
import { manageable } from '@sayso/nlp'

/** Characters of an article that are read at a time. */
const LONGEST = 8000

/** Paragraphs that are read together. */
export type Part = readonly Span[]

/** Cuts an article between paragraphs, and inside one only where it is too long by itself. */
export function partsOf(text: string, paragraphs: readonly Span[], longest = LONGEST): Part[] {
  const parts: Span[][] = []
  let length = Infinity
  for (const span of paragraphs.flatMap(paragraph => manageable(text, paragraph, longest))) {
    if (length + span.end - span.start > longest) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(span)
    length += span.end - span.start
  }
  return parts
}

/** The part in two of about the same length; null if it is one paragraph. */
export function halvesOf(part: Part): readonly [Part, Part] | null {
  if (part.length < 2) return null
  const middle = ((part[0]?.start ?? 0) + (part.at(-1)?.end ?? 0)) / 2
  const at = part.findIndex(({ end }) => end >= middle)
  const cut = Math.min(Math.max(at, 1), part.length - 1)
  return [part.slice(0, cut), part.slice(cut)]
}
