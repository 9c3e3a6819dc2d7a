import type { Agreement } from './agreement.ts'
import { type Block, blockOf, neighbours } from './blocking.ts'
import { compareReadings } from './compare.ts'
import { type Reading, read } from './reading.ts'
import { nearness } from './rule/near.ts'
import type { Statement } from './statement.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Claims made ready for comparing, such as those of one month. */
export class ClaimIndex {
  /** In the order of their ids, so that nothing depends on the order in which they came. */
  readonly readings: readonly Reading[]
  readonly block: Block

  /** @param vocabulary that of every index which this one is compared with */
  constructor(statements: Iterable<Statement>, vocabulary: Vocabulary) {
    this.readings = [...readingsOf(statements, vocabulary)].flat()
    this.block = blockOf(this.readings, vocabulary.size)
  }

  /** The same index, made in parts, so that somebody else may do something between; the last is the index. */
  static *inParts(statements: Iterable<Statement>, vocabulary: Vocabulary): Generator<ClaimIndex | null> {
    const index = new ClaimIndex([], vocabulary)
    const readings: Reading[] = []
    for (const part of readingsOf(statements, vocabulary)) {
      readings.push(...part)
      yield null
    }
    yield Object.assign(index, { readings, block: blockOf(readings, vocabulary.size) })
  }
}

/** Claims that are read before somebody else may do something. */
const READ_AT_A_TIME = 50

function* readingsOf(statements: Iterable<Statement>, vocabulary: Vocabulary): Generator<Reading[]> {
  const byId = new Map([...statements].map(statement => [statement.id, statement]))
  const inOrder = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (let at = 0; at < inOrder.length; at += READ_AT_A_TIME)
    yield inOrder.slice(at, at + READ_AT_A_TIME).map(statement => read(statement, vocabulary))
}

/** A pair of claims that no rule is sure of, but that somebody else may judge. */
export interface Candidate {
  readonly a: Statement
  readonly b: Statement
}

/** Near candidates that are kept for one claim. */
const MOST_CANDIDATES = 5
/** Pairs that are compared before somebody else may do something. */
const AT_A_TIME = 2_000

/** How the claims of an index stand to each other, each pair once, two thousand pairs at a time. */
export const agreementsWithin = (index: ClaimIndex): Generator<Agreement[]> => agreementsOf(pairsOf(index))

/** The same of the claims of one index and those of another. */
export const agreementsBetween = (older: ClaimIndex, newer: ClaimIndex): Generator<Agreement[]> =>
  agreementsOf(pairsOf(older, newer))

/** Pairs of an index that are near each other without an agreement that the rules see; a few for each claim. */
export const candidatesWithin = (index: ClaimIndex): Candidate[] => candidatesOf(pairsOf(index))

/** The same between two indexes. */
export const candidatesBetween = (older: ClaimIndex, newer: ClaimIndex): Candidate[] =>
  candidatesOf(pairsOf(older, newer))

function* pairsOf(older: ClaimIndex, newer: ClaimIndex = older): Generator<[Reading, Reading]> {
  for (const { place, others } of neighbours(older.block, newer.block))
    for (const other of others) yield [older.readings[other] as Reading, newer.readings[place] as Reading]
}

function* agreementsOf(pairs: Iterable<[Reading, Reading]>): Generator<Agreement[]> {
  let found: Agreement[] = []
  let compared = 0
  for (const [a, b] of pairs) {
    const agreement = compareReadings(a, b)
    if (agreement) found.push(agreement)
    if (++compared % AT_A_TIME > 0) continue
    yield found
    found = []
  }
  yield found
}

function candidatesOf(pairs: Iterable<[Reading, Reading]>): Candidate[] {
  const found: Candidate[] = []
  const counts = new Map<string, number>()
  for (const [{ statement: a }, { statement: b }] of nearest(pairs)) {
    const most = Math.max(counts.get(a.id) ?? 0, counts.get(b.id) ?? 0)
    if (most >= MOST_CANDIDATES) continue
    for (const { id } of [a, b]) counts.set(id, (counts.get(id) ?? 0) + 1)
    found.push({ a, b })
  }
  return found
}

/** The pairs that are near each other, the nearest first. */
function nearest(pairs: Iterable<[Reading, Reading]>): [Reading, Reading][] {
  const near: { pair: [Reading, Reading]; value: number }[] = []
  for (const pair of pairs) {
    const value = nearness(...pair)
    if (value > 0 && !compareReadings(...pair)) near.push({ pair, value })
  }
  const idOf = ([a, b]: [Reading, Reading]): string => `${a.statement.id} ${b.statement.id}`
  return near.sort((p, q) => q.value - p.value || order(idOf(p.pair), idOf(q.pair))).map(({ pair }) => pair)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
