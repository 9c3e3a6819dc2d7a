import { CLAIM_RELATIONS, type Relation } from '@sayso/core'
import { UNIQUE } from '../schema.ts'

/** Every statement that reads whole nodes and relationships, and that puts back what no article tells. */

/** The labels by which all nodes are gone through; Entity is that of people, organisations and places. */
export type NodeLabel = (typeof UNIQUE)[number][0]

/** The property that identifies the nodes of each label. */
export const KEY_OF = Object.fromEntries(UNIQUE) as { readonly [Label in NodeLabel]: 'id' | 'key' }

const forEachLabel = (statement: (label: NodeLabel, key: string) => string) =>
  Object.fromEntries(UNIQUE.map(([label, key]) => [label, statement(label, key)])) as Readonly<
    Record<NodeLabel, string>
  >

/** A page of nodes in the order of what identifies them. `$after`, `$limit` */
export const NODES_AFTER = forEachLabel(
  // The page first, then what its nodes have: the embedded engine would else fetch that of all.
  (label, key) => `MATCH (n:${label}) WHERE n.${key} > $after WITH n ORDER BY n.${key} LIMIT $limit
RETURN n.${key} AS key, labels(n) AS labels, properties(n) AS properties ORDER BY key`,
)
export const KEYS_AFTER = forEachLabel(
  (label, key) =>
    `MATCH (n:${label}) WHERE n.${key} > $after RETURN n.${key} AS key ORDER BY key LIMIT $limit`,
)

/** `$keys` */
export const CLAIMS = `UNWIND $keys AS key MATCH (n:Claim {id: key})
RETURN key, labels(n) AS labels, properties(n) AS properties`

interface Ends {
  readonly from: NodeLabel
  readonly to: NodeLabel
  /** The end that has few of them, by whose pages they are read. */
  readonly by: 'from' | 'to'
}

const betweenClaims: Ends = { from: 'Claim', to: 'Claim', by: 'from' }

/** What relationships of each type lead from and to. */
export const ENDS: Readonly<Record<Relation, Ends>> = {
  PUBLISHED: { from: 'Entity', to: 'Article', by: 'to' },
  MENTIONS: { from: 'Article', to: 'Entity', by: 'from' },
  REPORTED_IN: { from: 'Claim', to: 'Article', by: 'to' },
  MADE: { from: 'Entity', to: 'Claim', by: 'to' },
  ABOUT: { from: 'Claim', to: 'Entity', by: 'from' },
  ADDRESSED_TO: { from: 'Claim', to: 'Entity', by: 'from' },
  VIA: { from: 'Claim', to: 'Entity', by: 'from' },
  FROM_OFFICE: { from: 'Claim', to: 'Entity', by: 'from' },
  HOLDS_ROLE: { from: 'Entity', to: 'Entity', by: 'from' },
  NAMES: { from: 'Alias', to: 'Entity', by: 'from' },
  CALLS: { from: 'Article', to: 'Variant', by: 'from' },
  VARIANT_OF: { from: 'Variant', to: 'Entity', by: 'from' },
  HOLDS: { from: 'Block', to: 'Variant', by: 'to' },
  VERSION_OF: { from: 'Version', to: 'Article', by: 'from' },
  COPY_OF: { from: 'Article', to: 'Article', by: 'from' },
  REPEATS: betweenClaims,
  SUPPORTS: betweenClaims,
  CONTRADICTS: betweenClaims,
}

/** The relationships of a type at nodes of its `by` end. `$keys` of them */
export const RELATIONSHIPS = Object.fromEntries(
  Object.entries(ENDS).map(([type, { from, to, by }]) => [
    type,
    by === 'from'
      ? `UNWIND $keys AS key MATCH (n:${from} {${KEY_OF[from]}: key})-[r:${type}]->(m:${to})
RETURN key AS from, m.${KEY_OF[to]} AS to, properties(r) AS properties`
      : `UNWIND $keys AS key MATCH (n:${to} {${KEY_OF[to]}: key})<-[r:${type}]-(m:${from})
RETURN m.${KEY_OF[from]} AS from, key AS to, properties(r) AS properties`,
  ]),
) as Readonly<Record<Relation, string>>

/** One that was undone stays so. `$rows`: id, decision, action, kind, a, b, by, at, undoneBy, undoneAt */
export const RESTORE_DECISIONS = `UNWIND $rows AS row MERGE (d:Decision {id: row.id})
SET d.decision = row.decision, d.action = row.action, d.kind = row.kind, d.a = row.a, d.b = row.b,
d.by = row.by, d.at = row.at, d.undoneBy = coalesce(d.undoneBy, row.undoneBy), d.undoneAt = coalesce(d.undoneAt, row.undoneAt)`

/** `$ids` */
export const REVIEWED_AT = 'UNWIND $ids AS id MATCH (r:Review {id: id}) RETURN r.id AS id, r.at AS at'

/** `$rows`: id, claim, by, at, verdict, note */
export const RESTORE_REVIEWS = `UNWIND $rows AS row MERGE (r:Review {id: row.id})
SET r.claim = row.claim, r.by = row.by, r.at = row.at, r.verdict = row.verdict, r.note = row.note`

/** Claims that stand to each other somehow. `$ids` */
export const RELATED = `UNWIND $ids AS id MATCH (a:Claim {id: id})-[:${CLAIM_RELATIONS[0]}]->(b:Claim) RETURN a.id AS from, b.id AS to
${CLAIM_RELATIONS.slice(1)
  .map(
    relation =>
      `UNION UNWIND $ids AS id MATCH (a:Claim {id: id})-[:${relation}]->(b:Claim) RETURN a.id AS from, b.id AS to`,
  )
  .join('\n')}`

/** Says of months that a judge has seen all of them, if they have as many articles as then. `$rows`: key, judge, articles, from, to */
export const RESTORE_JUDGES = `UNWIND $rows AS row MATCH (p:Period {key: row.key})
MATCH (a:Article) WHERE a.sortKey >= row.from AND a.sortKey < row.to
WITH p, row, count(a) AS articles WHERE articles = row.articles SET p.judge = row.judge`
