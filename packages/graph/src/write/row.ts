import { type ArticleRecord, type ClaimRecord, contentId } from '@sayso/core'
import { searchTextOf } from '../search/term.ts'

/** The rows that the writing statements take, made from a record whose names are resolved. */

const UNDATED = '0000-00-00'
/** No article is longer than this: see the readers' limit. All differences from it have eight digits. */
const TEXT_LIMIT = 99_999_999

/** Orders articles by date; unique. */
export const articleSortKey = ({ article }: ArticleRecord): string =>
  `${article.publishedAt ?? UNDATED} ${article.id}`

/** Orders claims by the date of their article, newest first, and downwards through its text; unique. */
const claimSortKey = (record: ArticleRecord, claim: ClaimRecord): string =>
  `${articleSortKey(record)} ${TEXT_LIMIT - (claim.evidence[0]?.start ?? 0)} ${claim.id.slice(0, 8)}`

export const articleRow = (record: ArticleRecord) => ({
  ...record.article,
  sortKey: articleSortKey(record),
  searchText: searchTextOf([record.article.title, record.article.text]),
})

export const mentionRows = ({ article, mentions }: ArticleRecord) =>
  mentions.map(({ entity, name, names, spans, kind }) => ({
    article: article.id,
    entity: entity.id,
    name,
    names,
    kind,
    count: spans.length,
    spans: spans.flatMap(({ start, end }) => [start, end]),
  }))

export const outletRows = ({ article, outlet }: ArticleRecord) =>
  outlet ? [{ article: article.id, entity: outlet.entity.id, name: outlet.name }] : []

export const claimRows = (record: ArticleRecord) =>
  record.claims.map(claim => ({
    id: claim.id,
    text: claim.text,
    quote: claim.quote,
    negated: claim.negated,
    date: record.article.publishedAt,
    sortKey: claimSortKey(record, claim),
    searchText: searchTextOf([claim.text]),
    office: claim.office?.title ?? null,
    cue: claim.cue?.exact ?? null,
    cueStart: claim.cue?.start ?? null,
    cueEnd: claim.cue?.end ?? null,
    source: claim.source?.exact ?? null,
    sourceStart: claim.source?.start ?? null,
    sourceEnd: claim.source?.end ?? null,
  }))

export const evidenceRows = ({ article, claims }: ArticleRecord) =>
  claims.flatMap(({ id, evidence }) => evidence.map(piece => ({ claim: id, article: article.id, ...piece })))

/** What an article says of roles; a role of all articles has one id. */
export const roleRows = ({ article, roles }: ArticleRecord) =>
  roles.map(({ holder, organisation, title, former }) => ({
    id: contentId('role', holder.id, organisation.id, title, former ? 'former' : 'held'),
    holder: holder.id,
    organisation: organisation.id,
    title,
    former,
    article: article.id,
  }))

export type RoleRow = ReturnType<typeof roleRows>[number]

/** One row for each role, with all articles that say so. */
export function byRole(rows: readonly RoleRow[]) {
  const groups = new Map<string, Omit<RoleRow, 'article'> & { searchText: string; articles: string[] }>()
  for (const { article, ...row } of rows) {
    const group = groups.get(row.id)
    if (group) group.articles.push(article)
    else groups.set(row.id, { ...row, searchText: searchTextOf([row.title]), articles: [article] })
  }
  return [...groups.values()]
}
