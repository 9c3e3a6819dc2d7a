import { type ClaimFilter, type ClaimRow, claimsOf, readClaim } from './claim.ts'
import { PRINTED_AS } from './copy.ts'
import { type EntityRow, readEntity } from './entity.ts'
import { fitsParams } from './fit.ts'
import { countLookup, type Lookup } from './lookup.ts'
import { type Page, pageCondition, pageOrder, pageParams } from './page.ts'

/** What one outlet printed of the claims in question. */
export interface CoverageRow {
  readonly outlet: EntityRow
  readonly claims: number
  readonly articles: number
  /** ISO dates of the first and the last of the articles; null where none has a date. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}

/** The outlets that printed claims under a filter, those that printed most first. */
export const coverage: Lookup<{ readonly filter: ClaimFilter; readonly limit: number }, CoverageRow> = {
  name: 'coverage',
  match: ({ filter }) =>
    `CALL (key) { ${claimsOf('all', filter)} MATCH (c)-[:REPORTED_IN]->(a:Article)<-[:PUBLISHED]-(e:Entity) WITH DISTINCT e, a, c WITH e, count(DISTINCT c) AS claims, count(DISTINCT a) AS articles, min(a.publishedAt) AS firstSeen, max(a.publishedAt) AS lastSeen RETURN e, claims, articles, firstSeen, lastSeen ORDER BY claims DESC, e.sortKey LIMIT $limit }`,
  row: '{node: properties(e), labels: labels(e), claims: claims, articles: articles, firstSeen: firstSeen, lastSeen: lastSeen}',
  params: ({ filter, limit }) => ({ ...fitsParams(filter), limit }),
  read: row => ({
    outlet: readEntity(row),
    claims: row['claims'] as number,
    articles: row['articles'] as number,
    firstSeen: (row['firstSeen'] as string | undefined) ?? null,
    lastSeen: (row['lastSeen'] as string | undefined) ?? null,
  }),
}

/** The first print of each claim that at least two other outlets printed and this one did not, as it was or in copies. */
const leftOutBy = (filter: ClaimFilter): string =>
  `${claimsOf('all', filter)} WITH c WHERE NOT EXISTS { MATCH (c)-[:REPEATS]->(:Claim) } AND (EXISTS { MATCH (c)<-[:REPEATS]-(:Claim) } OR EXISTS { MATCH (c)-[:REPORTED_IN]->(:Article)<-[:COPY_OF]-(:Article) }) OPTIONAL MATCH (c)<-[:REPEATS]-(d:Claim) WITH c, collect(d.id) + [c.id] AS prints UNWIND prints AS print ${PRINTED_AS('c, ')} MATCH (a)<-[:PUBLISHED]-(printer:Entity) WITH c, collect(DISTINCT printer.id) AS printers WHERE NOT key IN printers AND size(printers) > 1 WITH c WHERE c.sortKey IS NOT NULL`

/** One page of what an outlet left out, the newest first; the key is the outlet's id. */
export const leftOutPage: Lookup<Page & { readonly filter: ClaimFilter }, ClaimRow> = {
  name: 'leftOutPage',
  match: page =>
    `CALL (key) { ${leftOutBy(page.filter)}${pageCondition('c', page)} RETURN c ${pageOrder('c', page)} }`,
  row: 'properties(c)',
  params: page => ({ ...pageParams(page), ...fitsParams(page.filter) }),
  read: readClaim,
}

/** How many there are on all pages; the key is the outlet's id. */
export const leftOutCount = countLookup<ClaimFilter>('leftOutCount', 'c', leftOutBy, fitsParams)
