/** Statements that bring up to date what an earlier version wrote without a `searchText`. */

/** `$after`, `$limit` */
export const ARTICLES_AFTER = `MATCH (a:Article) WHERE a.id > $after AND a.text IS NOT NULL
RETURN a.id AS id, a.title AS title, a.text AS text ORDER BY id LIMIT $limit`
export const CLAIMS_AFTER = `MATCH (c:Claim) WHERE c.id > $after
RETURN c.id AS id, c.text AS text ORDER BY id LIMIT $limit`
export const ENTITIES_AFTER = `MATCH (e:Entity) WHERE e.id > $after
RETURN e.id AS id ORDER BY id LIMIT $limit`

/** `$ids` of holders */
export const ROLES_OF = `UNWIND $ids AS id MATCH (e:Entity {id: id})-[r:HOLDS_ROLE]->(:Entity)
RETURN r.id AS id, id AS holder, r.title AS title`

/** `$rows`: id, searchText */
export const PUT_SEARCH_TEXT = {
  Article: 'UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a.searchText = row.searchText',
  Claim: 'UNWIND $rows AS row MATCH (c:Claim {id: row.id}) SET c.searchText = row.searchText',
} as const

/** `$rows`: id, holder, searchText */
export const PUT_ROLE_SEARCH_TEXT = `UNWIND $rows AS row MATCH (e:Entity {id: row.holder})-[r:HOLDS_ROLE]->(:Entity)
WHERE r.id = row.id SET r.searchText = row.searchText`
