/** Every statement about copies of articles: near-duplicates, each of one original, and the claims that they print again. */

/** `$articles` */
export const TEXTS_OF = `UNWIND $articles AS article MATCH (a:Article {id: article})
RETURN a.id AS id, a.sortKey AS sortKey, a.text AS text`

/** Which of the articles are copies, and of what. `$articles` */
export const COPIES_AMONG = `UNWIND $articles AS article MATCH (a:Article {id: article})-[r:COPY_OF]->(o:Article)
RETURN article AS copy, o.id AS original, r.score AS score`

/** `$copies` */
export const DROP_COPIES =
  'UNWIND $copies AS copy MATCH (:Article {id: copy})-[r:COPY_OF]->(:Article) DELETE r'

/** `$rows`: copy, original, score */
export const PUT_COPIES = `UNWIND $rows AS row MATCH (a:Article {id: row.copy}) MATCH (o:Article {id: row.original})
MERGE (a)-[r:COPY_OF]->(o) SET r.score = row.score`

/** What articles print, a row for each piece. `$articles` */
export const PRINTED = `UNWIND $articles AS article MATCH (a:Article {id: article})<-[r:REPORTED_IN]-(c:Claim)
RETURN article, c.id AS id, c.text AS text, c.cue AS cue, c.source AS source, c.negated AS negated, r.start AS at`

/** The claims of the articles that are taken for claims of originals. `$articles` */
export const PRINTED_AGAIN = `UNWIND $articles AS article MATCH (a:Article {id: article})<-[:REPORTED_IN]-(c:Claim)
WHERE c.copyOf IS NOT NULL RETURN DISTINCT c.id AS id, c.copyOf AS original`

/** `$rows`: id, original or null */
export const PUT_PRINTED_AGAIN =
  'UNWIND $rows AS row MATCH (c:Claim {id: row.id}) SET c.copyOf = row.original'
