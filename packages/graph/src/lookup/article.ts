import type { Span } from '@sayso/core'
import { ALIAS_OR_ID, type EntityName, meant, nameParam } from './entity.ts'
import { countLookup, type Lookup, type LookupRow, readSpans } from './lookup.ts'
import { type Page, pageCondition, pageOrder, pageParams } from './page.ts'

/** An article without its text, which is long and seldom wanted: see `articleText`. */
export interface ArticleRow {
  readonly id: string
  readonly sortKey: string
  readonly url: string | null
  readonly title: string
  readonly language: string
  readonly publishedAt: string | null
  readonly extractor: string
}

/** How an article mentions an entity. */
export interface MentionRow {
  /** How often. */
  readonly count: number
  /** The article's names for the entity, the most frequent first. */
  readonly names: readonly string[]
  readonly spans: readonly Span[]
}

export const ARTICLE_ROW = 'a {.id, .sortKey, .url, .title, .language, .publishedAt, .extractor}'

export const readArticle = (row: LookupRow): ArticleRow => ({
  id: row['id'] as string,
  sortKey: row['sortKey'] as string,
  url: (row['url'] as string | undefined) ?? null,
  title: row['title'] as string,
  language: row['language'] as string,
  publishedAt: (row['publishedAt'] as string | undefined) ?? null,
  extractor: row['extractor'] as string,
})

export const readMention = (row: LookupRow): MentionRow => ({
  count: row['count'] as number,
  names: row['names'] as readonly string[],
  spans: readSpans(row['spans'] as readonly number[]),
})

/** Articles by id. */
export const articleById: Lookup<null, ArticleRow> = {
  name: 'articleById',
  match: () => 'MATCH (a:Article {id: key})',
  row: ARTICLE_ROW,
  params: () => ({}),
  read: readArticle,
}

/** The text of an article; the key is its id. */
export const articleText: Lookup<null, string> = {
  name: 'articleText',
  match: () => 'MATCH (a:Article {id: key})',
  row: '{text: a.text}',
  params: () => ({}),
  read: row => row['text'] as string,
}

/** The article that a claim is reported in; the key is the claim's id. */
export const claimArticle: Lookup<null, ArticleRow> = {
  name: 'claimArticle',
  match: () => 'MATCH (:Claim {id: key})-[:REPORTED_IN]->(a:Article) WITH DISTINCT key, a',
  row: ARTICLE_ROW,
  params: () => ({}),
  read: readArticle,
}

export interface ArticleFilter {
  readonly outlet?: EntityName
  /** ISO day or instant, inclusive. */
  readonly since?: string
  /** ISO day or instant, exclusive. */
  readonly until?: string
}

export interface ArticlePage extends Page {
  readonly filter: ArticleFilter
}

const dated = ({ since, until }: ArticleFilter): string =>
  `${since === undefined ? '' : ' AND a.publishedAt >= $since'}${until === undefined ? '' : ' AND a.publishedAt < $until'}`

/** The same as a condition on an article that is at hand. */
const publishedBy = ({ outlet }: ArticleFilter): string =>
  outlet === undefined ? '' : ` AND EXISTS { MATCH (a)<-[:PUBLISHED]${meant('-', outlet, 'outlet')} }`

function articlesUnder(filter: ArticleFilter): string {
  const { outlet } = filter
  const pattern = outlet
    ? `${ALIAS_OR_ID.outlet(outlet)} MATCH (outlet)-[:PUBLISHED]->(a:Article)`
    : 'MATCH (a:Article)'
  return `${pattern} WITH DISTINCT a WHERE a.id IS NOT NULL${dated(filter)}`
}

const filterParams = ({ outlet, ...dates }: ArticleFilter): Record<string, unknown> => ({
  ...nameParam('outlet', outlet),
  ...dates,
})

/** One page of articles, newest first. */
export const articlePage: Lookup<ArticlePage, ArticleRow> = {
  name: 'articlePage',
  match: page =>
    `CALL (key) { ${articlesUnder(page.filter)}${pageCondition('a', page)} RETURN a ${pageOrder('a', page)} }`,
  row: ARTICLE_ROW,
  params: page => ({ ...pageParams(page), ...filterParams(page.filter) }),
  read: readArticle,
}

/** How many articles there are on all pages. */
export const articleCount = countLookup('articleCount', 'a', articlesUnder, filterParams)

export interface MentioningPage extends Page {
  readonly filter: ArticleFilter
}

const mentioningUnder = (filter: ArticleFilter): string =>
  `MATCH (:Entity {id: key})<-[m:MENTIONS]-(a:Article) WHERE a.id IS NOT NULL${dated(filter)}${publishedBy(filter)}`

/** One page of the articles that mention an entity, by date, and how; the key is the entity's id. */
export const mentioningPage: Lookup<
  MentioningPage,
  { readonly article: ArticleRow; readonly mention: MentionRow }
> = {
  name: 'mentioningPage',
  match: page =>
    `CALL (key) { ${mentioningUnder(page.filter)}${pageCondition('a', page)} RETURN a, m ${pageOrder('a', page)} }`,
  row: `{article: ${ARTICLE_ROW}, mention: properties(m)}`,
  params: page => ({ ...pageParams(page), ...filterParams(page.filter) }),
  read: row => ({
    article: readArticle(row['article'] as LookupRow),
    mention: readMention(row['mention'] as LookupRow),
  }),
}

/** How many articles mention an entity; the key is the entity's id. */
export const mentioningCount = countLookup<ArticleFilter>(
  'mentioningCount',
  'a',
  mentioningUnder,
  filterParams,
)

/** How many articles name an entity or are published by it; the key is the entity's id. */
export const callingCount = countLookup<null>(
  'callingCount',
  'DISTINCT a',
  () => 'MATCH (:Entity {id: key})<-[:VARIANT_OF]-(:Variant)<-[:CALLS]-(a:Article)',
)
