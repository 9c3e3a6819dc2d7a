import type { Known, kindOf } from './gazetteer.ts'
import type { Paragraph } from './paragraph.ts'

/** A stretch of tokens that may name somebody or something, before the whole article has been seen. */
export interface Candidate {
  readonly paragraph: number
  readonly from: number
  readonly to: number
  readonly known: Known | null
  /** For a run of capitals that is in no gazetteer: what its words say it is. */
  readonly shape: 'organisation' | 'place' | 'person' | 'lone' | null
  readonly kind?: ReturnType<typeof kindOf>
  /** Words of office before the name, in lower case: 'foreign minister'. */
  readonly title: readonly string[]
}

/** The words of a candidate as the text has them, on one line. */
export function surfaceOf(
  text: string,
  paragraphs: readonly Paragraph[],
  { paragraph, from, to }: Candidate,
): string {
  const tokens = paragraphs[paragraph]?.tokens ?? []
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ')
}
