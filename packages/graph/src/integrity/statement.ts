import type { Relation } from '@sayso/core'
import { ENDS, KEY_OF, type NodeLabel } from '../dump/statement.ts'

/**
 * Every statement that holds the graph against what must be true of it. Those of a check are given `$ids` of a page of nodes
 * and return the `id` of each that fails.
 */

/** What mends a fault: doing again what only the articles tell, or only what is worked out from that; see `FIXES`. */
export type Fix = 'ingest' | 'rebuild' | 'migrate' | 'compare'

export interface Check {
  /** Plural, as in 'claims without evidence: 3'. */
  readonly fault: string
  readonly fix: Fix
  readonly cypher: string
}

/** More or fewer than one node of an id, which a constraint forbids and the embedded engine accepts. `$ids` */
const notOnce = (label: NodeLabel): Check => ({
  fault: `${label} nodes that share their ${KEY_OF[label]} with another`,
  fix: 'rebuild',
  cypher: `UNWIND $ids AS id MATCH (n:${label} {${KEY_OF[label]}: id}) WITH id, count(n) AS times WHERE times <> 1
RETURN id`,
})

const CHECKS: Readonly<Record<NodeLabel, readonly Check[]>> = {
  Article: [
    {
      fault: 'articles that are copies of several, or of a copy',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (a:Article {id: id})-[:COPY_OF]->(o:Article) WITH id, count(o) AS originals WHERE originals > 1 RETURN id
UNION UNWIND $ids AS id MATCH (:Article {id: id})-[:COPY_OF]->(:Article)-[:COPY_OF]->(:Article) RETURN id`,
    },
    {
      fault: 'articles without a title, a text or a place in the order',
      fix: 'ingest',
      cypher: `UNWIND $ids AS id MATCH (a:Article {id: id})
WHERE a.title IS NULL OR a.text IS NULL OR a.sortKey IS NULL OR a.searchText IS NULL RETURN id`,
    },
    {
      fault: 'articles without what was read out of them',
      fix: 'ingest',
      cypher: 'UNWIND $ids AS id OPTIONAL MATCH (r:Reading {id: id}) WITH id, r WHERE r IS NULL RETURN id',
    },
  ],
  Reading: [
    {
      fault: 'readings of articles that are not there',
      fix: 'rebuild',
      cypher: 'UNWIND $ids AS id OPTIONAL MATCH (a:Article {id: id}) WITH id, a WHERE a IS NULL RETURN id',
    },
  ],
  Version: [
    {
      fault: 'versions of articles that are not there',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (v:Version {id: id}) WHERE NOT EXISTS { (v)-[:VERSION_OF]->(:Article) } RETURN id`,
    },
  ],
  Claim: [
    {
      fault: 'claims that are copies of none in the original of their article',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (c:Claim {id: id}) WHERE c.copyOf IS NOT NULL
OPTIONAL MATCH (c)-[:REPORTED_IN]->(:Article)-[:COPY_OF]->(:Article)<-[:REPORTED_IN]-(o:Claim) WHERE o.id = c.copyOf
WITH id, count(o) AS originals WHERE originals = 0 RETURN id`,
    },
    {
      fault: 'claims without evidence',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (c:Claim {id: id}) WHERE NOT EXISTS { (c)-[:REPORTED_IN]->(:Article) }
RETURN id`,
    },
    {
      fault: 'claims of several articles, or by several speakers',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (c:Claim {id: id})-[:REPORTED_IN]->(a:Article) WITH id, count(DISTINCT a) AS ends
WHERE ends > 1 RETURN id
UNION UNWIND $ids AS id MATCH (c:Claim {id: id})<-[:MADE]-(e:Entity) WITH id, count(e) AS ends WHERE ends > 1 RETURN id`,
    },
    {
      fault: 'claims without a text or a place in the order',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (c:Claim {id: id})
WHERE c.text IS NULL OR c.quote IS NULL OR c.sortKey IS NULL OR c.searchText IS NULL RETURN id`,
    },
    {
      fault: 'claims of a post without its organisation, or the other way round',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (c:Claim {id: id})
WHERE (c.office IS NOT NULL) <> EXISTS { (c)-[:FROM_OFFICE]->(:Entity) } RETURN id`,
    },
  ],
  Entity: [
    {
      fault: 'entities that are not one of person, organisation and place',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (e:Entity {id: id})
WHERE size([label IN labels(e) WHERE label IN ['Person', 'Organisation', 'Place']]) <> 1 RETURN id`,
    },
    {
      fault: 'entities that no article names',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (e:Entity {id: id})
WHERE NOT EXISTS { (e)<-[:MENTIONS]-(:Article) } AND NOT EXISTS { (e)-[:PUBLISHED]->(:Article) } RETURN id`,
    },
    {
      fault: 'entities with roles that no article, or one that is not there, speaks of',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (e:Entity {id: id})-[r:HOLDS_ROLE]->(:Entity)
WHERE r.articleIds IS NULL OR size(r.articleIds) = 0 OR r.title IS NULL OR r.sortKey IS NULL RETURN DISTINCT id
UNION UNWIND $ids AS id MATCH (e:Entity {id: id})-[r:HOLDS_ROLE]->(:Entity) UNWIND r.articleIds AS article
OPTIONAL MATCH (a:Article {id: article}) WITH id, a WHERE a IS NULL RETURN DISTINCT id`,
    },
  ],
  Alias: [
    {
      fault: 'names that name nobody',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (n:Alias {key: id}) WHERE NOT EXISTS { (n)-[:NAMES]->(:Entity) } RETURN id`,
    },
  ],
  Variant: [
    {
      fault: 'variants without the entity that they say',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (v:Variant {id: id}) OPTIONAL MATCH (v)-[:VARIANT_OF]->(e:Entity)
WITH id, v.entity AS entity, collect(e.id) AS ends
WHERE entity IS NULL OR size(ends) <> 1 OR NOT entity IN ends RETURN id`,
    },
    {
      fault: 'variants whose number of articles is not that of those which use them',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (v:Variant {id: id}) OPTIONAL MATCH (v)<-[:CALLS]-(a:Article)
WITH id, v.articles AS articles, count(a) AS used WHERE articles IS NULL OR articles <> used RETURN id`,
    },
    {
      fault: 'variants that are not in the blocks that they say',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (v:Variant {id: id}) OPTIONAL MATCH (v)<-[:HOLDS]-(b:Block)
WITH id, v.blocks AS blocks, count(b) AS held WHERE blocks IS NULL OR size(blocks) <> held RETURN id`,
    },
  ],
  Block: [
    {
      fault: 'blocks that hold nothing',
      fix: 'rebuild',
      cypher: `UNWIND $ids AS id MATCH (b:Block {key: id}) WHERE NOT EXISTS { (b)-[:HOLDS]->(:Variant) } RETURN id`,
    },
  ],
  Decision: [],
  Review: [],
  Period: [
    {
      fault: 'months whose statements are still to be compared',
      fix: 'compare',
      cypher: `UNWIND $ids AS id MATCH (p:Period {key: id}) WHERE p.compared IS NULL OR p.compared = false RETURN id`,
    },
  ],
  SchemaVersion: [],
}

/** What must be true of the nodes of a label. */
export const checksOf = (label: NodeLabel): readonly Check[] => [notOnce(label), ...CHECKS[label]]

/** Relationships of a type that lead from or to something else than they must; gives the node that they lead from. `$limit` */
export const WRONG_ENDS = Object.fromEntries(
  Object.entries(ENDS).map(([type, { from, to }]) => [
    type,
    `MATCH (a)-[r:${type}]->(b) WHERE NOT a:${from} OR NOT b:${to} RETURN coalesce(a.id, a.key) AS id LIMIT $limit`,
  ]),
) as Readonly<Record<Relation, string>>

/** Nodes that nothing identifies. */
export const UNIDENTIFIED = Object.fromEntries(
  Object.entries(KEY_OF).map(([label, key]) => [
    label,
    `MATCH (n:${label}) WHERE n.${key} IS NULL RETURN count(n) AS total`,
  ]),
) as Readonly<Record<NodeLabel, string>>

/** Months of claims. `$ids` */
export const MONTHS = `UNWIND $ids AS id MATCH (c:Claim {id: id}) WHERE c.sortKey IS NOT NULL
RETURN DISTINCT substring(c.sortKey, 0, 7) AS month`

/** `$ids` */
export const TEXTS = 'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN id, a.text AS text'

/** The words of claims with their places in the articles, flat as those of a mention. `$ids` of articles */
export const EVIDENCE = `UNWIND $ids AS id MATCH (a:Article {id: id})<-[r:REPORTED_IN]-(c:Claim)
RETURN id, c.id AS claim, r.start AS start, r.end AS end, r.exact AS exact, r.prefix AS prefix, r.suffix AS suffix,
c.cue AS cue, c.cueStart AS cueStart, c.cueEnd AS cueEnd,
c.source AS source, c.sourceStart AS sourceStart, c.sourceEnd AS sourceEnd`
export const SPEAKERS = `UNWIND $ids AS id MATCH (a:Article {id: id})<-[:REPORTED_IN]-(c:Claim) WITH DISTINCT id, c
MATCH (c)<-[m:MADE]-(:Entity) RETURN id, c.id AS claim, m.surface AS exact, m.start AS start, m.end AS end`
export const JUDGING_WORDS = `UNWIND $ids AS id MATCH (a:Article {id: id})<-[:REPORTED_IN]-(c:Claim) WITH DISTINCT id, c
MATCH (c)-[t:ABOUT]->(:Entity) RETURN id, c.id AS claim, t.words AS words, t.wordSpans AS spans`
export const MENTIONS = `UNWIND $ids AS id MATCH (a:Article {id: id})-[m:MENTIONS]->(:Entity)
RETURN id, m.names AS names, m.count AS count, m.spans AS spans`

/** Entities as they are named. `$ids` */
export const NAMED = `UNWIND $ids AS id MATCH (e:Entity {id: id})
RETURN id, e.name AS name, e.aliases AS aliases, e.kind AS kind, e.sortKey AS sortKey, e.mentionKey AS mentionKey,
e.searchText AS searchText, e.tally AS tally`
export const ALIASES =
  'UNWIND $ids AS id MATCH (e:Entity {id: id})<-[:NAMES]-(n:Alias) RETURN id, n.key AS key'
