import { type FragmentOf, graphql, readFragment } from '@sayso/client'
import { Evidence, EvidenceOfClaim } from './evidence.tsx'
import { hrefOf } from './place.ts'

export const ClaimWithRivals = graphql(
  `
    fragment ClaimWithRivals on Claim {
      ...EvidenceOfClaim
      negated
      stances {
        stance
        target {
          id
          name
        }
      }
      related(kind: CONTRADICTS, first: 5) {
        totalCount
        edges {
          relation {
            reason
          }
          node {
            ...EvidenceOfClaim
            id
            speaker {
              id
              name
            }
          }
        }
      }
    }
  `,
  [EvidenceOfClaim],
)

const STANCES = { POSITIVE: 'for', NEGATIVE: 'against', NEUTRAL: 'about' } as const

/** A claim with its evidence, where it stands towards whom, and who contradicts it. */
export function Claim({ of }: { readonly of: FragmentOf<typeof ClaimWithRivals> }) {
  const claim = readFragment(ClaimWithRivals, of)
  const { edges, totalCount } = claim.related
  return (
    <article>
      <Evidence of={claim} />
      {claim.negated && <p className="quiet">They say that it is not so.</p>}
      {claim.stances.length > 0 && (
        <ul className="stances" aria-label="Where it stands">
          {claim.stances.map(({ stance, target }) => (
            <li key={target.id} data-stance={stance}>
              {STANCES[stance]} <a href={hrefOf(target.id)}>{target.name}</a>
            </li>
          ))}
        </ul>
      )}
      {totalCount > 0 && (
        <details>
          <summary>
            Contradicted {totalCount === 1 ? 'once' : `${totalCount} times`}
            {totalCount > edges.length && `; the last ${edges.length}`}
          </summary>
          {edges.map(({ relation, node }) => (
            <section key={node.id}>
              <h3>{node.speaker ? <a href={hrefOf(node.speaker.id)}>{node.speaker.name}</a> : 'Somebody'}</h3>
              <Evidence of={node} />
              <p className="quiet">{relation.reason}</p>
            </section>
          ))}
        </details>
      )}
    </article>
  )
}
