import { type ArticleRecord, type ClaimRecord, contentId } from '@sayso/core'
import { searchTextOf } from '../search/term.ts'

/** The rows that the writing statements take, made from a batch of records. */

const UNDATED = '0000-00-00'
/** No article is longer than this: see the readers' limit. All differences from it have eight digits. */
const TEXT_LIMIT = 99_999_999

/** Orders articles by date; unique. */
const articleSortKey = ({ article }: ArticleRecord): string =>
  `${article.publishedAt ?? UNDATED} ${article.id}`

/** Orders claims by the date of their article, newest first, and downwards through its text; unique. */
const claimSortKey = (record: ArticleRecord, claim: ClaimRecord): string =>
  `${articleSortKey(record)} ${TEXT_LIMIT - (claim.evidence[0]?.start ?? 0)} ${claim.id.slice(0, 8)}`

export const articleRows = (records: readonly ArticleRecord[]) =>
  records.map(record => ({
    ...record.article,
    sortKey: articleSortKey(record),
    searchText: searchTextOf([record.article.title, record.article.text]),
  }))

export const mentionRows = (records: readonly ArticleRecord[]) =>
  records.flatMap(({ article, mentions }) =>
    mentions.map(({ entity, name, names, spans, kind }) => ({
      article: article.id,
      entity: entity.id,
      name,
      names,
      kind,
      count: spans.length,
      spans: spans.flatMap(({ start, end }) => [start, end]),
    })),
  )

export const outletRows = (records: readonly ArticleRecord[]) =>
  records.flatMap(({ article, outlet }) =>
    outlet ? [{ article: article.id, entity: outlet.entity.id, name: outlet.name }] : [],
  )

export const claimRows = (records: readonly ArticleRecord[]) =>
  records.flatMap(record =>
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
    })),
  )

export const evidenceRows = (records: readonly ArticleRecord[]) =>
  records.flatMap(({ article, claims }) =>
    claims.flatMap(({ id, evidence }) =>
      evidence.map(piece => ({ claim: id, article: article.id, ...piece })),
    ),
  )

export const speakerRows = (records: readonly ArticleRecord[]) =>
  records.flatMap(({ claims }) =>
    claims.flatMap(({ id, speaker, cue, source }) =>
      speaker
        ? [
            {
              claim: id,
              entity: speaker.id,
              cue: cue?.exact ?? null,
              surface: source?.exact ?? null,
              start: source?.start ?? null,
              end: source?.end ?? null,
            },
          ]
        : [],
    ),
  )

export const officeRows = (records: readonly ArticleRecord[]) =>
  records.flatMap(({ claims }) =>
    claims.flatMap(({ id, office }) => (office ? [{ claim: id, organisation: office.organisation.id }] : [])),
  )

export const targetRows = (records: readonly ArticleRecord[]) =>
  records.flatMap(({ claims }) =>
    claims.flatMap(claim =>
      claim.about.map(({ entity, stance, score, words }) => ({
        claim: claim.id,
        entity: entity.id,
        stance,
        score,
        words: words.map(({ exact }) => exact),
        wordSpans: words.flatMap(({ start, end }) => [start, end]),
      })),
    ),
  )

export const linkRows = (records: readonly ArticleRecord[], role: 'addressees' | 'via') =>
  records.flatMap(({ claims }) =>
    claims.flatMap(claim => claim[role].map(({ id }) => ({ claim: claim.id, entity: id }))),
  )

/** One row for each relationship, with all articles of the batch that say so. */
export function roleRows(records: readonly ArticleRecord[]) {
  const rows = new Map<string, RoleRow>()
  for (const { article, roles } of records)
    for (const { holder, organisation, title, former } of roles) {
      const id = contentId('role', holder.id, organisation.id, title, former ? 'former' : 'held')
      const row = rows.get(id) ?? {
        id,
        holder: holder.id,
        organisation: organisation.id,
        title,
        searchText: searchTextOf([title]),
        former,
        articles: [],
      }
      rows.set(id, { ...row, articles: [...row.articles, article.id] })
    }
  return [...rows.values()]
}

interface RoleRow {
  readonly id: string
  readonly holder: string
  readonly organisation: string
  readonly title: string
  readonly searchText: string
  readonly former: boolean
  readonly articles: readonly string[]
}
