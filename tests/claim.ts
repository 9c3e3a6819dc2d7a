import { contentId } from '@sayso/core'

/** A claim as packages/agreement compares it. */
type Sketch = {
  readonly id: string
  readonly text: string
  readonly direct: boolean
  readonly negated: boolean
  readonly cue: string | null
  readonly source: string | null
  readonly date: string | null
  readonly article: string
  readonly at: number
  readonly outlet: string | null
  readonly speaker: string | null
  readonly about: readonly {
    readonly entity: string
    readonly name: string
    readonly stance: 'POSITIVE' | 'NEGATIVE' | 'NEUTRAL'
    readonly score: number
    readonly words: readonly string[]
  }[]
}

/** An indirect claim of an article of its own, by nobody in particular, about the names that are given. */
export function sketchClaim(
  text: string,
  more: Partial<Sketch> & { readonly names?: readonly string[] } = {},
): Sketch {
  const { names = [], ...fields } = more
  const id = contentId('claim', text, JSON.stringify(more))
  return {
    id,
    text,
    direct: false,
    negated: false,
    cue: 'said',
    source: 'somebody',
    date: '2031-05-04',
    article: `article of ${id}`,
    at: 0,
    outlet: null,
    speaker: null,
    about: names.map(name => ({
      entity: name.toLowerCase(),
      name,
      stance: 'NEUTRAL' as const,
      score: 0,
      words: [],
    })),
    ...fields,
  }
}
