import { type FragmentOf, graphql, readFragment } from '@sayso/client'
import { ClaimCard, ClaimCardOfClaim } from '../claim/claim-card.tsx'

export const CoveredClaim = graphql(
  `
    fragment CoveredClaim on Claim {
      id
      repeated: related(kind: REPEATS, first: 10) {
        edges {
          node {
            article {
              outlet {
                id
                name
              }
            }
          }
        }
      }
      ...ClaimCardOfClaim
    }
  `,
  [ClaimCardOfClaim],
)

interface CoveredProps {
  readonly of: FragmentOf<typeof CoveredClaim>
  /** The outlet that printed it. */
  readonly outlet: string
  /** Where on the page the claim stands against others, by its id. */
  readonly pairs: ReadonlyMap<string, readonly string[]>
}

/** A claim in the column of its outlet: who else printed it, and what it contradicts here. */
export function Covered({ of, outlet, pairs }: CoveredProps) {
  const claim = readFragment(CoveredClaim, of)
  const others = new Map(
    claim.repeated.edges.flatMap(({ node: { article } }) =>
      article.outlet && article.outlet.id !== outlet ? [[article.outlet.id, article.outlet.name]] : [],
    ),
  )
  const against = pairs.get(claim.id) ?? []
  return (
    <>
      <ClaimCard of={claim} />
      <p className="covered">
        {others.size > 0 ? (
          <span>also in {[...others.values()].join(', ')}</span>
        ) : (
          <span className="only">
            <span aria-hidden="true">◦</span> only here
          </span>
        )}
        {against.length > 0 && (
          <span>
            <span aria-hidden="true">⇄ contradiction</span>
            {against.map(pair => (
              <a key={pair} href={`#${pair}`} aria-label={pair.replace('-', ' ')}>
                {pair.replace(/\D/g, '')}
              </a>
            ))}
          </span>
        )}
      </p>
    </>
  )
}
