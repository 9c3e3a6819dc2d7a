import type { ReviewVerdict } from '@sayso/core'
import type { Lookup } from './lookup.ts'

/** What a person found of a claim. */
export interface ReviewRow {
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly verdict: ReviewVerdict
  readonly note: string | null
}

/** The reviews of a claim, one of each reviewer; the key is the claim's id. */
export const claimReviews: Lookup<null, ReviewRow> = {
  name: 'claimReviews',
  match: () => 'MATCH (r:Review {claim: key})',
  row: 'properties(r)',
  params: () => ({}),
  read: row => ({
    by: row['by'] as string,
    at: row['at'] as string,
    verdict: row['verdict'] as ReviewVerdict,
    note: (row['note'] as string | null | undefined) ?? null,
  }),
}
