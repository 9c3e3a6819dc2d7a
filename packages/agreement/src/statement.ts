import type { Stance } from '@sayso/core'

/** A claim as it is compared with others. */
export interface Statement {
  /** The claim's id. */
  readonly id: string
  /** What was said, its pieces joined by ' … '. */
  readonly text: string
  /** Whether text is all in the speaker's words. */
  readonly direct: boolean
  /** The cue denies the text: 'denied that', 'rejected the notion that'. */
  readonly negated: boolean
  /** 'said', 'denied'; null where the article has none. */
  readonly cue: string | null
  /** Who says so, as the article calls it: 'a spokesman for Rudolf Hentzau'; null where it calls nobody. */
  readonly source: string | null
  /** ISO date of the article; null where it has none. */
  readonly date: string | null
  /** The article's id. */
  readonly article: string
  /** Where in the article's text it begins. */
  readonly at: number
  /** Ids of entities; null where there is none. */
  readonly outlet: string | null
  readonly speaker: string | null
  /** The entities that it is about, by their ids. */
  readonly about: readonly Target[]
  /** Everybody and everything that the article names: by their ids the name that it uses most. */
  readonly named: ReadonlyMap<string, string>
}

export interface Target {
  readonly entity: string
  /** Every name of the entity is one that the text may use. */
  readonly name: string
  readonly stance: Stance
  /** From 0, doubtful, to 1, sure. */
  readonly score: number
  /** The words that say so; none where it is NEUTRAL. */
  readonly words: readonly string[]
  /** The state whose government is called after them in the text: of 'the Hentzau regime'; null for all others. */
  readonly governs: string | null
}
