import { ENTITY_LABELS, type EntityLabel } from '@sayso/core'

/**
 * Every statement that writes, by name. Each takes a whole batch of rows, so that their number does not grow with
 * the batch. All text is fixed; labels come from the closed list. A pattern begins at the node that is looked up: the
 * embedded engine starts from the left, and would else go through every node of the label.
 */

/** The articles of a batch that the store has, to be left alone where nothing changed. `$ids` */
export const KNOWN_ARTICLES = `UNWIND $ids AS id MATCH (a:Article {id: id})
RETURN a.id AS id, a.contentHash AS contentHash, a.extractor AS extractor`

/** Makes the articles, or brings them up to date; locks them until the transaction ends. `$rows` */
export const PUT_ARTICLES = `UNWIND $rows AS row MERGE (a:Article {id: row.id})
SET a.url = row.url, a.title = row.title, a.text = row.text, a.language = row.language,
a.publishedAt = row.publishedAt, a.contentHash = row.contentHash, a.extractor = row.extractor, a.sortKey = row.sortKey,
a.searchText = row.searchText`

/** What the articles named before this version of them. `$ids` */
export const NAMED_BEFORE = `UNWIND $ids AS id MATCH (:Article {id: id})-[:MENTIONS]->(e:Entity) RETURN DISTINCT e.id AS id
UNION UNWIND $ids AS id MATCH (:Article {id: id})<-[:PUBLISHED]-(e:Entity) RETURN DISTINCT e.id AS id`

/** Forgets what an earlier version of the articles contributed. `$ids` */
export const FORGET_CLAIMS = `UNWIND $ids AS id MATCH (:Article {id: id})<-[:REPORTED_IN]-(c:Claim)
WITH DISTINCT c DETACH DELETE c`
export const FORGET_MENTIONS = `UNWIND $ids AS id MATCH (:Article {id: id})-[m:MENTIONS]->(:Entity) DELETE m`
export const FORGET_OUTLETS = `UNWIND $ids AS id MATCH (:Article {id: id})<-[p:PUBLISHED]-(:Entity) DELETE p`

/** Removes articles that nothing hangs on any more, with what was read out of them. `$ids` */
export const DROP_ARTICLES = 'UNWIND $ids AS id MATCH (a:Article {id: id}) DETACH DELETE a'
export const DROP_READINGS = 'UNWIND $ids AS id MATCH (r:Reading {id: id}) DELETE r'

/** Makes entities; setting their id anew locks those that were there. `$ids`, in ascending order */
export const PUT_ENTITIES = Object.fromEntries(
  ENTITY_LABELS.map(label => [
    label,
    `UNWIND $ids AS id MERGE (e:Entity {id: id}) SET e.id = id, e:${label}`,
  ]),
) as Readonly<Record<EntityLabel, string>>

/** Locks entities that an article named before and may no longer, until the transaction ends. `$ids` */
export const LOCK_ENTITIES = 'UNWIND $ids AS id MATCH (e:Entity {id: id}) SET e.id = id'

/** `$rows`: article, entity, name, names, count, spans, kind */
export const PUT_MENTIONS = `UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (e:Entity {id: row.entity})
MERGE (a)-[m:MENTIONS]->(e)
SET m.name = row.name, m.names = row.names, m.count = row.count, m.spans = row.spans, m.kind = row.kind`

/** `$rows`: article, entity, name */
export const PUT_OUTLETS = `UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (o:Entity {id: row.entity})
MERGE (o)-[p:PUBLISHED]->(a) SET p.name = row.name`

/** `$rows`: the properties of a claim */
export const PUT_CLAIMS = `UNWIND $rows AS row MERGE (c:Claim {id: row.id})
SET c.text = row.text, c.quote = row.quote, c.negated = row.negated, c.date = row.date, c.sortKey = row.sortKey,
c.searchText = row.searchText,
c.cue = row.cue, c.cueStart = row.cueStart, c.cueEnd = row.cueEnd,
c.office = row.office, c.source = row.source, c.sourceStart = row.sourceStart, c.sourceEnd = row.sourceEnd`

/** `$rows`: claim, article, start, end, exact, prefix, suffix */
export const PUT_EVIDENCE = `UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (a:Article {id: row.article})
MERGE (c)-[r:REPORTED_IN {start: row.start}]->(a)
SET r.end = row.end, r.exact = row.exact, r.prefix = row.prefix, r.suffix = row.suffix`

/** `$rows`: claim, entity, cue, surface, start, end */
export const PUT_SPEAKERS = `UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (e:Entity {id: row.entity})
MERGE (e)-[m:MADE]->(c) SET m.cue = row.cue, m.surface = row.surface, m.start = row.start, m.end = row.end`

/** `$rows`: claim, entity, stance, score, words, wordSpans */
export const PUT_TARGETS = `UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (e:Entity {id: row.entity})
MERGE (c)-[t:ABOUT]->(e)
SET t.stance = row.stance, t.score = row.score, t.words = row.words, t.wordSpans = row.wordSpans`

const putLink = (relation: 'ADDRESSED_TO' | 'VIA'): string =>
  `UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (e:Entity {id: row.entity}) MERGE (c)-[:${relation}]->(e)`

/** `$rows`: claim, entity */
export const PUT_LINKS = {
  ADDRESSED_TO: putLink('ADDRESSED_TO'),
  VIA: putLink('VIA'),
} as const

/**
 * Roles: each relationship lists the articles that say so, and all else of it is worked out from them. It is found
 * through its holder, whom each of them mentions, and changes only while its holder is locked.
 */

/** Takes the articles from the roles of those whom they named before. `$named`, `$ids` of the articles */
export const FORGET_ROLES = `UNWIND $named AS id MATCH (e:Entity {id: id})-[r:HOLDS_ROLE]->(:Entity)
WHERE any(article IN r.articleIds WHERE article IN $ids)
SET r.articleIds = [article IN r.articleIds WHERE NOT article IN $ids]`

/** `$rows`: id, holder, organisation, title, searchText, former, articles; which the role must not have yet */
export const PUT_ROLES = `UNWIND $rows AS row MATCH (e:Entity {id: row.holder}) MATCH (o:Entity {id: row.organisation})
MERGE (e)-[r:HOLDS_ROLE {id: row.id}]->(o)
SET r.title = row.title, r.searchText = row.searchText, r.former = row.former, r.articleIds = coalesce(r.articleIds, []) + row.articles`

/** Removes the roles that no article speaks of any more. `$ids` of their holders */
export const DROP_ROLES = `UNWIND $ids AS id MATCH (e:Entity {id: id})-[r:HOLDS_ROLE]->(:Entity)
WHERE size(r.articleIds) = 0 DELETE r`

/** Works out from when to when articles speak of a role; they come to stand in the order of their dates. `$ids` of the holders */
export const DATE_ROLES = `UNWIND $ids AS id MATCH (e:Entity {id: id})-[r:HOLDS_ROLE]->(:Entity)
UNWIND r.articleIds AS article MATCH (a:Article {id: article}) WITH r, a ORDER BY a.sortKey
WITH r, collect(a.id) AS articles, min(a.publishedAt) AS firstSeen, max(a.publishedAt) AS lastSeen
SET r.articleIds = articles, r.firstSeen = firstSeen, r.lastSeen = lastSeen,
r.sortKey = coalesce(lastSeen, '0000-00-00') + ' ' + r.id`

/** `$rows`: claim, organisation; whose post the source of the claim is */
export const PUT_OFFICES = `UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (o:Entity {id: row.organisation})
MERGE (c)-[:FROM_OFFICE]->(o)`

/** What posts of the organisations said, once for each whom it names as the speaker or is about. `$ids` */
export const SAID_BY_OFFICES = `UNWIND $ids AS id MATCH (o:Entity {id: id})<-[:FROM_OFFICE]-(c:Claim)
OPTIONAL MATCH (c)<-[:MADE]-(s:Entity) OPTIONAL MATCH (c)-[:ABOUT]->(t:Entity)
RETURN id AS organisation, c.id AS claim, c.office AS title, c.date AS date, c.cue AS cue, c.source AS surface,
c.sourceStart AS start, c.sourceEnd AS end, s.id AS speaker, collect(t.id) AS about`

/** Who holds which post in the organisations, as `$fewest` articles or more say. `$ids` */
export const HOLDERS = `UNWIND $ids AS id MATCH (o:Entity {id: id})<-[r:HOLDS_ROLE]-(e:Entity)
WHERE r.former = false AND r.firstSeen IS NOT NULL AND size(r.articleIds) >= $fewest
RETURN id AS organisation, r.title AS title, e.id AS holder, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen`

/** Claims of posts, whose holders are no longer taken for the speakers. `$ids` */
export const FORGET_OFFICERS = 'UNWIND $ids AS id MATCH (c:Claim {id: id})<-[m:MADE]-(:Entity) DELETE m'

/** What articles call the entities: how many use which name, as which kind, and how many of these mention them. `$ids` */
export const NAMES_IN_USE = `UNWIND $ids AS id MATCH (e:Entity {id: id})<-[m:MENTIONS]-(:Article)
RETURN id, labels(e) AS labels, m.name AS name, m.names AS names, m.kind AS kind, count(m) AS articles, count(m) AS mentions
UNION ALL UNWIND $ids AS id MATCH (e:Entity {id: id})-[p:PUBLISHED]->(:Article)
RETURN id, labels(e) AS labels, p.name AS name, [p.name] AS names, 'MEDIA' AS kind, count(p) AS articles, 0 AS mentions`

/** `$rows`: id, name, aliases, kind, sortKey, mentionKey, searchText */
export const NAME_ENTITIES = `UNWIND $rows AS row MATCH (e:Entity {id: row.id})
SET e.name = row.name, e.aliases = row.aliases, e.kind = row.kind, e.sortKey = row.sortKey,
e.mentionKey = row.mentionKey, e.searchText = row.searchText`

/** `$rows`: id, and keys of the names that are still used; gives the keys of the others */
export const DROP_ALIASES = `UNWIND $rows AS row MATCH (:Entity {id: row.id})<-[r:NAMES]-(n:Alias)
WHERE NOT n.key IN row.keys DELETE r RETURN DISTINCT n.key AS key`

/** Leaves an identifier that is there. `$rows`: id, wikidata */
export const PUT_WIKIDATA = `UNWIND $rows AS row MATCH (e:Entity {id: row.id}) WHERE e.wikidata IS NULL
SET e.wikidata = row.wikidata`

/** `$rows`: id, key */
export const PUT_ALIASES = `UNWIND $rows AS row MATCH (e:Entity {id: row.id})
MERGE (n:Alias {key: row.key}) MERGE (n)-[:NAMES]->(e)`

/** Removes entities that no article mentions or is published by any more. `$ids` */
export const DROP_ENTITIES = 'UNWIND $ids AS id MATCH (e:Entity {id: id}) DETACH DELETE e'

/** Removes those of the names that name nothing any more. `$keys` */
export const DROP_UNUSED_ALIASES = `UNWIND $keys AS key MATCH (n:Alias {key: key})
WHERE NOT EXISTS { (n)-[:NAMES]->(:Entity) } DELETE n`

/** `$claim` */
export const KNOWN_CLAIM = 'MATCH (c:Claim {id: $claim}) RETURN c.id AS id'

/** `$id`, `$claim`, `$by`, `$at`, `$verdict`, `$note` */
export const PUT_REVIEW = `MERGE (r:Review {id: $id})
SET r.claim = $claim, r.by = $by, r.at = $at, r.verdict = $verdict, r.note = $note`

/** `$id` */
export const DROP_REVIEW = 'MATCH (r:Review {id: $id}) DELETE r'
