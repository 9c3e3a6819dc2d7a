import { nameKey } from '@sayso/core'
import type {
  ArticleFilter as ArticleFilterArgs,
  ClaimFilter as ClaimFilterArgs,
  EntityName,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { clientError } from './error.ts'
import { ENTITY_TYPES, parseId, quote } from './global-id.ts'
import { QuoteKind, Stance } from './vocabulary.ts'

const NAME =
  'any name that an article gives them (accents, case and punctuation do not matter), or an id. A name that several bear stands for all of them.'
const SINCE = 'Only from this date on.'
const UNTIL = 'Only before this date. With either bound, what has no date is left out.'

export const ClaimFilter = builder.inputType('ClaimFilter', {
  description: 'Which claims. All that is given must hold.',
  fields: t => ({
    about: t.string({ description: `Whom the claims are about: ${NAME}` }),
    stance: t.field({
      type: Stance,
      description:
        'Where the claims stand towards whom they are about: towards `about` where that is given, else towards whomever the list belongs to, else towards anybody.',
    }),
    speaker: t.string({ description: `Who made the claims: ${NAME}` }),
    outlet: t.string({ description: `Who published the articles that report the claims: ${NAME}` }),
    quote: t.field({ type: QuoteKind, description: 'How the article gives the statement.' }),
    since: t.field({ type: 'Date', description: SINCE }),
    until: t.field({ type: 'Date', description: UNTIL }),
  }),
})

export const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles. All that is given must hold.',
  fields: t => ({
    outlet: t.string({ description: `Who published the articles: ${NAME}` }),
    since: t.field({ type: 'Date', description: SINCE }),
    until: t.field({ type: 'Date', description: UNTIL }),
  }),
})

/**
 * Reads how a client names a person, organisation or place.
 * @throws INVALID_NAME, INVALID_ID
 */
export function readName(argument: string, text: string): EntityName {
  // No name that an article gives looks like a type, a colon and 32 hexadecimal digits.
  if (/^\w+:[0-9a-f]{32}$/.test(text)) return { id: parseId(text, ENTITY_TYPES).id }
  if (nameKey(text) === '')
    throw clientError(
      'INVALID_NAME',
      `'${argument}' is ${quote(text)}: write a name with at least one letter or digit, or leave it out`,
    )
  return { name: text }
}

type Given<T> = { readonly [K in keyof T]?: T[K] | null | undefined } | null | undefined

type ClaimFilterInput = Given<typeof ClaimFilter.$inferInput>
type ArticleFilterInput = Given<typeof ArticleFilter.$inferInput>

/** @throws INVALID_NAME, INVALID_ID */
export function readClaimFilter(input: ClaimFilterInput): ClaimFilterArgs {
  return {
    ...readArticleFilter(input),
    ...(typeof input?.speaker === 'string' && { speaker: readName('speaker', input.speaker) }),
    ...(typeof input?.about === 'string' && { about: readName('about', input.about) }),
    ...(input?.stance && { stance: input.stance }),
    ...(input?.quote && { quote: input.quote }),
  }
}

/** @throws INVALID_NAME, INVALID_ID */
export function readArticleFilter(input: ArticleFilterInput): ArticleFilterArgs {
  return {
    ...(typeof input?.outlet === 'string' && { outlet: readName('outlet', input.outlet) }),
    ...(input?.since && { since: input.since }),
    ...(input?.until && { until: input.until }),
  }
}
