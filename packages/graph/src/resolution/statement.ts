/**
 * Every statement that reads or writes how names were resolved. A Variant is what articles call somebody or something; the
 * Entity that it was resolved to is at the end of its VARIANT_OF. A Block holds the variants that may be one. Each statement
 * takes a whole batch, and begins at the node that is looked up.
 */

/** Makes articles that are not there yet, and locks all until the transaction ends. `$ids`, in ascending order */
export const LOCK_ARTICLES = 'UNWIND $ids AS id MERGE (a:Article {id: id}) ON MATCH SET a.id = id'

/** What was read out of articles before their names were resolved. `$ids` */
export const READINGS = `UNWIND $ids AS id MATCH (a:Article {id: id}) MATCH (r:Reading {id: id})
RETURN a {.id, .url, .title, .text, .language, .publishedAt, .contentHash, .extractor} AS article, r.data AS data`

/** Articles of which it was not kept how they were read: they are read again when they are ingested the next time. */
export const UNREAD = `MATCH (a:Article) OPTIONAL MATCH (r:Reading {id: a.id}) WITH a, r WHERE r IS NULL
SET a.extractor = '' RETURN a.id AS id`

/** Forgets what articles say, which is then written as if they were new. `$ids` */
export const FORGET_SAID = [
  'UNWIND $ids AS id MATCH (:Article {id: id})<-[:REPORTED_IN]-(c:Claim) WITH DISTINCT c DETACH DELETE c',
  'UNWIND $ids AS id MATCH (:Article {id: id})-[m:MENTIONS]->(:Entity) DELETE m',
  'UNWIND $ids AS id MATCH (:Article {id: id})<-[p:PUBLISHED]-(:Entity) DELETE p',
  `MATCH (e:Entity)-[r:HOLDS_ROLE]->(:Entity) WHERE any(article IN r.articleIds WHERE article IN $ids) DELETE r`,
] as const

export const READING_IDS = 'MATCH (r:Reading) RETURN r.id AS id ORDER BY id'

/** `$rows`: id of the article, data */
export const PUT_READINGS = 'UNWIND $rows AS row MERGE (r:Reading {id: row.id}) SET r.data = row.data'

/** Locks blocks, those that are not there yet too, until the transaction ends. `$keys`, in ascending order */
export const LOCK_BLOCKS = 'UNWIND $keys AS key MERGE (b:Block {key: key}) ON MATCH SET b.key = key'

/** `$keys` */
export const IN_BLOCKS = `UNWIND $keys AS key MATCH (:Block {key: key})-[:HOLDS]->(v:Variant)
WITH DISTINCT v RETURN v.id AS id, v.tally AS tally, v.blocks AS blocks, v.entity AS entity, v.why AS why`

/** `$type`: what the keys begin with */
export const BLOCK_KEYS = 'MATCH (b:Block) WHERE b.key STARTS WITH $type RETURN b.key AS key ORDER BY key'

/** The variants in blocks that have an entity, once for each block. `$keys` */
export const RESOLVED_IN_BLOCKS = `UNWIND $keys AS key MATCH (:Block {key: key})-[:HOLDS]->(v:Variant)
WHERE v.entity IS NOT NULL RETURN key, v.tally AS tally, v.why AS why`

/** `$ids` */
export const VARIANTS = `UNWIND $ids AS id MATCH (v:Variant {id: id})
RETURN v.id AS id, v.tally AS tally, v.blocks AS blocks, v.entity AS entity, v.why AS why`

/** Makes variants that are not there yet, and locks all until the transaction ends; gives them. `$ids`, in ascending order */
export const LOCK_VARIANTS = `UNWIND $ids AS id MERGE (v:Variant {id: id}) ON MATCH SET v.id = id
RETURN id, v.tally AS tally, v.blocks AS blocks, v.entity AS entity, v.why AS why`

const RESOLVED = 'entity: row.entity, rule: row.rule, score: row.score, reason: row.reason, why: row.why'

/** `$rows`: id, name, articles, tally, blocks, entity, rule, score, reason, why */
export const PUT_VARIANTS = `UNWIND $rows AS row MATCH (v:Variant {id: row.id})
SET v += {name: row.name, articles: row.articles, tally: row.tally, blocks: row.blocks, ${RESOLVED}}`

/** Of variants that are counted as before. `$rows`: id, entity, rule, score, reason, why */
export const PUT_RESOLUTIONS = `UNWIND $rows AS row MATCH (v:Variant {id: row.id}) SET v += {${RESOLVED}}`

/** `$ids` */
export const DROP_VARIANTS = 'UNWIND $ids AS id MATCH (v:Variant {id: id}) DETACH DELETE v'

/** `$rows`: variant, key of a block that it is not in */
export const PUT_IN_BLOCKS = `UNWIND $rows AS row MATCH (v:Variant {id: row.variant}) MATCH (b:Block {key: row.key})
CREATE (b)-[:HOLDS]->(v)`

/** `$rows`: variant, keys of the blocks that it stays in */
export const TAKE_FROM_BLOCKS = `UNWIND $rows AS row MATCH (v:Variant {id: row.variant})<-[h:HOLDS]-(b:Block)
WHERE NOT b.key IN row.keys DELETE h`

/** `$keys` */
export const DROP_EMPTY_BLOCKS = `UNWIND $keys AS key MATCH (b:Block {key: key})
WHERE NOT EXISTS { (b)-[:HOLDS]->(:Variant) } DELETE b`

/** `$rows`: article, variant */
export const DROP_CALLS = `UNWIND $rows AS row MATCH (:Article {id: row.article})-[c:CALLS]->(:Variant {id: row.variant})
DELETE c`

/** `$rows`: article, variant; which the store does not have */
export const PUT_CALLS = `UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (v:Variant {id: row.variant})
CREATE (a)-[:CALLS]->(v)`

/** The articles that use any of the variants. `$ids` */
export const CALLERS = `UNWIND $ids AS id MATCH (:Variant {id: id})<-[:CALLS]-(a:Article) RETURN DISTINCT a.id AS id`

/** `$ids` of variants that have come to be of another entity */
export const FORGET_VARIANT_OF =
  'UNWIND $ids AS id MATCH (:Variant {id: id})-[r:VARIANT_OF]->(:Entity) DELETE r'

/** `$rows`: variant, entity; of variants that are of none */
export const PUT_VARIANT_OF = `UNWIND $rows AS row MATCH (v:Variant {id: row.variant}) MATCH (e:Entity {id: row.entity})
CREATE (v)-[:VARIANT_OF]->(e)`

/** Whether any decision holds: without a row, none of any variant does. */
export const ANY_DECISION = 'MATCH (d:Decision) WHERE d.undoneAt IS NULL RETURN d.id AS id LIMIT 1'

/** Decisions that hold, and name one of the variants. `$ids` */
export const DECISIONS_ON = `UNWIND $ids AS id MATCH (d:Decision {a: id}) WHERE d.undoneAt IS NULL
RETURN d.id AS id, d.kind AS kind, d.a AS a, d.b AS b, d.at AS at
UNION UNWIND $ids AS id MATCH (d:Decision {b: id}) WHERE d.undoneAt IS NULL
RETURN d.id AS id, d.kind AS kind, d.a AS a, d.b AS b, d.at AS at`

/** `$rows`: id, decision, action, kind, a, b, by, at */
export const PUT_DECISIONS = `UNWIND $rows AS row MERGE (d:Decision {id: row.id})
SET d.decision = row.decision, d.action = row.action, d.kind = row.kind, d.a = row.a, d.b = row.b,
d.by = row.by, d.at = row.at`

/** `$decision`, `$by`, `$at`; gives the variants that it named, or nothing if none such holds */
export const UNDO_DECISION = `MATCH (d:Decision {decision: $decision}) WHERE d.undoneAt IS NULL
SET d.undoneBy = $by, d.undoneAt = $at RETURN d.a AS a, d.b AS b`

export const DECISIONS = `MATCH (d:Decision) RETURN d.decision AS decision, d.action AS action, d.a AS a, d.b AS b,
d.by AS by, d.at AS at, d.undoneBy AS undoneBy, d.undoneAt AS undoneAt`

/** The variants of entities. `$ids` */
export const MEMBERS = `UNWIND $ids AS id MATCH (e:Entity {id: id})<-[:VARIANT_OF]-(v:Variant)
RETURN id AS entity, labels(e) AS labels, v.id AS variant`
