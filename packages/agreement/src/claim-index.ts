import type { Agreement } from './agreement.ts'
import { type Counts, countTerms, pairsBetween, pairsWithin } from './blocking.ts'
import { compareReadings } from './compare.ts'
import { type Reading, read } from './reading.ts'
import { nearness } from './rule/near.ts'
import type { Statement } from './statement.ts'

/** Claims made ready for comparing, such as those of one month. */
export class ClaimIndex {
  /** In the order of their ids, so that nothing depends on the order in which they came. */
  readonly readings: readonly Reading[]
  readonly counts: Counts

  constructor(statements: Iterable<Statement>) {
    const byId = new Map([...statements].map(statement => [statement.id, statement]))
    this.readings = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(read)
    this.counts = countTerms(this.readings)
  }
}

/** A pair of claims that no rule is sure of, but that somebody else may judge. */
export interface Candidate {
  readonly a: Statement
  readonly b: Statement
}

/** Near candidates that are kept for one claim. */
const MOST_CANDIDATES = 5

/** How the claims of an index stand to each other, each pair once. */
export const agreementsWithin = (index: ClaimIndex): Agreement[] => agreementsOf(pairsOf(index))

/** How the claims of one index stand to those of another. */
export const agreementsBetween = (older: ClaimIndex, newer: ClaimIndex): Agreement[] =>
  agreementsOf(pairsOf(older, newer))

/** Pairs of an index that are near each other without an agreement that the rules see; a few for each claim. */
export const candidatesWithin = (index: ClaimIndex): Candidate[] => candidatesOf(pairsOf(index))

/** The same between two indexes. */
export const candidatesBetween = (older: ClaimIndex, newer: ClaimIndex): Candidate[] =>
  candidatesOf(pairsOf(older, newer))

function* pairsOf(older: ClaimIndex, newer: ClaimIndex = older): Generator<[Reading, Reading]> {
  const places =
    older === newer
      ? pairsWithin(older.readings, older.counts)
      : pairsBetween([older.readings, newer.readings], [older.counts, newer.counts])
  for (const [one, two] of places) {
    const [a, b] = [older.readings[one], newer.readings[two]]
    if (a && b) yield [a, b]
  }
}

function agreementsOf(pairs: Iterable<[Reading, Reading]>): Agreement[] {
  const found: Agreement[] = []
  for (const [a, b] of pairs) {
    const agreement = compareReadings(a, b)
    if (agreement) found.push(agreement)
  }
  return found.sort((p, q) => order(p.from, q.from) || order(p.to, q.to))
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
