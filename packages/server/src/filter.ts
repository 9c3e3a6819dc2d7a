import { nameKey } from '@sayso/core'
import {
  type ArticleFilter as ArticleFilterArgs,
  type ClaimFilter as ClaimFilterArgs,
  type EntityName,
  type SearchTerm,
  termsOf,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { clientError } from './error.ts'
import { ENTITY_TYPES, parseId, quote } from './global-id.ts'
import { LIMITS } from './limits.ts'
import { pageArgs } from './page.ts'
import { DateOrder, QuoteKind, Stance, Verdict } from './vocabulary.ts'

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
    minStanceScore: t.float({
      description:
        'Only claims that stand towards the same with at least this score, from 0 to 1; that of all NEUTRAL ones is 0.',
    }),
    speaker: t.string({ description: `Who made the claims: ${NAME}` }),
    hasSpeaker: t.boolean({
      description:
        'Only claims of somebody; with `false` only those of nobody in particular (`officials`, `some`).',
    }),
    addressedTo: t.string({ description: `To whom the claims were said: ${NAME}` }),
    via: t.string({ description: `Through whom the articles have the claims: ${NAME}` }),
    outlet: t.string({ description: `Who published the articles that report the claims: ${NAME}` }),
    quote: t.field({ type: QuoteKind, description: 'How the article gives the statement.' }),
    negated: t.boolean({
      description: 'Only claims that something is not so (`denied that …`); with `false` only the others.',
    }),
    copies: t.boolean({
      description:
        'Also what copies of articles print again (`Claim.copyOf`); without it only the original’s claim is listed, but that an article lists all of its own.',
    }),
    verdict: t.field({
      type: Verdict,
      description: 'What a person who reviewed them found; others may have found otherwise.',
    }),
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

/** The arguments of every list of articles. */
export const articleArgs = builder.args(t => ({
  filter: t.field({ type: ArticleFilter, description: 'Which articles; all of them without it.' }),
  orderBy: t.field({
    type: DateOrder,
    required: true,
    defaultValue: 'NEWEST_FIRST',
    description: 'The order of the articles.',
  }),
  ...pageArgs,
}))

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

/**
 * Reads words that are searched for.
 * @throws INVALID_SEARCH, SEARCH_TOO_LONG
 */
export function readTerms(argument: string, text: string): SearchTerm[] {
  if (text.length > LIMITS.searchLength)
    throw clientError(
      'SEARCH_TOO_LONG',
      `'${argument}' has ${text.length} characters; the limit is ${LIMITS.searchLength}: leave words out`,
    )
  const terms = termsOf(text)
  if (terms.length === 0)
    throw clientError(
      'INVALID_SEARCH',
      `'${argument}' is ${quote(text)}: write at least one word with a letter or digit`,
    )
  const words = terms.reduce((sum, term) => sum + term.words.length, 0)
  if (words > LIMITS.searchWords)
    throw clientError(
      'SEARCH_TOO_LONG',
      `'${argument}' has ${words} words; the limit is ${LIMITS.searchWords}: leave words out`,
    )
  return terms
}

/** What each of the fields that is given names. */
function readNames<Name extends string>(
  input: { readonly [K in Name]?: string | null | undefined } | null | undefined,
  names: readonly Name[],
): { [K in Name]?: EntityName } {
  const given = names.flatMap(name => {
    const text = input?.[name]
    return typeof text === 'string' ? [[name, readName(name, text)]] : []
  })
  return Object.fromEntries(given)
}

/** What of an input object may be left out, or be null; the same holds for the object. */
export type Given<T> = { readonly [K in keyof T]?: T[K] | null | undefined } | null | undefined

type ClaimFilterInput = Given<typeof ClaimFilter.$inferInput>
type ArticleFilterInput = Given<typeof ArticleFilter.$inferInput>

/** @throws INVALID_NAME, INVALID_ID */
export function readClaimFilter(input: ClaimFilterInput): ClaimFilterArgs {
  return {
    ...readArticleFilter(input),
    ...readNames(input, ['speaker', 'about', 'addressedTo', 'via']),
    ...(input?.stance && { stance: input.stance }),
    ...(input?.quote && { quote: input.quote }),
    ...(typeof input?.minStanceScore === 'number' && { minStanceScore: input.minStanceScore }),
    ...(typeof input?.negated === 'boolean' && { negated: input.negated }),
    ...(typeof input?.hasSpeaker === 'boolean' && { hasSpeaker: input.hasSpeaker }),
    ...(input?.copies && { copies: true }),
    ...(input?.verdict && { verdict: input.verdict }),
  }
}

/** @throws INVALID_NAME, INVALID_ID */
export function readArticleFilter(input: ArticleFilterInput): ArticleFilterArgs {
  return {
    ...readNames(input, ['outlet']),
    ...(input?.since && { since: input.since }),
    ...(input?.until && { until: input.until }),
  }
}
