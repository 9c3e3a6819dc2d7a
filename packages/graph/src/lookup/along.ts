import { ARTICLE_ROW, type ArticleRow, claimArticle } from './article.ts'
import { type ClaimPage, type ClaimRow, claimPage, claimTargets, readClaim, type TargetRow } from './claim.ts'
import { articleOutlet, claimSpeaker, ENTITY_ROW, type EntityRow } from './entity.ts'
import type { Lookup, LookupRow } from './lookup.ts'

/** What each claim of a page has of its own, as the lookups of these names find it. */
export interface AlongClaim {
  readonly claimSpeaker?: readonly EntityRow[]
  readonly claimTargets?: readonly TargetRow[]
  readonly claimArticle?: readonly ArticleRow[]
  /** Of its article. */
  readonly articleOutlet?: readonly EntityRow[]
}

export type Along = keyof AlongClaim

/** The pattern from the claim `c`, and the map expression of one row. */
const PATTERNS: Readonly<Record<Along, readonly [string, string, (row: LookupRow) => unknown]>> = {
  claimSpeaker: ['<-[:MADE]-(e:Entity)', ENTITY_ROW, claimSpeaker.read],
  claimTargets: ['-[t:ABOUT]->(e:Entity)', claimTargets.row, claimTargets.read],
  claimArticle: ['-[:REPORTED_IN]->(a:Article)', ARTICLE_ROW, claimArticle.read],
  articleOutlet: ['-[:REPORTED_IN]->(:Article)<-[:PUBLISHED]-(e:Entity)', ENTITY_ROW, articleOutlet.read],
}

/** A page of claims, and what is read along with each. */
export interface ClaimPageAlong extends ClaimPage {
  /** In the order of the alphabet, so that equal questions have equal texts. */
  readonly along: readonly Along[]
}

/**
 * The rows of `claimPage`, with what would be asked of each claim next: one statement for what is two levels of a query,
 * or three. A claim in several pieces has its article once for each.
 */
export const claimPageAlong: Lookup<
  ClaimPageAlong,
  { readonly claim: ClaimRow; readonly along: AlongClaim }
> = {
  name: 'claimPageAlong',
  // Found anew by its id, as the embedded engine goes on from no node that a subquery returns.
  match: (page, dialect) =>
    `${claimPage.match(page, dialect)} MATCH (n:Claim {id: c.id}) WITH key, {claim: properties(n), ${page.along
      .map(name => along(name))
      .join(', ')}} AS claim`,
  row: 'claim',
  params: claimPage.params,
  read: row => ({
    claim: readClaim(row['claim'] as LookupRow),
    along: Object.fromEntries(
      Object.entries(PATTERNS).flatMap(([name, [, , read]]) => {
        const rows = row[name] as readonly LookupRow[] | undefined
        return rows ? [[name, rows.map(read)]] : []
      }),
    ),
  }),
}

function along(name: Along): string {
  const [pattern, row] = PATTERNS[name]
  return `${name}: [(n)${pattern} | ${row}]`
}
