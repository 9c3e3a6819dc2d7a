import type { Evidence, QuoteKind, ReviewVerdict, Stance, TextSpan } from '@sayso/core'
import { ALIAS_OR_ID, type EntityName, type EntityRow, readEntity } from './entity.ts'
import { fits, fitsParams } from './fit.ts'
import { countLookup, type Lookup, type LookupRow, readSpans } from './lookup.ts'
import { type Page, pageCondition, pageOrder, pageParams } from './page.ts'

export interface ClaimRow {
  readonly id: string
  readonly sortKey: string
  readonly text: string
  readonly quote: QuoteKind
  readonly negated: boolean
  readonly date: string | null
  readonly cue: TextSpan | null
  readonly source: TextSpan | null
  /** The title of the post that the source names instead of a person. */
  readonly office: string | null
  /** The id of the original's claim that a copy prints again. */
  readonly copyOf: string | null
}

/** What a list of claims hangs on: nothing, or the node that is the lookup's key. */
export type ClaimParent = 'all' | 'speaker' | 'target' | 'article'

export interface ClaimFilter {
  readonly speaker?: EntityName
  readonly about?: EntityName
  /** Towards whom the filter names as `about`, else towards the target that the list hangs on, else towards anybody. */
  readonly stance?: Stance
  /** From 0 to 1: only claims whose stance, towards the same, is at least so sure; that of all NEUTRAL ones is 0. */
  readonly minStanceScore?: number
  readonly addressedTo?: EntityName
  readonly via?: EntityName
  readonly outlet?: EntityName
  readonly quote?: QuoteKind
  readonly negated?: boolean
  /** Only claims of somebody, or only those of nobody in particular. */
  readonly hasSpeaker?: boolean
  /** Also what copies of articles print again; without it each statement stands for all its copies. */
  readonly copies?: boolean
  /** Of a person who reviewed the claim; others may have found otherwise. */
  readonly verdict?: ReviewVerdict
  /** ISO day or instant, inclusive. */
  readonly since?: string
  /** ISO day or instant, exclusive. */
  readonly until?: string
}

export interface ClaimPage extends Page {
  readonly parent: ClaimParent
  readonly filter: ClaimFilter
}

const PARENTS: Readonly<Record<Exclude<ClaimParent, 'all' | 'target'>, string>> = {
  speaker: 'MATCH (:Entity {id: key})-[:MADE]->(c:Claim)',
  article: 'MATCH (:Article {id: key})<-[:REPORTED_IN]-(c:Claim)',
}

/**
 * What finds the claims of a parent under a filter: a pattern that few fit, and conditions on those. Were all of it one
 * pattern, Neo4j would take seconds to choose where to begin.
 */
export function claimsOf(parent: ClaimParent, filter: ClaimFilter): string {
  const [pattern, left] = parent === 'all' ? firstOf(filter) : patternOf(parent, filter)
  // A claim is reported in an article once for each piece of it, and a name may name several entities. Without a pattern
  // the index on the sort key gives the page, if nothing stands between.
  const found = pattern === null ? 'MATCH (c:Claim)' : `${pattern} WITH DISTINCT c`
  // An article has all that it prints.
  const once = filter.copies || parent === 'article' ? '' : ' AND c.copyOf IS NULL'
  return `${found} WHERE c.sortKey IS NOT NULL${once}${fits('c', left)}`
}

/** A pattern, and what of the filter it does not see to. */
type Begun = readonly [pattern: string | null, left: ClaimFilter]

function patternOf(parent: Exclude<ClaimParent, 'all'>, filter: ClaimFilter): Begun {
  if (parent !== 'target') return [PARENTS[parent], filter]
  if (filter.about) return ['MATCH (:Entity {id: key})<-[:ABOUT]-(c:Claim)', filter]
  return [`MATCH (:Entity {id: key})<-${towards(filter)}`, withoutStance(filter)]
}

/** Whom to begin with, the fewest claims first: somebody speaks less than is spoken of. */
const BEGINNINGS = ['addressedTo', 'via', 'speaker', 'about', 'outlet'] as const

/** How these lead to the claims. */
const LEADS = {
  addressedTo: '<-[:ADDRESSED_TO]-(c:Claim)',
  via: '<-[:VIA]-(c:Claim)',
  speaker: '-[:MADE]->(c:Claim)',
  outlet: '-[:PUBLISHED]->(:Article)<-[:REPORTED_IN]-(c:Claim)',
} as const

function firstOf({ verdict, ...filter }: ClaimFilter): Begun {
  // People review few of all claims.
  if (verdict) return ['MATCH (review:Review {verdict: $verdict}) MATCH (c:Claim {id: review.claim})', filter]
  const name = BEGINNINGS.find(name => filter[name] !== undefined)
  const whom = name && filter[name]
  if (!whom) return [null, filter]
  const { [name]: _, ...left } = filter
  const pattern = `${ALIAS_OR_ID[name](whom)} MATCH (${name})`
  return name === 'about'
    ? [`${pattern}<-${towards(filter)}`, withoutStance(left)]
    : [`${pattern}${LEADS[name]}`, left]
}

/** What is left where the pattern sees to the stance. */
const withoutStance = ({ stance: _, minStanceScore: __, ...left }: ClaimFilter): ClaimFilter => left

/** The rest of a pattern from whom the claims are about. */
const towards = ({ stance, minStanceScore }: ClaimFilter): string =>
  `${stance === undefined ? '[t:ABOUT]' : '[t:ABOUT {stance: $stance}]'}-(c:Claim)${minStanceScore === undefined ? '' : ' WHERE t.score >= $minStanceScore'}`

export function readClaim(row: LookupRow): ClaimRow {
  const span = (part: 'cue' | 'source'): TextSpan | null =>
    typeof row[part] === 'string'
      ? { exact: row[part], start: row[`${part}Start`] as number, end: row[`${part}End`] as number }
      : null
  return {
    id: row['id'] as string,
    sortKey: row['sortKey'] as string,
    text: row['text'] as string,
    quote: row['quote'] as QuoteKind,
    negated: row['negated'] as boolean,
    date: (row['date'] as string | undefined) ?? null,
    cue: span('cue'),
    source: span('source'),
    office: (row['office'] as string | undefined) ?? null,
    copyOf: (row['copyOf'] as string | undefined) ?? null,
  }
}

/** One page of claims, newest first, in reading order within an article. */
export const claimPage: Lookup<ClaimPage, ClaimRow> = {
  name: 'claimPage',
  match: page =>
    `CALL (key) { ${claimsOf(page.parent, page.filter)}${pageCondition('c', page)} RETURN c ${pageOrder('c', page)} }`,
  row: 'properties(c)',
  params: page => ({ ...pageParams(page), ...fitsParams(page.filter) }),
  read: readClaim,
}

/** How many claims there are on all pages. */
export const claimCount = countLookup<Pick<ClaimPage, 'parent' | 'filter'>>(
  'claimCount',
  'c',
  ({ parent, filter }) => claimsOf(parent, filter),
  ({ filter }) => fitsParams(filter),
)

/** Claims by id. */
export const claimById: Lookup<null, ClaimRow> = {
  name: 'claimById',
  match: () => 'MATCH (c:Claim {id: key})',
  row: 'properties(c)',
  params: () => ({}),
  read: readClaim,
}

/** Whom a claim is about, and where it stands towards them. */
export interface TargetRow {
  readonly entity: EntityRow
  readonly stance: Stance
  readonly score: number
  readonly words: readonly TextSpan[]
}

export function readTarget(row: LookupRow): TargetRow {
  const target = row['target'] as LookupRow
  const spans = readSpans((target['wordSpans'] as readonly number[] | undefined) ?? [])
  const words = (target['words'] as readonly string[] | undefined) ?? []
  return {
    entity: readEntity(row),
    stance: (target['stance'] as Stance | undefined) ?? 'NEUTRAL',
    score: (target['score'] as number | undefined) ?? 0,
    words: spans.map((span, i) => ({ ...span, exact: words[i] ?? '' })),
  }
}

/** Whom a claim is about; the key is the claim's id. What an earlier extractor wrote takes no stance. */
export const claimTargets: Lookup<null, TargetRow> = {
  name: 'claimTargets',
  match: () => 'MATCH (:Claim {id: key})-[t:ABOUT]->(e:Entity)',
  row: '{node: properties(e), labels: labels(e), target: properties(t)}',
  params: () => ({}),
  read: readTarget,
}

/** The pieces of a claim's content in its article; the key is the claim's id. */
export const claimEvidence: Lookup<null, Evidence> = {
  name: 'claimEvidence',
  match: () => 'MATCH (:Claim {id: key})-[r:REPORTED_IN]->(:Article)',
  row: 'properties(r)',
  params: () => ({}),
  read: row => ({
    start: row['start'] as number,
    end: row['end'] as number,
    exact: row['exact'] as string,
    prefix: row['prefix'] as string,
    suffix: row['suffix'] as string,
  }),
}
