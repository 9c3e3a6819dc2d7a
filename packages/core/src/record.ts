import * as z from 'zod'
import { SaysoError } from './error.ts'
import { holds, Span, TextSpan } from './span.ts'
import { ENTITY_LABELS, ORGANISATION_KINDS, QUOTE_KINDS, STANCES } from './vocabulary.ts'

const Id = z.string().regex(/^[0-9a-f]{32}$/, 'an id has 32 hexadecimal digits')

/** ISO 8601, a day or an instant in UTC; compared as a string. */
export const IsoDate = z.union(
  [z.iso.date(), z.iso.datetime()],
  'a date is like 2015-09-16 or 2015-09-16T09:30:00Z',
)

export const Article = z.strictObject({
  id: Id,
  /** Null for articles that came without one. */
  url: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  /** BCP 47 tag. */
  language: z.string(),
  /** Null where nothing said when. */
  publishedAt: IsoDate.nullable(),
  /** Changes whenever the text or anything said about the article does. */
  contentHash: Id,
  /** Name and version of what read the claims out of the text. */
  extractor: z.string(),
})
export type Article = z.infer<typeof Article>

/**
 * A person, organisation or place, as far as an id and a label say. In what is written, the id is that of what the article
 * calls it (see MentionRecord); the store decides which entity that is.
 */
export const EntityRecord = z.strictObject({ id: Id, label: z.enum(ENTITY_LABELS) })
export type EntityRecord = z.infer<typeof EntityRecord>

/** How one article mentions one entity. */
export const MentionRecord = z.strictObject({
  entity: EntityRecord,
  /** What the article calls the entity in full. */
  name: z.string().min(1),
  /** Surface forms, the most frequent first. */
  names: z.array(z.string().min(1)).min(1),
  spans: z.array(Span),
  /** Null for people and places. */
  kind: z.enum(ORGANISATION_KINDS).nullable(),
  /**
   * Null for whatever is called by its full name. For a person whom the article calls by one name alone ('Trump') the id
   * is of this article only, and this is the entity that it is where nobody else fits.
   */
  alone: Id.nullable(),
  /** Null where nothing tells, and for whatever is no person. */
  gender: z.enum(['female', 'male']).nullable(),
  /** Words of office before the name, in lower case, sorted. */
  titles: z.array(z.string().min(1)),
})
export type MentionRecord = z.infer<typeof MentionRecord>

/** One contiguous piece of a claim's content: a TextQuoteSelector and TextPositionSelector of the Web Annotation model. */
export const Evidence = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  exact: z.string().min(1),
  /** Up to 32 characters before. */
  prefix: z.string(),
  /** Up to 32 characters after. */
  suffix: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

/** Somebody or something that a claim is about, and where it stands towards them. */
export const TargetRecord = z.strictObject({
  entity: EntityRecord,
  stance: z.enum(STANCES),
  /** How sure and how strong; 0 where nothing tells, which is NEUTRAL. */
  score: z.number().min(0).max(1),
  /** The words that say so, in reading order; none where it is NEUTRAL. */
  words: z.array(TextSpan),
})
export type TargetRecord = z.infer<typeof TargetRecord>

export const ClaimRecord = z.strictObject({
  id: Id,
  /** The pieces of the content joined by ' … '. */
  text: z.string().min(1),
  quote: z.enum(QUOTE_KINDS),
  negated: z.boolean(),
  evidence: z.array(Evidence).min(1),
  cue: TextSpan.nullable(),
  source: TextSpan.nullable(),
  /** Null where the source is nobody in particular. */
  speaker: EntityRecord.nullable(),
  /** Set where nobody is named as the source but a post that one person holds; the store decides who that was. */
  office: z.strictObject({ title: z.string().min(1), organisation: EntityRecord }).nullable(),
  about: z.array(TargetRecord),
  addressees: z.array(EntityRecord),
  via: z.array(EntityRecord),
})
export type ClaimRecord = z.infer<typeof ClaimRecord>

/** A post that the article says a person holds or held in an organisation; it mentions both. */
export const RoleRecord = z.strictObject({
  holder: EntityRecord,
  organisation: EntityRecord,
  /** In lower case: 'foreign minister'. */
  title: z.string().min(1),
  /** The article says that it is held no more. */
  former: z.boolean(),
  /** The words that say so. */
  evidence: TextSpan,
})
export type RoleRecord = z.infer<typeof RoleRecord>

/** Everything that one article contributes to the graph: what a store writes, whole or not at all. */
export const ArticleRecord = z.strictObject({
  article: Article,
  outlet: z.strictObject({ entity: EntityRecord, name: z.string().min(1) }).nullable(),
  mentions: z.array(MentionRecord),
  claims: z.array(ClaimRecord),
  roles: z.array(RoleRecord),
})
export type ArticleRecord = z.infer<typeof ArticleRecord>

/**
 * Refuses a record that holds a span whose text is not in the article.
 * @throws SaysoError SPAN_MISMATCH
 */
export function verifyRecord(record: ArticleRecord): void {
  const { text, title } = record.article
  const refuse = (what: string, start: number, end: number): never => {
    throw new SaysoError(
      'SPAN_MISMATCH',
      `${what} of '${title}' is not at characters ${start}-${end} of its text`,
      'this is a fault of the extractor: please report it with the article',
    )
  }
  for (const mention of record.mentions)
    for (const { start, end } of mention.spans)
      if (end > text.length || !mention.names.includes(text.slice(start, end)))
        refuse('a mention', start, end)
  for (const claim of record.claims) {
    for (const piece of claim.evidence) if (!holds(text, piece)) refuse('evidence', piece.start, piece.end)
    for (const part of [claim.cue, claim.source])
      if (part && !holds(text, part)) refuse('a cue or source', part.start, part.end)
    for (const word of claim.about.flatMap(({ words }) => words))
      if (!holds(text, word)) refuse('a word that judges', word.start, word.end)
  }
  for (const { evidence } of record.roles)
    if (!holds(text, evidence)) refuse('a role', evidence.start, evidence.end)
}
