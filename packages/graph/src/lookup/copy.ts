import { ARTICLE_ROW, type ArticleRow, readArticle } from './article.ts'
import type { Lookup } from './lookup.ts'

/** Rows wanted. */
interface First {
  readonly limit: number
}

const articleLookup = <Args extends First | null>(
  name: string,
  match: (args: Args) => string,
): Lookup<Args, ArticleRow> => ({
  name,
  match,
  row: ARTICLE_ROW,
  params: args => ({ ...args }),
  read: readArticle,
})

/** The article that an article is a copy of; the key is the copy's id. */
export const articleOriginal = articleLookup<null>(
  'articleOriginal',
  () => 'MATCH (:Article {id: key})-[:COPY_OF]->(a:Article)',
)

/** The copies of an article, the earliest first; the key is its id. */
export const articleCopies = articleLookup<First>(
  'articleCopies',
  () =>
    'CALL (key) { MATCH (:Article {id: key})<-[:COPY_OF]-(a:Article) RETURN a ORDER BY a.sortKey LIMIT $limit }',
)

/** Goes on from the id of a claim, `print`, to each article `a` that prints it: its own, and copies of that; keeps what `kept` names. */
export const PRINTED_AS = (kept: '' | 'c, '): string =>
  `MATCH (:Claim {id: print})-[:REPORTED_IN]->(first:Article) WITH DISTINCT ${kept}print, first MATCH (first)<-[:COPY_OF*0..1]-(a:Article)<-[:REPORTED_IN]-(same:Claim) WHERE same.id = print OR same.copyOf = print`

/** The articles that print a claim, the original first and its copies by date; the key is the claim's id, or that of a copy of it. */
export const claimPrints = articleLookup<First>(
  'claimPrints',
  () =>
    `CALL (key) { MATCH (c:Claim {id: key}) WITH coalesce(c.copyOf, c.id) AS print ${PRINTED_AS('')} WITH DISTINCT a RETURN a ORDER BY a.sortKey LIMIT $limit }`,
)
