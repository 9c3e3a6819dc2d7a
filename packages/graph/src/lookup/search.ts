import type { EntityLabel } from '@sayso/core'
import type { Params } from '../engine.ts'
import type { SearchTerm } from '../search/term.ts'
import { ARTICLE_ROW, type ArticleRow, readArticle } from './article.ts'
import { type ClaimRow, readClaim } from './claim.ts'
import { type EntityRow, readEntity } from './entity.ts'
import { countLookup, type Dialect, type Lookup } from './lookup.ts'
import { type Page, pageCondition, pageOrder, pageParams } from './page.ts'

interface Terms {
  readonly terms: readonly SearchTerm[]
}

/** Each statement once. */
const claimsWith = (terms: readonly SearchTerm[], dialect: Dialect): string =>
  `${dialect.textMatch('c', 'Claim', terms).cypher} AND c.copyOf IS NULL`

/** One page of the claims that have every term in their text, newest first. */
export const claimSearchPage: Lookup<Page & Terms, ClaimRow> = {
  name: 'claimSearchPage',
  match: ({ terms, ...page }, dialect) =>
    `CALL (key) { ${claimsWith(terms, dialect)}${pageCondition('c', page)} RETURN c ${pageOrder('c', page)} }`,
  row: 'properties(c)',
  params: ({ terms, ...page }, dialect) => ({
    ...pageParams(page),
    ...dialect.textMatch('c', 'Claim', terms).params,
  }),
  read: readClaim,
}

/** How many there are on all pages. */
export const claimSearchCount = countLookup<Terms>(
  'claimSearchCount',
  'c',
  ({ terms }, dialect) => claimsWith(terms, dialect),
  ({ terms }, dialect) => dialect.textMatch('c', 'Claim', terms).params,
)

/** One page of the articles that have every term in their title and text, newest first. */
export const articleSearchPage: Lookup<Page & Terms, ArticleRow> = {
  name: 'articleSearchPage',
  match: ({ terms, ...page }, dialect) =>
    `CALL (key) { ${dialect.textMatch('a', 'Article', terms).cypher}${pageCondition('a', page)} RETURN a ${pageOrder('a', page)} }`,
  row: ARTICLE_ROW,
  params: ({ terms, ...page }, dialect) => ({
    ...pageParams(page),
    ...dialect.textMatch('a', 'Article', terms).params,
  }),
  read: readArticle,
}

/** How many there are on all pages. */
export const articleSearchCount = countLookup<Terms>(
  'articleSearchCount',
  'a',
  ({ terms }, dialect) => dialect.textMatch('a', 'Article', terms).cypher,
  ({ terms }, dialect) => dialect.textMatch('a', 'Article', terms).params,
)

interface Named extends Terms {
  readonly label: EntityLabel
}

export interface EntitySearchPage extends Page, Named {
  /** The `nameKey` of all that is searched for: whoever is called so comes first. */
  readonly name: string
}

export interface EntityHit {
  /** '0', '1' or '2' for an entity whose name equals what is searched for, begins with it, or neither; then its own. */
  readonly sortKey: string
  readonly entity: EntityRow
}

const PLACE =
  "CASE WHEN e.sortKey = $name + ' ' + e.id THEN '0' WHEN e.sortKey STARTS WITH $name THEN '1' ELSE '2' END + e.sortKey"

/** One page of the entities of one label that have every term in their names. */
export const entitySearchPage: Lookup<EntitySearchPage, EntityHit> = {
  name: 'entitySearchPage',
  match: ({ label, terms, ...page }, dialect) =>
    `CALL (key) { ${dialect.textMatch('e', label, terms).cypher} WITH e, {sortKey: ${PLACE}} AS p WHERE p.sortKey IS NOT NULL${pageCondition('p', page)} RETURN e, p ${pageOrder('p', page)} }`,
  row: '{node: properties(e), labels: labels(e), sortKey: p.sortKey}',
  params: ({ label, terms, name, ...page }, dialect): Params => ({
    ...pageParams(page),
    ...dialect.textMatch('e', label, terms).params,
    name,
  }),
  read: row => ({ sortKey: row['sortKey'] as string, entity: readEntity(row) }),
}
