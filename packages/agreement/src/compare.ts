import type { Agreement } from './agreement.ts'
import { type Reading, read } from './reading.ts'
import { contradictionOf } from './rule/contradiction.ts'
import { repetitionOf, sharedWeight } from './rule/repetition.ts'
import { stanceOf } from './rule/stance.ts'
import type { Statement } from './statement.ts'
import { Vocabulary } from './vocabulary.ts'

/** Claims of two articles that share less than one telling word or name are not compared. */
const LEAST = 1

/**
 * How two claims stand to each other; null where no rule is sure. The order of the two does not matter: which of them is
 * named first is settled by who objects, then by date, then by id.
 */
export function compareClaims(a: Statement, b: Statement): Agreement | null {
  const vocabulary = new Vocabulary()
  return compareReadings(read(a, vocabulary), read(b, vocabulary))
}

/** The same of claims that have been read. */
export function compareReadings(one: Reading, other: Reading): Agreement | null {
  if (one.statement.id === other.statement.id) return null
  // Always the same way round, so that ties are settled alike.
  const [a, b] = one.statement.id < other.statement.id ? [one, other] : [other, one]
  const shared = sharedWeight(a, b)
  if (shared < LEAST && a.statement.article !== b.statement.article && !shareFate(a, b)) return null
  const found = repetitionOf(a, b, shared) ?? contradictionOf(a, b) ?? stanceOf(a, b, shared)
  if (!found) return null
  const [from, to] = (found.objector ?? later(a.statement, b.statement)) === 0 ? [a, b] : [b, a]
  const { relation, method, score, reason } = found
  return { from: from.statement.id, to: to.statement.id, relation, method, score, reason }
}

/** Both would have the same one in or out, whatever they call them. */
const shareFate = (a: Reading, b: Reading): boolean =>
  a.inclusions.some(({ entity }) => b.inclusions.some(other => other.entity === entity))

/** Which comes later: 0 or 1. */
const later = (a: Statement, b: Statement): 0 | 1 => ((a.date ?? '') > (b.date ?? '') ? 0 : 1)
