import type { ClaimRelation } from './vocabulary.ts'

/** A claim as a judge sees it: names and words, no ids. */
export interface JudgedClaim {
  readonly text: string
  /** The speaker, or whatever the article calls the source. */
  readonly speaker: string | null
  readonly outlet: string | null
  /** ISO date of the article. */
  readonly date: string | null
  /** The article says that the speaker denies it. */
  readonly negated: boolean
}

export interface ClaimPair {
  readonly a: JudgedClaim
  readonly b: JudgedClaim
}

/** How the second claim of a pair stands to the first. */
export interface Verdict {
  readonly relation: ClaimRelation | 'NONE'
  /** From 0 to 1: how sure. */
  readonly score: number
  readonly reason: string
}

/** Whoever decides about pairs of claims that no rule is sure of. */
export interface Judge {
  /** For the provenance of what it finds: pairs that another one has seen are shown to it again. */
  readonly name: string
  /** A verdict for each pair in its place; null where there is none, so that the pair is shown again another time. */
  judge(pairs: readonly ClaimPair[]): Promise<(Verdict | null)[]>
}
