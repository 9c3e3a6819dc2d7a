import { graphql } from '@sayso/client'
import { useQuery } from 'urql'
import { ClaimCard, ClaimCardOfClaim } from '../claim/claim-card.tsx'
import { More, takeFocus } from '../shell/more.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'

const RelatedOf = graphql(
  `
    query RelatedOf($id: ID!, $after: String) {
      claim(id: $id) {
        related(first: 5, after: $after) {
          totalCount
          edges {
            relation {
              kind
              reason
            }
            node {
              id
              ...ClaimCardOfClaim
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [ClaimCardOfClaim],
)

const KINDS = { CONTRADICTS: 'Contradiction', SUPPORTS: 'Support', REPEATS: 'Repetition' } as const

interface RelatedProps {
  readonly of: string
  /** The cursor behind which the page begins; the first page without it. */
  readonly after?: string
}

/** Other claims that repeat one, bear it out or contradict it, each with why. */
export function Related({ of, after }: RelatedProps) {
  const [{ data, error }] = useQuery({ query: RelatedOf, variables: { id: of, after: after ?? null } })
  if (error) return <Problem error={error} />
  if (!data) return <Waiting rows={1} />
  const related = data.claim?.related
  if (!related || related.totalCount === 0)
    return <p className="empty">No other claim was found to repeat, support or contradict it.</p>
  const first = after === undefined
  return (
    <>
      {first && (
        <h3>
          Related claims <span className="quiet">{related.totalCount}</span>
        </h3>
      )}
      <ul
        className="rows related"
        aria-label={first ? 'Related claims' : 'More related claims'}
        tabIndex={-1}
        ref={first ? null : takeFocus}
      >
        {related.edges.map(({ relation, node }) => (
          <li key={node.id}>
            <p className="relation">
              <strong>{KINDS[relation.kind]}</strong> <span className="quiet">{relation.reason}</span>
            </p>
            <ClaimCard of={node} />
          </li>
        ))}
      </ul>
      <More after={related.pageInfo} label="More related claims">
        {cursor => <Related of={of} after={cursor} />}
      </More>
    </>
  )
}
