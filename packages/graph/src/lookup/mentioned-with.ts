import type { EntityLabel } from '@sayso/core'
import { ARTICLE_ROW, type ArticleFilter, type ArticleRow, readArticle } from './article.ts'
import { type EntityRow, readEntity } from './entity.ts'
import { articleFits, fitsParams } from './fit.ts'
import { countLookup, type Lookup } from './lookup.ts'
import { type Page, pageParams } from './page.ts'

export interface MentionedWithFilter {
  /** Only entities of these labels; of any without it. */
  readonly labels?: readonly EntityLabel[]
  readonly articles: ArticleFilter
}

export interface MentionedWithRow {
  readonly entity: EntityRow
  /** How many articles mention both. */
  readonly articles: number
}

/** More than the articles that two can share: what is left of it is as long for all. */
const MANY = 1_000_000_000

/** The row's place in the list: those in most articles first, then by name. */
export const placeOf = ({ articles, entity }: MentionedWithRow): string =>
  `${MANY - articles} ${entity.sortKey}`

function readPlace(place: string): { readonly articles: number; readonly sortKey: string } {
  const [, rest = '', sortKey = ''] = /^(\d+) (.*)$/s.exec(place) ?? []
  return { articles: MANY - Number(rest), sortKey }
}

const pattern = ({ labels, articles }: MentionedWithFilter): string =>
  `MATCH (k:Entity {id: key})<-[:MENTIONS]-(a:Article) WHERE a.id IS NOT NULL${articleFits(articles)} MATCH (a)-[:MENTIONS]->(e:Entity)${
    labels ? ' WHERE any(label IN labels(e) WHERE label IN $labels)' : ''
  }`

const filterParams = ({ labels, articles }: MentionedWithFilter) => ({
  ...(labels && { labels }),
  ...fitsParams(articles),
})

/**
 * One page of those whom the same articles mention, the most of them first; the key is the entity's id. Names are compared only
 * among those in as many articles as the page needs: a hub is mentioned with tens of thousands.
 */
export const mentionedWithPage: Lookup<Page & { readonly filter: MentionedWithFilter }, MentionedWithRow> = {
  name: 'mentionedWithPage',
  match: ({ filter, ascending, after, before }) => {
    const [first, less, more] = ascending ? ['DESC', '<', '>'] : ['ASC', '>', '<']
    const bounds = [
      after === null ? '' : ` AND articles ${less}= $afterArticles`,
      before === null ? '' : ` AND articles ${more}= $beforeArticles`,
    ].join('')
    const places = [
      after === null ? '' : ` AND (articles <> $afterArticles OR e.sortKey ${more} $afterName)`,
      before === null ? '' : ` AND (articles <> $beforeArticles OR e.sortKey ${less} $beforeName)`,
    ].join('')
    return `CALL (key) { ${pattern(filter)} WITH k, e, count(a) AS articles WHERE k <> e${bounds} WITH articles, collect(e) AS es ORDER BY articles ${first} LIMIT $groups UNWIND es AS e WITH e, articles WHERE articles > 0${places} RETURN e, articles ORDER BY articles ${first}, e.sortKey ${ascending ? 'ASC' : 'DESC'} LIMIT $limit }`
  },
  row: '{node: properties(e), labels: labels(e), articles: articles}',
  params: ({ filter, ...page }) => {
    const { limit, after, before } = pageParams(page) as { limit: number; after?: string; before?: string }
    const [behind, ahead] = [after, before].map(place => (place === undefined ? null : readPlace(place)))
    return {
      ...filterParams(filter),
      limit,
      // Of the group in which the last page ended nobody may be left.
      groups: limit + 1,
      ...(behind && { afterArticles: behind.articles, afterName: behind.sortKey }),
      ...(ahead && { beforeArticles: ahead.articles, beforeName: ahead.sortKey }),
    }
  },
  read: row => ({ entity: readEntity(row), articles: row['articles'] as number }),
}

/** How many there are on all pages; the key is the entity's id. */
export const mentionedWithCount = countLookup<MentionedWithFilter>(
  'mentionedWithCount',
  'e',
  filter => `${pattern(filter)} WITH DISTINCT k, e WHERE k <> e`,
  filterParams,
)

export interface SharedArgs {
  /** The id of the other. */
  readonly with: string
  readonly filter: ArticleFilter
  readonly limit: number
}

/** The newest articles that mention both of two; the key is the id of one. */
export const sharedArticles: Lookup<SharedArgs, ArticleRow> = {
  name: 'sharedArticles',
  match: ({ filter }) =>
    `CALL (key) { MATCH (:Entity {id: key})<-[:MENTIONS]-(a:Article)-[:MENTIONS]->(:Entity {id: $with}) WHERE a.id IS NOT NULL${articleFits(filter)} RETURN a ORDER BY a.sortKey DESC LIMIT $limit }`,
  row: ARTICLE_ROW,
  params: ({ with: other, filter, limit }) => ({ ...fitsParams(filter), with: other, limit }),
  read: readArticle,
}
