import { type FragmentOf, graphql, readFragment } from '@sayso/client'
import { ClaimCard, ClaimCardOfClaim } from './claim-card.tsx'

export const PrintedClaimOfClaim = graphql(
  `
    fragment PrintedClaimOfClaim on Claim {
      evidence {
        start
        prefix
        exact
        suffix
      }
      ...ClaimCardOfClaim
    }
  `,
  [ClaimCardOfClaim],
)

/** A claim with its words as they stand in the article, and what is before and behind them. */
export function PrintedClaim({ of }: { readonly of: FragmentOf<typeof PrintedClaimOfClaim> }) {
  const claim = readFragment(PrintedClaimOfClaim, of)
  return (
    <ClaimCard of={claim}>
      {claim.evidence.map(({ start, prefix, exact, suffix }) => (
        <p key={start} className="printed">
          …{prefix}
          <mark>{exact}</mark>
          {suffix}…
        </p>
      ))}
    </ClaimCard>
  )
}
