import type { Known, kindOf } from './gazetteer.ts'

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
