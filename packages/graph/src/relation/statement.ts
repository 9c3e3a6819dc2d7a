import { CLAIM_RELATIONS, type ClaimRelation } from '@sayso/core'

/**
 * Every statement about how claims stand to each other. A Period is a month of claims, which are compared with each other
 * and with those of the months beside it. Months are ranges of the sort keys, which begin with the date.
 */

/** `$ids` */
export const SORT_KEYS = `UNWIND $ids AS id MATCH (a:Article {id: id}) WHERE a.sortKey IS NOT NULL
RETURN a.sortKey AS sortKey`
export const ALL_SORT_KEYS = 'MATCH (a:Article) RETURN a.sortKey AS sortKey'

/** Makes periods, or marks them as to be compared again. `$keys`, in ascending order */
export const OPEN_PERIODS = 'UNWIND $keys AS key MERGE (p:Period {key: key}) SET p.compared = false'

/** The periods to be compared, and with `$judge` those of which it has not judged all that it was shown. */
export const PERIODS_DUE = `MATCH (p:Period) WHERE p.compared = false OR ($judge IS NOT NULL AND coalesce(p.judge, '') <> $judge)
RETURN p.key AS key ORDER BY key`

/** Locks a period until the transaction ends. `$key`, `$judge` */
export const CLOSE_PERIOD = 'MATCH (p:Period {key: $key}) SET p.compared = true, p.judge = $judge'

/** `$key` */
export const DROP_PERIOD = 'MATCH (p:Period {key: $key}) DELETE p'

/** Claims, or articles, of a period. */
const within = (node: string): string => `${node}.sortKey >= $from AND ${node}.sortKey < $to`

/** `$from`, `$to` */
export const CLAIMS_IN = `MATCH (c:Claim) WHERE ${within('c')} WITH c MATCH (c)-[r:REPORTED_IN]->(a:Article)
WITH c, a, min(r.start) AS at
OPTIONAL MATCH (c)<-[:MADE]-(s:Entity) OPTIONAL MATCH (a)<-[:PUBLISHED]-(o:Entity)
RETURN c.id AS id, c.text AS text, c.quote AS quote, c.negated AS negated, c.cue AS cue, c.source AS source, c.date AS date,
at, a.id AS article, s.id AS speaker, o.id AS outlet`

/** What the claims are about. `$from`, `$to` */
export const TARGETS_IN = `MATCH (c:Claim) WHERE ${within('c')} WITH c MATCH (c)-[t:ABOUT]->(e:Entity)
RETURN c.id AS claim, e.id AS entity, e.name AS name, t.stance AS stance, t.score AS score, t.words AS words`

/** What the articles call whom. `$from`, `$to` */
export const NAMES_IN = `MATCH (a:Article) WHERE ${within('a')} WITH a MATCH (a)-[m:MENTIONS]->(e:Entity)
RETURN a.id AS article, e.id AS entity, m.name AS name`

/** Who holds one of the posts in a state, of those whom the articles mention. `$from`, `$to`, `$titles` */
export const HEADS_IN = `MATCH (a:Article) WHERE ${within('a')} WITH a MATCH (a)-[:MENTIONS]->(p:Person) WITH DISTINCT p
MATCH (p)-[r:HOLDS_ROLE]->(s:Organisation) WHERE s.kind = 'STATE' AND r.former = false AND r.title IN $titles
RETURN p.id AS person, s.id AS state, r.articleIds AS articleIds`

/** What a judge is told of claims. `$ids` */
export const SHOWN_CLAIMS = `UNWIND $ids AS id MATCH (c:Claim {id: id})-[:REPORTED_IN]->(a:Article) WITH DISTINCT c, a
OPTIONAL MATCH (c)<-[:MADE]-(s:Entity) OPTIONAL MATCH (a)<-[o:PUBLISHED]-(:Entity)
RETURN c.id AS id, c.text AS text, coalesce(s.name, c.source) AS speaker, o.name AS outlet, c.date AS date, c.negated AS negated`

/** Forgets how the claims of a period stand to others. `$from`, `$to` */
export const FORGET_RELATED = byRelation(
  relation => `MATCH (c:Claim) WHERE ${within('c')} WITH c MATCH (c)-[r:${relation}]-(:Claim) DELETE r`,
)

/** `$rows`: from, to, score, method, reason */
export const PUT_RELATED = byRelation(
  relation => `UNWIND $rows AS row MATCH (a:Claim {id: row.from}) MATCH (b:Claim {id: row.to})
MERGE (a)-[r:${relation}]->(b)
SET r.score = row.score, r.method = row.method, r.reason = row.reason, r.sortKey = a.sortKey + ' ' + b.id`,
)

function byRelation(statement: (relation: ClaimRelation) => string): Readonly<Record<ClaimRelation, string>> {
  return Object.fromEntries(CLAIM_RELATIONS.map(relation => [relation, statement(relation)])) as Record<
    ClaimRelation,
    string
  >
}
