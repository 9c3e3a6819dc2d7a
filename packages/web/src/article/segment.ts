/** What a range of an article's text is to a claim. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly claim: string
  readonly part: 'source' | 'cue' | 'content'
}

/** A range in which the same marks hold throughout. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

export interface Paragraph {
  readonly start: number
  readonly segments: readonly Segment[]
}

/**
 * The lines of a text that are not empty, each cut wherever a mark begins or ends, so that marks may overlap.
 * Offsets are those of the whole text.
 */
export function paragraphsOf(text: string, marks: readonly Mark[]): Paragraph[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => {
    const end = index + line.length
    const within = marks.filter(mark => mark.start < end && mark.end > index)
    const cuts = new Set([index, end])
    for (const mark of within) cuts.add(Math.max(mark.start, index)).add(Math.min(mark.end, end))
    const bounds = [...cuts].sort((a, b) => a - b)
    const segments = bounds.slice(1).map((to, at): Segment => {
      const from = bounds[at] ?? index
      return { start: from, end: to, marks: within.filter(mark => mark.start <= from && mark.end >= to) }
    })
    return { start: index, segments }
  })
}

/** The claims of a segment, each once, the shortest range first: what stands inside others is meant before these. */
export function claimsOf({ marks }: Segment): string[] {
  const sorted = marks.toSorted((a, b) => a.end - a.start - (b.end - b.start))
  return [...new Set(sorted.map(({ claim }) => claim))]
}
