import { type Clause, readClauses } from './clause/clause.ts'
import { isSomebodys, type Standing, standingOf } from './clause/cue.ts'
import { type Inclusion, inclusionsOf } from './clause/inclusion.ts'
import { type Position, positionsOf } from './clause/position.ts'
import { type Side, sidesOf } from './clause/side.ts'
import type { Term } from './clause/term.ts'
import { type Marks, marksOf } from './marks.ts'
import { type Quantity, quantitiesIn } from './quantity/quantity.ts'
import type { Statement, Target } from './statement.ts'
import type { Vocabulary } from './vocabulary.ts'
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
  /** Whom it thinks well or ill of for sure. */
  readonly stances: readonly Target[]
  /** It can be told whose statement it is. */
  readonly somebodys: boolean
  /** Who says so may have a dispute: neither nobody in particular nor everybody. */
  readonly party: boolean
  /** The words as numbers of a vocabulary, in ascending order. */
  readonly bag: Int32Array
  /** The keys of the terms, in ascending order: twice the number of each, and 1 where it tells little. */
  readonly keys: Int32Array
  /** What its plain clauses answer, in ascending order: four times the number of each question, and 1, 2 or 3 for its ends. */
  readonly answers: Int32Array
  readonly marks: Marks
}

/** Voters who were asked object to nobody. */
const POLLED = /\b(percent|voters?|respondents|polls?|surveys?)\b|%/i
/** Stances have to be this sure. */
const SURE = 0.7

/** Readings that are compared with each other are of one vocabulary. */
export function read(statement: Statement, vocabulary: Vocabulary): Reading {
  const { tokens, clauses } = readClauses(statement)
  const terms = new Map<string, Term>()
  for (const clause of clauses)
    for (const term of clause.terms) if (!terms.has(term.key)) terms.set(term.key, term)
  const standing = standingOf(statement)
  const words = tokens.map(({ lower }) => lower)
  const positions = positionsOf(statement, standing, clauses)
  const sides = sidesOf(statement, standing)
  const inclusions = inclusionsOf(statement, clauses)
  const somebodys = isSomebodys(statement)
  return {
    statement,
    clauses,
    terms,
    weight: [...terms.values()].reduce((total, { weight }) => total + weight, 0),
    words,
    telling: tokens.map(tellingOf),
    quantities: quantitiesIn(tokens, statement.text),
    standing,
    positions,
    sides,
    inclusions,
    stances: statement.about.filter(({ stance, score }) => stance !== 'NEUTRAL' && score >= SURE),
    somebodys,
    party: somebodys && !POLLED.test(statement.source ?? ''),
    bag: Int32Array.from(words, word => vocabulary.numberOf(word)).sort(),
    keys: Int32Array.from(
      terms.values(),
      ({ key, weight }) => 2 * vocabulary.numberOf(key) + Number(weight < 1),
    ).sort(),
    answers: answersOf(clauses, vocabulary),
    marks: marksOf({ terms, statement, sides, inclusions, positions }, vocabulary),
  }
}

function answersOf(clauses: readonly Clause[], vocabulary: Vocabulary): Int32Array {
  const ends = new Map<number, number>()
  for (const { open, finite, terms } of clauses)
    if (finite && !open)
      for (const { question, sign } of terms) {
        const number = vocabulary.numberOf(question)
        ends.set(number, (ends.get(number) ?? 0) | (sign > 0 ? 1 : 2))
      }
  return Int32Array.from(ends, ([number, end]) => 4 * number + end).sort()
}

const tellingOf = ({ lower, capital, opens }: Token): number =>
  isContent(lower) ? Math.min(capital && !opens ? 0.5 : 1, weightOf(stem(lower))) : 0
