import { CLAIM_RELATIONS, type ClaimRelation } from '@sayso/core'

/**
 * Every statement about how claims stand to each other. A Period is a month of claims, which are compared with each other
 * and with those of the months beside it. Months are ranges of the sort keys, which begin with the date.
 */

export const ALL_SORT_KEYS = 'MATCH (a:Article) RETURN a.sortKey AS sortKey'

/** Makes periods whose articles change, or marks them as to be compared again. `$keys`, in ascending order */
export const OPEN_PERIODS =
  'UNWIND $keys AS key MERGE (p:Period {key: key}) SET p.compared = false, p.comparing = null'

/** Marks periods as being compared by somebody, until their articles change. `$keys`, in ascending order; `$by` */
export const MARK_PERIODS = 'UNWIND $keys AS key MATCH (p:Period {key: key}) SET p.comparing = $by'

/** Marks periods, whose articles are as they were, as to be compared again. `$keys`, in ascending order */
export const COMPARE_AGAIN = 'UNWIND $keys AS key MATCH (p:Period {key: key}) SET p.compared = false'

/** Locks a period, if there is one, until the transaction ends, and gives who compares it. `$key` */
export const LOCK_PERIOD = 'MATCH (p:Period {key: $key}) SET p.key = $key RETURN p.comparing AS comparing'

/** The periods to be compared, and with `$judge` those of which it has not judged all that it was shown. */
export const PERIODS_DUE = `MATCH (p:Period) WHERE p.compared = false OR ($judge IS NOT NULL AND coalesce(p.judge, '') <> $judge)
RETURN p.key AS key ORDER BY key`

/** `$key`, `$judge` */
export const CLOSE_PERIOD =
  'MATCH (p:Period {key: $key}) SET p.compared = true, p.comparing = null, p.judge = $judge'

/** `$key` */
export const DROP_PERIOD = 'MATCH (p:Period {key: $key}) DELETE p'

/** The articles of periods, by which all else of them is found. `$from`, `$to` */
export const ARTICLES_IN = `MATCH (a:Article) WHERE a.sortKey >= $from AND a.sortKey < $to
RETURN a.id AS article, a.sortKey AS sortKey`

/** Who printed them. `$articles` */
export const OUTLETS_OF = `UNWIND $articles AS article MATCH (a:Article {id: article})<-[:PUBLISHED]-(o:Entity)
RETURN article, o.id AS outlet`

/** A row for each piece of a claim. `$articles` */
export const CLAIMS_OF = `UNWIND $articles AS article MATCH (a:Article {id: article})<-[r:REPORTED_IN]-(c:Claim)
RETURN article, r.start AS at, c.id AS id, c.text AS text, c.quote AS quote, c.negated AS negated, c.cue AS cue,
c.source AS source, c.date AS date, c.copyOf AS copyOf`

/** Who makes the claims. `$articles` */
export const SPEAKERS_OF = `UNWIND $articles AS article MATCH (a:Article {id: article})<-[:REPORTED_IN]-(c:Claim) WITH DISTINCT c
MATCH (c)<-[:MADE]-(s:Entity) RETURN c.id AS claim, s.id AS speaker`

/** What the claims are about. `$articles` */
export const TARGETS_OF = `UNWIND $articles AS article MATCH (a:Article {id: article})<-[:REPORTED_IN]-(c:Claim) WITH DISTINCT c
MATCH (c)-[t:ABOUT]->(e:Entity)
RETURN c.id AS claim, e.id AS entity, e.name AS name, t.stance AS stance, t.score AS score, t.words AS words`

/** What the articles call whom. `$articles` */
export const NAMES_OF = `UNWIND $articles AS article MATCH (a:Article {id: article})-[m:MENTIONS]->(e:Entity)
RETURN article, e.id AS entity, m.name AS name`

/** Who holds one of the posts in a state, of those whom the articles mention. `$articles`, `$titles` */
export const HEADS_OF = `UNWIND $articles AS article MATCH (a:Article {id: article})-[:MENTIONS]->(p:Person) WITH DISTINCT p
MATCH (p)-[r:HOLDS_ROLE]->(s:Organisation) WHERE s.kind = 'STATE' AND r.former = false AND r.title IN $titles
RETURN p.id AS person, s.id AS state, r.articleIds AS articleIds`

/** What a judge is told of claims. `$ids` */
export const SHOWN_CLAIMS = `UNWIND $ids AS id MATCH (c:Claim {id: id})-[:REPORTED_IN]->(a:Article) WITH DISTINCT c, a
RETURN c.id AS id, c.text AS text, coalesce(head([(c)<-[:MADE]-(s:Entity) | s.name]), c.source) AS speaker,
head([(a)<-[o:PUBLISHED]-(:Entity) | o.name]) AS outlet, c.date AS date, c.negated AS negated`

/** Forgets how the claims stand to others. `$articles` */
export const FORGET_RELATED = `UNWIND $articles AS article MATCH (a:Article {id: article})<-[:REPORTED_IN]-(c:Claim) WITH DISTINCT c
MATCH (c)-[r:REPEATS|SUPPORTS|CONTRADICTS]-(:Claim) DELETE r`

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
