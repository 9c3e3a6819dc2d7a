import type { ArticleFilter } from './article.ts'
import type { ClaimFilter } from './claim.ts'
import { idOrKey, meant } from './entity.ts'

/** Conditions that a filter puts on a claim that is at hand, each led by AND; their parameters are those of `fitsParams`. */
export function fits(node: 'c' | 'o', filter: ClaimFilter): string {
  const { speaker, about, stance, minStanceScore, addressedTo, via, outlet, verdict } = filter
  const towards = stance === undefined ? '[t:ABOUT]' : '[t:ABOUT {stance: $otherStance}]'
  const sure = minStanceScore === undefined ? '' : ' WHERE t.score >= $otherMinStanceScore'
  return [
    speaker && `EXISTS { MATCH (${node})<-[:MADE]${meant('-', speaker, 'otherSpeaker')} }`,
    about && `EXISTS { MATCH (${node})-${towards}${meant('->', about, 'otherAbout')}${sure} }`,
    (stance ?? minStanceScore) !== undefined &&
      !about &&
      `EXISTS { MATCH (${node})-${towards}->(:Entity)${sure} }`,
    addressedTo &&
      `EXISTS { MATCH (${node})-[:ADDRESSED_TO]${meant('->', addressedTo, 'otherAddressedTo')} }`,
    via && `EXISTS { MATCH (${node})-[:VIA]${meant('->', via, 'otherVia')} }`,
    outlet &&
      `EXISTS { MATCH (${node})-[:REPORTED_IN]->(:Article)<-[:PUBLISHED]${meant('-', outlet, 'otherOutlet')} }`,
    verdict && `EXISTS { MATCH (review:Review {verdict: $otherVerdict}) WHERE ${node}.id = review.claim }`,
    filter.quote && `${node}.quote = $otherQuote`,
    filter.negated !== undefined && `${node}.negated = $otherNegated`,
    filter.hasSpeaker !== undefined && hasSpeaker(node, filter.hasSpeaker),
    filter.since && `${node}.date >= $otherSince`,
    filter.until && `${node}.date < $otherUntil`,
  ]
    .filter(Boolean)
    .map(condition => ` AND ${condition}`)
    .join('')
}

export const hasSpeaker = (node: 'c' | 'o', has: boolean): string =>
  `${has ? '' : 'NOT '}EXISTS { MATCH (${node})<-[:MADE]-(:Entity) }`

export function fitsParams({
  speaker,
  about,
  stance,
  minStanceScore,
  addressedTo,
  via,
  outlet,
  quote,
  verdict,
  negated,
  since,
  until,
}: ClaimFilter) {
  return {
    ...(speaker && { otherSpeaker: idOrKey(speaker) }),
    ...(about && { otherAbout: idOrKey(about) }),
    ...(stance && { otherStance: stance }),
    ...(minStanceScore !== undefined && { otherMinStanceScore: minStanceScore }),
    ...(addressedTo && { otherAddressedTo: idOrKey(addressedTo) }),
    ...(via && { otherVia: idOrKey(via) }),
    ...(outlet && { otherOutlet: idOrKey(outlet) }),
    ...(quote && { otherQuote: quote }),
    ...(negated !== undefined && { otherNegated: negated }),
    ...(verdict && { otherVerdict: verdict }),
    ...(since && { otherSince: since }),
    ...(until && { otherUntil: until }),
  }
}

/** Conditions that a filter puts on an article `a` that is at hand, each led by AND; their parameters are those of `fitsParams`. */
export const articleFits = ({ outlet, since, until }: ArticleFilter): string =>
  [
    outlet && ` AND EXISTS { MATCH (a)<-[:PUBLISHED]${meant('-', outlet, 'otherOutlet')} }`,
    since && ' AND a.publishedAt >= $otherSince',
    until && ' AND a.publishedAt < $otherUntil',
  ]
    .filter(Boolean)
    .join('')
