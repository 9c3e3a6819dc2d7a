import type { Stance } from '@sayso/core'
import { type ClaimFilter, claimsOf } from './claim.ts'
import { type EntityRow, readEntity } from './entity.ts'
import { fitsParams } from './fit.ts'
import type { Lookup } from './lookup.ts'

/** What claims are counted by. */
export type Grouping = 'OUTLET' | 'MONTH' | 'STANCE' | 'SPEAKER' | 'TARGET'

/** How many claims have something in common; all but one of the others are null, and all of them where they have none. */
export interface GroupRow {
  readonly claims: number
  readonly entity: EntityRow | null
  /** '2014-09' */
  readonly month: string | null
  readonly stance: Stance | null
}

export interface GroupArgs {
  readonly by: Grouping
  readonly filter: ClaimFilter
  readonly limit: number
}

/** Binds `t` to how each claim `c` stands towards whom the filter names, or else towards anybody. */
function stances({ about }: ClaimFilter): string {
  if (!about) return 'MATCH (c)-[t:ABOUT]->(:Entity)'
  return 'id' in about
    ? 'MATCH (c)-[t:ABOUT]->(:Entity {id: $about})'
    : 'MATCH (c)-[t:ABOUT]->(:Entity)<-[:NAMES]-(:Alias {key: $about})'
}

/** Gives each group as `e`, `month` or `stance`, and how many of the claims `c` it has; `claims` finds these. */
const GROUPS: Readonly<Record<Grouping, (claims: string, filter: ClaimFilter) => string>> = {
  OUTLET: claims =>
    entities(
      claims,
      e => `(c)-[:REPORTED_IN]->(:Article)<-[:PUBLISHED]-(${e}:Entity)`,
      'MATCH (c)-[:REPORTED_IN]->(a:Article) WHERE NOT EXISTS { MATCH (a)<-[:PUBLISHED]-(:Entity) }',
    ),
  SPEAKER: claims => entities(claims, e => `(c)<-[:MADE]-(${e}:Entity)`),
  TARGET: (claims, { about, stance }) =>
    entities(claims, e => `(c)-[:ABOUT${stance && !about ? ' {stance: $stance}' : ''}]->(${e}:Entity)`),
  STANCE: (claims, filter) =>
    `${claims} ${stances(filter)} WITH DISTINCT c, t.stance AS stance WHERE stance IS NOT NULL WITH stance, count(c) AS claims RETURN null AS e, null AS month, stance, claims ORDER BY claims DESC, stance LIMIT $limit`,
  MONTH: claims =>
    `${claims} WITH substring(c.date, 0, 7) AS month, count(c) AS claims RETURN null AS e, month, null AS stance, claims ORDER BY month LIMIT $limit`,
}

/** Those without any are counted apart: for an optional match the embedded engine would go through all claims that there are. */
function entities(
  claims: string,
  tied: (e: 'e' | '') => string,
  without = `WITH c WHERE NOT EXISTS { MATCH ${tied('')} }`,
): string {
  const each = `${claims} MATCH ${tied('e')} WITH DISTINCT c, e WITH e, count(c) AS claims RETURN e, claims`
  const none = `${claims} ${without} RETURN null AS e, count(DISTINCT c) AS claims`
  return `CALL (key) { ${each} UNION ALL ${none} } WITH e, claims WHERE claims > 0 RETURN e, null AS month, null AS stance, claims ORDER BY claims DESC, e.sortKey LIMIT $limit`
}

/** The largest groups of the claims under a filter; of months, the first. A claim of several targets is in several groups. */
export const claimGroups: Lookup<GroupArgs, GroupRow> = {
  name: 'claimGroups',
  match: ({ by, filter }) => `CALL (key) { ${GROUPS[by](claimsOf('all', filter), filter)} }`,
  row: '{node: properties(e), labels: labels(e), month: month, stance: stance, claims: claims}',
  params: ({ filter, limit }) => ({ ...fitsParams(filter), limit }),
  read: row => ({
    claims: row['claims'] as number,
    entity: row['labels'] ? readEntity(row) : null,
    month: (row['month'] as string | undefined) ?? null,
    stance: (row['stance'] as Stance | undefined) ?? null,
  }),
}
