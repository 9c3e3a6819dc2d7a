import './pair.css'
import { type FragmentOf, graphql, readFragment } from '@sayso/client'
import { ClaimCard, ClaimCardOfClaim } from '../claim/claim-card.tsx'

export const PairOfRelation = graphql(
  `
    fragment PairOfRelation on Relation {
      method
      reason
      score
      from {
        id
        ...ClaimCardOfClaim
      }
      to {
        id
        ...ClaimCardOfClaim
      }
    }
  `,
  [ClaimCardOfClaim],
)

interface PairProps {
  readonly of: FragmentOf<typeof PairOfRelation>
  /** To be led to from elsewhere on the page. */
  readonly id?: string
}

/** Two claims that contradict each other, both with their evidence, and why they are taken to. */
export function Pair({ of, id }: PairProps) {
  const { from, to, reason, method, score } = readFragment(PairOfRelation, of)
  return (
    <div className="pair" id={id}>
      <ClaimCard of={to} />
      <div className="versus">
        <span aria-hidden="true">⇄</span>
        <span className="hidden">is contradicted by</span>
      </div>
      <ClaimCard of={from} />
      <p className="why">
        Why: {reason}.{' '}
        <span>
          Found by <em>{method}</em>, sure to {score.toFixed(2)} of 1.
        </span>
      </p>
    </div>
  )
}
