import { ArticleRecord, CLAIM_RELATIONS } from '@sayso/core'
import * as z from 'zod'

/** Counts up whenever a program that knows the version before would misread what is written. */
export const VERSION = 1

/** The first line of a file. */
export const Header = z.object({ format: z.literal('sayso'), version: z.int().positive() })

const Id = z.string().regex(/^[0-9a-f]{32}$/)
const Instant = z.string().min(1)

const Decision = z.strictObject({
  type: z.literal('decision'),
  id: Id,
  action: z.enum(['MERGE', 'SPLIT', 'DISTINGUISH']),
  by: z.string(),
  at: Instant,
  undoneBy: z.string().nullable(),
  undoneAt: Instant.nullable(),
  pairs: z.array(z.strictObject({ a: Id, b: Id })).min(1),
})

const Review = z.strictObject({
  type: z.literal('review'),
  claim: Id,
  by: z.string(),
  at: Instant,
  verdict: z.enum(['CORRECT', 'WRONG']),
  note: z.string().nullable(),
})

const Version = z.strictObject({
  type: z.literal('version'),
  article: Id,
  title: z.string(),
  text: z.string(),
  publishedAt: z.string().nullable(),
  contentHash: Id,
})

const Identifier = z.strictObject({
  type: z.literal('identifier'),
  entity: Id,
  wikidata: z.string().regex(/^Q[1-9]\d*$/),
})

const Judgement = z.strictObject({
  type: z.literal('judgement'),
  from: Id,
  to: Id,
  relation: z.enum(CLAIM_RELATIONS),
  score: z.number().min(0).max(1),
  method: z.string(),
  reason: z.string(),
})

const Judged = z.strictObject({
  type: z.literal('judged'),
  month: z.string().regex(/^\d{4}-\d\d$/),
  judge: z.string(),
  articles: z.int().nonnegative(),
})

const End = z.strictObject({ type: z.literal('end'), articles: z.int().nonnegative() })

/** Every line behind the first. */
export const Line = z.discriminatedUnion('type', [
  Decision,
  Review,
  ArticleRecord.extend({ type: z.literal('article') }),
  Version,
  Identifier,
  Judgement,
  Judged,
  End,
])
export type Line = z.infer<typeof Line>

/**
 * The types in the order of their lines: decisions before the articles, so that each is linked once; then what they
 * were before, and what is said of entities and claims that articles make. The last line tells a whole file from one that was cut off.
 */
export const ORDER = [
  'decision',
  'review',
  'article',
  'version',
  'identifier',
  'judgement',
  'judged',
  'end',
] as const satisfies readonly Line['type'][]
