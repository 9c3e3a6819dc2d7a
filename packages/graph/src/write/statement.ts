import { ENTITY_LABELS, type EntityLabel } from '@sayso/core'
import { LINK_TYPES, type LinkType } from './link.ts'

/**
 * Every statement that writes, by name. Each takes a whole batch of rows, so that their number does not grow with
 * the batch. All text is fixed; labels come from the closed list. A pattern begins at the node that is looked up: the
 * embedded engine starts from the left, and would else go through every node of the label. Several properties
 * of a node are set as one map, for which it takes half as long as for one after the other.
 */

/** The articles of a batch that the store has, to be left alone where nothing changed. `$ids` */
export const KNOWN_ARTICLES = `UNWIND $ids AS id MATCH (a:Article {id: id})
RETURN a.id AS id, a.contentHash AS contentHash, a.extractor AS extractor`

/** Gives articles, which the caller has made and locked, what they are now. `$rows` */
export const PUT_ARTICLES = `UNWIND $rows AS row MATCH (a:Article {id: row.id})
SET a += {url: row.url, title: row.title, text: row.text, language: row.language, publishedAt: row.publishedAt,
contentHash: row.contentHash, extractor: row.extractor, sortKey: row.sortKey, searchText: row.searchText}`

/** Removes articles that nothing hangs on any more, with what was read out of them. `$ids` */
export const DROP_ARTICLES = 'UNWIND $ids AS id MATCH (a:Article {id: id}) DETACH DELETE a'
export const DROP_READINGS = 'UNWIND $ids AS id MATCH (r:Reading {id: id}) DELETE r'

/**
 * Makes entities that are not there yet, and locks all until the transaction ends; gives what they were called so far, as
 * JSON. `$ids`, in ascending order
 */
export const LOCK_ENTITIES = `UNWIND $ids AS id MERGE (e:Entity {id: id}) ON MATCH SET e.id = id
RETURN id, e.tally AS tally`

/** `$ids` of entities that have just been made */
export const LABEL_ENTITIES = Object.fromEntries(
  ENTITY_LABELS.map(label => [label, `UNWIND $ids AS id MATCH (e:Entity {id: id}) SET e:${label}`]),
) as Readonly<Record<EntityLabel, string>>

/**
 * What one article contributes is written as rows that are not there, and taken away as rows that are: who writes holds the
 * article's lock and knows both. So nothing looks for what it makes.
 */

/** `$rows`: article, entity, name, names, count, spans, kind */
export const PUT_MENTIONS = `UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (e:Entity {id: row.entity})
CREATE (a)-[:MENTIONS {name: row.name, names: row.names, count: row.count, spans: row.spans, kind: row.kind}]->(e)`
export const DROP_MENTIONS = `UNWIND $rows AS row MATCH (:Article {id: row.article})-[m:MENTIONS]->(:Entity {id: row.entity})
DELETE m`

/** `$rows`: article, entity, name */
export const PUT_OUTLETS = `UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (o:Entity {id: row.entity})
CREATE (o)-[:PUBLISHED {name: row.name}]->(a)`
export const DROP_OUTLETS = `UNWIND $rows AS row MATCH (:Article {id: row.article})<-[p:PUBLISHED]-(:Entity {id: row.entity})
DELETE p`

/** `$rows`: the properties of a claim */
export const PUT_CLAIMS = `UNWIND $rows AS row
CREATE (:Claim {id: row.id, text: row.text, quote: row.quote, negated: row.negated, date: row.date, sortKey: row.sortKey,
searchText: row.searchText, cue: row.cue, cueStart: row.cueStart, cueEnd: row.cueEnd, office: row.office,
source: row.source, sourceStart: row.sourceStart, sourceEnd: row.sourceEnd})`
/** With all that ties them to others. `$ids` */
export const DROP_CLAIMS = 'UNWIND $ids AS id MATCH (c:Claim {id: id}) DETACH DELETE c'

/** `$rows`: claim, article, start, end, exact, prefix, suffix */
export const PUT_EVIDENCE = `UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (a:Article {id: row.article})
CREATE (c)-[:REPORTED_IN {start: row.start, end: row.end, exact: row.exact, prefix: row.prefix, suffix: row.suffix}]->(a)`
export const DROP_EVIDENCE = `UNWIND $rows AS row MATCH (c:Claim {id: row.claim})-[r:REPORTED_IN]->(:Article)
WHERE r.start = row.start DELETE r`

const OF_LINK = 'UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (e:Entity {id: row.entity})'

/** `$rows`: claim, entity, and the properties of the link; FROM_OFFICE leads to whose post the source of the claim is */
export const PUT_LINKS: Readonly<Record<LinkType, string>> = {
  MADE: `${OF_LINK} CREATE (e)-[:MADE {cue: row.cue, surface: row.surface, start: row.start, end: row.end}]->(c)`,
  ABOUT: `${OF_LINK}
CREATE (c)-[:ABOUT {stance: row.stance, score: row.score, words: row.words, wordSpans: row.wordSpans}]->(e)`,
  ADDRESSED_TO: `${OF_LINK} CREATE (c)-[:ADDRESSED_TO]->(e)`,
  VIA: `${OF_LINK} CREATE (c)-[:VIA]->(e)`,
  FROM_OFFICE: `${OF_LINK} CREATE (c)-[:FROM_OFFICE]->(e)`,
}

/** `$rows`: claim, entity */
export const DROP_LINKS = Object.fromEntries(
  LINK_TYPES.map(type => [
    type,
    `UNWIND $rows AS row MATCH (c:Claim {id: row.claim})-[r:${type}]-(:Entity {id: row.entity}) DELETE r`,
  ]),
) as Readonly<Record<LinkType, string>>

/**
 * Roles: each relationship lists the articles that say so, and all else of it is worked out from them. It is found
 * through its holder, whom each of them mentions, and changes only while its holder is locked.
 */

/** Takes articles from roles. `$rows`: id, holder, articles */
export const TAKE_FROM_ROLES = `UNWIND $rows AS row MATCH (e:Entity {id: row.holder})-[r:HOLDS_ROLE]->(:Entity)
WHERE r.id = row.id SET r.articleIds = [article IN r.articleIds WHERE NOT article IN row.articles]`

/** `$rows`: id, holder, organisation, title, searchText, former, articles; which the role must not have yet */
export const PUT_ROLES = `UNWIND $rows AS row MATCH (e:Entity {id: row.holder}) MATCH (o:Entity {id: row.organisation})
MERGE (e)-[r:HOLDS_ROLE {id: row.id}]->(o)
SET r.title = row.title, r.searchText = row.searchText, r.former = row.former, r.articleIds = coalesce(r.articleIds, []) + row.articles`

/** Removes those of the roles that no article speaks of any more. `$rows`: id, holder */
export const DROP_ROLES = `UNWIND $rows AS row MATCH (e:Entity {id: row.holder})-[r:HOLDS_ROLE]->(:Entity)
WHERE r.id = row.id AND size(r.articleIds) = 0 DELETE r`

/** Works out from when to when articles speak of a role; they come to stand in the order of their dates. `$rows`: id, holder */
export const DATE_ROLES = `UNWIND $rows AS row MATCH (e:Entity {id: row.holder})-[r:HOLDS_ROLE]->(:Entity) WHERE r.id = row.id
UNWIND r.articleIds AS article MATCH (a:Article {id: article}) WITH r, a ORDER BY a.sortKey
WITH r, collect(a.id) AS articles, min(a.publishedAt) AS firstSeen, max(a.publishedAt) AS lastSeen
SET r.articleIds = articles, r.firstSeen = firstSeen, r.lastSeen = lastSeen,
r.sortKey = coalesce(lastSeen, '0000-00-00') + ' ' + r.id`

// Not with optional matches, for each of which the embedded engine looks at all claims.
const AS_SAID = `RETURN o.id AS organisation, c.id AS claim, c.office AS title, c.date AS date, c.cue AS cue, c.source AS surface,
c.sourceStart AS start, c.sourceEnd AS end, [(c)<-[:MADE]-(s:Entity) | s.id] AS speakers, [(c)-[:ABOUT]->(t:Entity) | t.id] AS about`

/** What posts said on some days, and which claims are theirs. `$posts`: organisation, title, from, to; `$claims` */
export const SAID_BY_OFFICES = `UNWIND $posts AS post MATCH (o:Entity {id: post.organisation})<-[:FROM_OFFICE]-(c:Claim)
WHERE c.office = post.title AND c.date >= post.from AND c.date < post.to ${AS_SAID}
UNION ALL UNWIND $claims AS id MATCH (c:Claim {id: id})-[:FROM_OFFICE]->(o:Entity) ${AS_SAID}`

/** Who holds which post in the organisations, as `$fewest` articles or more say. `$ids` */
export const HOLDERS = `UNWIND $ids AS id MATCH (o:Entity {id: id})<-[r:HOLDS_ROLE]-(e:Entity)
WHERE r.former = false AND r.firstSeen IS NOT NULL AND size(r.articleIds) >= $fewest
RETURN id AS organisation, r.title AS title, e.id AS holder, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen`

/** Claims of posts, whose holders are no longer taken for the speakers. `$ids` */
export const FORGET_OFFICERS = 'UNWIND $ids AS id MATCH (c:Claim {id: id})<-[m:MADE]-(:Entity) DELETE m'

/** What articles call the entities, for a store in which nobody has counted that. `$ids` */
export const NAMES_IN_USE = `UNWIND $ids AS id MATCH (e:Entity {id: id})<-[m:MENTIONS]-(:Article)
RETURN id, labels(e) AS labels, m.name AS name, m.names AS names, m.kind AS kind, true AS mentioned
UNION ALL UNWIND $ids AS id MATCH (e:Entity {id: id})-[p:PUBLISHED]->(:Article)
RETURN id, labels(e) AS labels, p.name AS name, [p.name] AS names, 'MEDIA' AS kind, false AS mentioned`

/** `$rows`: id, tally, name, aliases, kind, sortKey, mentionKey, searchText */
export const NAME_ENTITIES = `UNWIND $rows AS row MATCH (e:Entity {id: row.id})
SET e += {tally: row.tally, name: row.name, aliases: row.aliases, kind: row.kind, sortKey: row.sortKey,
mentionKey: row.mentionKey, searchText: row.searchText}`

/** Entities that are called as before, by other numbers of articles. `$rows`: id, tally, mentionKey */
export const COUNT_ENTITIES = `UNWIND $rows AS row MATCH (e:Entity {id: row.id})
SET e += {tally: row.tally, mentionKey: row.mentionKey}`

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
