import type { DecisionRow } from '../resolution/decide.ts'
import { countLookup, type Lookup, type LookupRow } from './lookup.ts'
import { type Page, pageCondition, pageOrder, pageParams } from './page.ts'

/** One line of the audit trail; its pairs are a lookup of their own. */
export interface TrailRow extends Omit<DecisionRow, 'pairs'> {
  /** Unique, and ordered by time. */
  readonly sortKey: string
}

// A decision has a node for each pair of variants; `d` is what they have in common.
const ONCE = `WITH DISTINCT d.decision AS id, d.action AS action, d.by AS by, d.at AS at, d.undoneBy AS undoneBy, d.undoneAt AS undoneAt
WITH {id: id, action: action, by: by, at: at, undoneBy: undoneBy, undoneAt: undoneAt, sortKey: at + ' ' + id} AS d`

/** One page of all decisions in the order of their time; those that were undone too. */
export const decisionPage: Lookup<Page, TrailRow> = {
  name: 'decisionPage',
  match: page =>
    `CALL (key) { MATCH (d:Decision) ${ONCE} WHERE d.id IS NOT NULL${pageCondition('d', page)} RETURN d ${pageOrder('d', page)} }`,
  row: 'd',
  params: pageParams,
  read: readTrail,
}

/** How many decisions there are on all pages. */
export const decisionCount = countLookup<null>(
  'decisionCount',
  'DISTINCT d.decision',
  () => 'MATCH (d:Decision) WHERE d.id IS NOT NULL',
)

/** Decisions by id. */
export const decisionById: Lookup<null, TrailRow> = {
  name: 'decisionById',
  match: () => `CALL (key) { MATCH (d:Decision {decision: key}) ${ONCE} RETURN d }`,
  row: 'd',
  params: () => ({}),
  read: readTrail,
}

/** The variants that a decision ties or parts, by their ids; the key is the decision's id. */
export const decisionPairs: Lookup<null, DecisionRow['pairs'][number]> = {
  name: 'decisionPairs',
  match: () => 'MATCH (d:Decision {decision: key})',
  row: '{a: d.a, b: d.b}',
  params: () => ({}),
  read: row => ({ a: row['a'] as string, b: row['b'] as string }),
}

function readTrail(row: LookupRow): TrailRow {
  return {
    id: row['id'] as string,
    sortKey: row['sortKey'] as string,
    action: row['action'] as TrailRow['action'],
    by: row['by'] as string,
    at: row['at'] as string,
    undoneBy: (row['undoneBy'] as string | null | undefined) ?? null,
    undoneAt: (row['undoneAt'] as string | null | undefined) ?? null,
  }
}
