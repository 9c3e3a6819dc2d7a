import type { ArticleFilter } from './article.ts'
import type { ClaimFilter } from './claim.ts'
import { type EntityName, idOrKey } from './entity.ts'

type Param = 'otherSpeaker' | 'otherAbout' | 'otherOutlet'

/** The end of a pattern: the entities that a name may mean. */
const meant = (line: '-' | '->', name: EntityName, param: Param): string =>
  'id' in name ? `${line}(:Entity {id: $${param}})` : `${line}(:Entity)<-[:NAMES]-(:Alias {key: $${param}})`

/** Conditions that a filter puts on a claim that is at hand, each led by AND; their parameters are those of `fitsParams`. */
export function fits(node: 'c' | 'o', filter: ClaimFilter): string {
  const { speaker, about, stance, outlet } = filter
  const towards = stance === undefined ? '[:ABOUT]' : '[:ABOUT {stance: $otherStance}]'
  return [
    speaker && `EXISTS { MATCH (${node})<-[:MADE]${meant('-', speaker, 'otherSpeaker')} }`,
    about && `EXISTS { MATCH (${node})-${towards}${meant('->', about, 'otherAbout')} }`,
    stance && !about && `EXISTS { MATCH (${node})-${towards}->(:Entity) }`,
    outlet &&
      `EXISTS { MATCH (${node})-[:REPORTED_IN]->(:Article)<-[:PUBLISHED]${meant('-', outlet, 'otherOutlet')} }`,
    filter.quote && `${node}.quote = $otherQuote`,
    filter.since && `${node}.date >= $otherSince`,
    filter.until && `${node}.date < $otherUntil`,
  ]
    .filter(Boolean)
    .map(condition => ` AND ${condition}`)
    .join('')
}

export function fitsParams({ speaker, about, stance, outlet, quote, since, until }: ClaimFilter) {
  return {
    ...(speaker && { otherSpeaker: idOrKey(speaker) }),
    ...(about && { otherAbout: idOrKey(about) }),
    ...(stance && { otherStance: stance }),
    ...(outlet && { otherOutlet: idOrKey(outlet) }),
    ...(quote && { otherQuote: quote }),
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
