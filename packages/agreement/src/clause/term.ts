/** A word of a clause that tells something, or a name in it. */
export interface Term {
  /** '@' and the entity's id for a name that is known, else the stem. */
  readonly key: string
  /** As it stands there, in lower case. */
  readonly word: string
  readonly name: boolean
  /** The question that it stands for one end of, and which: negation turns it. */
  readonly question: string
  readonly sign: 1 | -1
  readonly negated: boolean
  /** Negated by 'no', 'none' or the like, together with what else the clause says. */
  readonly wide: boolean
  readonly weight: number
  /** Place among the tokens of the statement. */
  readonly at: number
}
