import type { Params } from '../engine.ts'
import type { ArticleFilter } from './article.ts'
import type { ClaimFilter } from './claim.ts'
import { idOrKey, meant } from './entity.ts'

/** What the parameters of a filter are called for another claim `o` in the statement; for the claim `c`, as its fields. */
const OTHER = {
  speaker: 'otherSpeaker',
  about: 'otherAbout',
  stance: 'otherStance',
  minStanceScore: 'otherMinStanceScore',
  addressedTo: 'otherAddressedTo',
  via: 'otherVia',
  outlet: 'otherOutlet',
  quote: 'otherQuote',
  negated: 'otherNegated',
  verdict: 'otherVerdict',
  since: 'otherSince',
  until: 'otherUntil',
} as const
type Field = keyof typeof OTHER

const param = <Name extends Field>(node: 'c' | 'o', field: Name): Name | (typeof OTHER)[Name] =>
  node === 'c' ? field : OTHER[field]

/** Conditions that a filter puts on a claim that is at hand, each led by AND; their parameters are those of `fitsParams`. */
export function fits(node: 'c' | 'o', filter: ClaimFilter): string {
  const { speaker, about, stance, minStanceScore, addressedTo, via, outlet, verdict } = filter
  const named = <Name extends Field>(field: Name) => param(node, field)
  const towards = stance === undefined ? '[t:ABOUT]' : `[t:ABOUT {stance: $${named('stance')}}]`
  const sure = minStanceScore === undefined ? '' : ` WHERE t.score >= $${named('minStanceScore')}`
  return [
    speaker && `EXISTS { MATCH (${node})<-[:MADE]${meant('-', speaker, named('speaker'))} }`,
    about && `EXISTS { MATCH (${node})-${towards}${meant('->', about, named('about'))}${sure} }`,
    (stance ?? minStanceScore) !== undefined &&
      !about &&
      `EXISTS { MATCH (${node})-${towards}->(:Entity)${sure} }`,
    addressedTo &&
      `EXISTS { MATCH (${node})-[:ADDRESSED_TO]${meant('->', addressedTo, named('addressedTo'))} }`,
    via && `EXISTS { MATCH (${node})-[:VIA]${meant('->', via, named('via'))} }`,
    outlet &&
      `EXISTS { MATCH (${node})-[:REPORTED_IN]->(:Article)<-[:PUBLISHED]${meant('-', outlet, named('outlet'))} }`,
    verdict &&
      `EXISTS { MATCH (review:Review {verdict: $${named('verdict')}}) WHERE ${node}.id = review.claim }`,
    filter.quote && `${node}.quote = $${named('quote')}`,
    filter.negated !== undefined && `${node}.negated = $${named('negated')}`,
    filter.hasSpeaker !== undefined &&
      `${filter.hasSpeaker ? '' : 'NOT '}EXISTS { MATCH (${node})<-[:MADE]-(:Entity) }`,
    filter.since && `${node}.date >= $${named('since')}`,
    filter.until && `${node}.date < $${named('until')}`,
  ]
    .filter(Boolean)
    .map(condition => ` AND ${condition}`)
    .join('')
}

/** What stands for a filter's values in a statement. */
export const fitsParams = (filter: ClaimFilter): Params => paramsOf('c', filter)

/** The same of the other claim. */
export const otherFitsParams = (filter: ClaimFilter): Params => paramsOf('o', filter)

function paramsOf(node: 'c' | 'o', { hasSpeaker: _, copies: __, ...filter }: ClaimFilter): Params {
  return Object.fromEntries(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [
        param(node, field as Field),
        typeof value === 'object' ? idOrKey(value) : value,
      ]),
  )
}

/** Conditions that a filter puts on an article `a` that is at hand, each led by AND; their parameters are those of `fitsParams`. */
export const articleFits = ({ outlet, since, until }: ArticleFilter): string =>
  [
    outlet && ` AND EXISTS { MATCH (a)<-[:PUBLISHED]${meant('-', outlet, 'outlet')} }`,
    since && ' AND a.publishedAt >= $since',
    until && ' AND a.publishedAt < $until',
  ]
    .filter(Boolean)
    .join('')
