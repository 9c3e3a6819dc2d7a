import { ENTITY_TYPES, ORGANISATION_KINDS, STANCES } from '@sayso/core'
import * as z from 'zod'

const Name = z.object({
  name: z.string().describe('the fullest form of the name in the text, without titles'),
  type: z.enum(ENTITY_TYPES),
  kind: z.enum(ORGANISATION_KINDS).nullable().default(null).describe('of an ORGANISATION; else null'),
  forms: z.array(z.string()).describe('every form in which the text names it, copied exactly'),
  gender: z.enum(['female', 'male']).nullable().default(null).describe('of a PERSON where the text tells it'),
  titles: z.array(z.string()).default([]).describe('words of office directly before the name'),
})

const Target = z.object({
  name: z.string().describe('one of the names'),
  stance: z.enum(STANCES).default('NEUTRAL').describe('of the speaker towards it'),
  score: z.number().min(0).max(1).default(0).describe('how sure and how strong the stance is, from 0 to 1'),
  words: z.array(z.string()).default([]).describe('the words that show the stance, copied exactly'),
})

const Statement = z.object({
  paragraph: z.number().describe('the number of the paragraph that it stands in'),
  content: z
    .array(z.string())
    .min(1)
    .describe('what was said, copied exactly, in pieces where words stand between'),
  cue: z.string().nullable().default(null).describe("'said', 'according to', copied exactly"),
  source: z.string().nullable().default(null).describe("'she', 'the mayor, Ada Brook', copied exactly"),
  speaker: z.string().nullable().default(null).describe('the name of the source among the names; else null'),
  about: z.array(Target).default([]).describe('who and what it is about'),
  addressees: z.array(z.string()).default([]).describe('names of those it was said to'),
  via: z.array(z.string()).default([]).describe('names of organisations that it came through'),
  negated: z.boolean().default(false).describe('the cue denies it'),
})

const Post = z.object({
  holder: z.string().describe('the name of the person'),
  title: z.string().describe('in lower case'),
  organisation: z.string().nullable().default(null).describe('the name of where it is held'),
  former: z.boolean().default(false),
  words: z.string().describe('the words that say so, copied exactly, without the name'),
})

/** What the model says of one part of an article: words, which are held against the text. */
export const Answer = z.object({
  names: z.array(Name),
  claims: z.array(Statement),
  roles: z.array(Post).default([]),
})
export type Answer = z.infer<typeof Answer>
export type Name = z.infer<typeof Name>
export type Target = z.infer<typeof Target>
export type Statement = z.infer<typeof Statement>
export type Post = z.infer<typeof Post>
