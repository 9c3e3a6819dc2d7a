import type { ClaimRelation } from '@sayso/core'
import type { AgreementRule } from './rule/rule.ts'

/** How one claim stands to another, as an edge of the graph keeps it. */
export interface Agreement {
  /** The ids of the claims: of REPEATS and SUPPORTS the later claim first, of CONTRADICTS the one that objects, or else the later. */
  readonly from: string
  readonly to: string
  readonly relation: ClaimRelation
  /** From 0 to 1: how sure. */
  readonly score: number
  /** Which rule found it. */
  readonly method: AgreementRule
  /** Plain English, for a reader who sees both claims. */
  readonly reason: string
}
