import { CLAIM_RELATIONS, type ClaimRelation } from '@sayso/core'
import { type ClaimFilter, type ClaimRow, claimsOf, readClaim } from './claim.ts'
import { fits, fitsParams, otherFitsParams } from './fit.ts'
import { countLookup, type Lookup, type LookupRow } from './lookup.ts'
import { type Page, pageCondition, pageOrder, pageParams } from './page.ts'

/** How one claim stands to another. */
export interface RelationRow {
  readonly relation: ClaimRelation
  /** From 0 to 1: how sure. */
  readonly score: number
  /** The rule that found it, or the judge. */
  readonly method: string
  readonly reason: string
}

export interface RelatedFilter {
  /** Of any kind without it. */
  readonly relation?: ClaimRelation
  /** What the other claim must be. */
  readonly other: ClaimFilter
}

export interface RelatedRow {
  readonly relation: RelationRow
  /** The other claim. */
  readonly claim: ClaimRow
  /** The key's claim objects to, repeats or supports the other, and not the other way round. */
  readonly outgoing: boolean
}

const RELATION = '{type: type(r), score: r.score, method: r.method, reason: r.reason}'

function readRelation(row: LookupRow): RelationRow {
  const { type, score, method, reason } = row['relation'] as LookupRow
  return {
    relation: type as ClaimRelation,
    score: score as number,
    method: method as string,
    reason: reason as string,
  }
}

const relatedTo = ({ relation, other }: RelatedFilter): string =>
  `MATCH (k:Claim {id: key})-[r:${relation ?? CLAIM_RELATIONS.join('|')}]-(c:Claim) WHERE c.id IS NOT NULL${fits('c', other)}`

/** One page of the claims that stand to a claim in some way, the newest first; the key is the claim's id. */
export const relatedPage: Lookup<Page & { readonly filter: RelatedFilter }, RelatedRow> = {
  name: 'relatedPage',
  match: page =>
    `CALL (key) { ${relatedTo(page.filter)}${pageCondition('c', page)} RETURN k, r, c ${pageOrder('c', page)} }`,
  row: `{claim: properties(c), outgoing: startNode(r).id = k.id, relation: ${RELATION}}`,
  params: page => ({ ...pageParams(page), ...fitsParams(page.filter.other) }),
  read: row => ({
    relation: readRelation(row),
    claim: readClaim(row['claim'] as LookupRow),
    outgoing: row['outgoing'] as boolean,
  }),
}

/** How many there are on all pages; the key is the claim's id. */
export const relatedCount = countLookup<RelatedFilter>('relatedCount', 'c', relatedTo, ({ other }) =>
  fitsParams(other),
)

export interface DisputeFilter {
  /** What one of the two claims must be. */
  readonly claim: ClaimFilter
  /** What the other must be. */
  readonly rival: ClaimFilter
}

export interface DisputeRow {
  readonly sortKey: string
  readonly relation: RelationRow
  /** The claim that objects to the other, or else the later. */
  readonly claim: ClaimRow
  readonly rival: ClaimRow
}

// No copy is compared with anything.
const isOpen = ({ copies: _, ...filter }: ClaimFilter): boolean => Object.keys(filter).length === 0

/** The filter that the pattern begins with, one that asks for something where there is one, and the other. */
const sidesOf = ({ claim, rival }: DisputeFilter): readonly [first: ClaimFilter, other: ClaimFilter] =>
  isOpen(claim) ? [rival, claim] : [claim, rival]

function disputesOf(filter: DisputeFilter): string {
  const [first, other] = sidesOf(filter)
  const pattern = isOpen(first)
    ? 'MATCH ()-[r:CONTRADICTS]->(o:Claim)'
    : `${claimsOf('all', first)} MATCH (c)-[r:CONTRADICTS]-(o:Claim)`
  // Both claims of a dispute may fit either filter.
  return `${pattern} WHERE o.id IS NOT NULL${fits('o', other)} WITH DISTINCT r WHERE r.sortKey IS NOT NULL`
}

function disputeParams(filter: DisputeFilter): Record<string, unknown> {
  const [first, other] = sidesOf(filter)
  return { ...fitsParams(first), ...otherFitsParams(other) }
}

/** One page of pairs of claims that contradict each other, the newest first. */
export const disputePage: Lookup<Page & { readonly filter: DisputeFilter }, DisputeRow> = {
  name: 'disputePage',
  match: page =>
    `CALL (key) { ${disputesOf(page.filter)}${pageCondition('r', page)} RETURN r, startNode(r) AS c, endNode(r) AS o ${pageOrder('r', page)} }`,
  row: `{sortKey: r.sortKey, claim: properties(c), rival: properties(o), relation: ${RELATION}}`,
  params: page => ({ ...pageParams(page), ...disputeParams(page.filter) }),
  read: row => ({
    sortKey: row['sortKey'] as string,
    relation: readRelation(row),
    claim: readClaim(row['claim'] as LookupRow),
    rival: readClaim(row['rival'] as LookupRow),
  }),
}

/** How many there are on all pages. */
export const disputeCount = countLookup<DisputeFilter>('disputeCount', 'r', disputesOf, disputeParams)
