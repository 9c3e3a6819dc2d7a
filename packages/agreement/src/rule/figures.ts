import type { Clause } from '../clause/clause.ts'
import { differ, type Quantity, within } from '../quantity/quantity.ts'
import type { Reading } from '../reading.ts'
import { apart, type Overlap, overlapOf } from './opposition.ts'
import { contradicts, daysBetween, type Finding } from './rule.ts'

const WEIGHT = 2.3
/** The same of claims that share a name, or an article. */
const NEAR_WEIGHT = 1.9
const COVERED = 0.55
/** Things of one kind happen on many days. */
const DATED_COVERED = 0.75
/** Days after which another figure is news, not a contradiction. */
const FRESH = 3

/** 'spending $3 million', 'they raised $3 million': whoever speaks does, and each speaks of itself. */
const OWN_DOING = /^(?:to|\w+ing|it|they|we|i|he|she|his|her|its|our|my)\b/i
/** Two polls give two figures, and both are right. */
const POLLED = new Set([
  'poll',
  'survei',
  'point',
  'margin',
  'lead',
  'voter',
  'ahead',
  'trail',
  'support',
  'approv',
  'averag',
  'rate',
  'favor',
])

/** They give different figures for the same, about the same day. */
export function figuresOf(a: Reading, b: Reading): Finding | null {
  if (a.quantities.length === 0 || b.quantities.length === 0) return null
  if (a.standing !== 'asserts' || b.standing !== 'asserts') return null
  if (daysBetween(a.statement, b.statement) > FRESH) return null
  for (const x of a.clauses)
    for (const y of b.clauses) {
      const found = differing(within(a.quantities, x), within(b.quantities, y))
      if (!found || [x, y].some(isUnclear) || apart(x, y)) continue
      const overlap = overlapOf(x, y)
      if (!isSame(x, y, overlap)) continue
      const [{ kind }] = found
      if (kind !== 'count' && overlap.names === 0) continue
      if (kind === 'date' && overlap.longer < DATED_COVERED) continue
      const near = overlap.names > 0 || a.statement.article === b.statement.article
      if (overlap.weight < (near ? NEAR_WEIGHT : WEIGHT)) continue
      const reason = `gives ${found[0].text} where the other gives ${found[1].text}`
      return contradicts('quantity', Math.min(1, 0.5 + 0.4 * overlap.shorter), reason, null)
    }
  return null
}

const isUnclear = ({ open, text }: Clause): boolean => open || OWN_DOING.test(text)

/** A pair of figures that differ, if no other two of their kind agree. */
function differing(
  x: readonly Quantity[],
  y: readonly Quantity[],
): readonly [Quantity, Quantity] | undefined {
  const pairs = x.flatMap(p => y.map(q => [p, q] as const))
  const found = pairs.find(([p, q]) => differ(p, q))
  return pairs.some(([p, q]) => p.kind === q.kind && p.kind === found?.[0].kind && !differ(p, q))
    ? undefined
    : found
}

/** The clauses name the same and say nearly the same of it. */
function isSame(x: Clause, y: Clause, { shorter, longer, names, pairs }: Overlap): boolean {
  if (x.names.size !== y.names.size || names < x.names.size) return false
  if (shorter < COVERED || longer < COVERED) return false
  return !pairs.some(([left, right]) => left.sign !== right.sign || POLLED.has(left.key))
}
