import { type Clause, readClauses } from './clause/clause.ts'
import { type Standing, standingOf } from './clause/cue.ts'
import { type Inclusion, inclusionsOf } from './clause/inclusion.ts'
import { type Position, positionsOf } from './clause/position.ts'
import { type Side, sidesOf } from './clause/side.ts'
import type { Term } from './clause/term.ts'
import { type Quantity, quantitiesIn } from './quantity/quantity.ts'
import type { Statement } from './statement.ts'
import { stem } from './word/stem.ts'
import { isContent, weightOf } from './word/stop.ts'
import type { Token } from './word/token.ts'

/** What comparing needs of a statement, worked out once. */
export interface Reading {
  readonly statement: Statement
  readonly clauses: readonly Clause[]
  /** Each word and name that tells something, once. */
  readonly terms: ReadonlyMap<string, Term>
  readonly weight: number
  /** All words in lower case, in their order. */
  readonly words: readonly string[]
  /** For each of the words, how much it tells; of a name each word a half. */
  readonly telling: readonly number[]
  readonly quantities: readonly Quantity[]
  readonly standing: Standing
  /** What the speaker is for or against. */
  readonly positions: readonly Position[]
  /** Whom the speaker backs, or does not. */
  readonly sides: readonly Side[]
  /** Whom the speaker would have take part or stay, or not. */
  readonly inclusions: readonly Inclusion[]
}

export function read(statement: Statement): Reading {
  const { tokens, clauses } = readClauses(statement)
  const terms = new Map<string, Term>()
  for (const clause of clauses)
    for (const term of clause.terms) if (!terms.has(term.key)) terms.set(term.key, term)
  const standing = standingOf(statement)
  return {
    statement,
    clauses,
    terms,
    weight: [...terms.values()].reduce((total, { weight }) => total + weight, 0),
    words: tokens.map(({ lower }) => lower),
    telling: tokens.map(tellingOf),
    quantities: quantitiesIn(tokens, statement.text),
    standing,
    positions: positionsOf(statement, standing, clauses),
    sides: sidesOf(statement, standing),
    inclusions: inclusionsOf(statement, clauses),
  }
}

const tellingOf = ({ lower, capital, opens }: Token): number =>
  isContent(lower) ? Math.min(capital && !opens ? 0.5 : 1, weightOf(stem(lower))) : 0
