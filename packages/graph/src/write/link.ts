import type { ArticleRecord } from '@sayso/core'

/** What ties a claim to an entity. */
export const LINK_TYPES = ['MADE', 'ABOUT', 'ADDRESSED_TO', 'VIA', 'FROM_OFFICE'] as const
export type LinkType = (typeof LINK_TYPES)[number]

/** The rows of links, as the writing statements take them. */
export const LINK_ROWS = {
  MADE: ({ claims }: ArticleRecord) =>
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
  ABOUT: ({ claims }: ArticleRecord) =>
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
  ADDRESSED_TO: ({ claims }: ArticleRecord) =>
    claims.flatMap(claim => claim.addressees.map(({ id }) => ({ claim: claim.id, entity: id }))),
  VIA: ({ claims }: ArticleRecord) =>
    claims.flatMap(claim => claim.via.map(({ id }) => ({ claim: claim.id, entity: id }))),
  FROM_OFFICE: ({ claims }: ArticleRecord) =>
    claims.flatMap(({ id, office }) => (office ? [{ claim: id, entity: office.organisation.id }] : [])),
} satisfies Readonly<Record<LinkType, (record: ArticleRecord) => LinkRow[]>>

export interface LinkRow {
  readonly claim: string
  readonly entity: string
}
