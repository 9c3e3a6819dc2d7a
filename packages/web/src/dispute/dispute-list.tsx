import { graphql } from '@sayso/client'
import { useQuery } from 'urql'
import type { ClaimFilter } from '../claim/claim-list.tsx'
import { More, takeFocus } from '../shell/more.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { Pair, PairOfRelation } from './pair.tsx'

const DisputesOfFilter = graphql(
  `
    query DisputesOfFilter($filter: ClaimFilter!, $rival: ClaimFilter!, $after: String) {
      disputes(filter: $filter, rival: $rival, first: 8, after: $after) {
        totalCount
        edges {
          cursor
          node {
            ...PairOfRelation
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [PairOfRelation],
)

interface DisputeListProps {
  /** What one of the two claims must be, and what the other. */
  readonly filter: ClaimFilter
  readonly rival: ClaimFilter
  /** The cursor behind which the page begins; the first page without it. */
  readonly after?: string
}

/** Claim against claim, page by page. */
export function DisputeList({ filter, rival, after }: DisputeListProps) {
  const variables = { filter, rival, after: after ?? null }
  const [{ data, error }, ask] = useQuery({ query: DisputesOfFilter, variables })
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting />
  const { edges, totalCount, pageInfo } = data.disputes
  if (totalCount === 0)
    return (
      <p className="empty">
        No two claims like that were found to contradict each other. Take a filter away to see more; claims
        are compared whose articles lie within a year.
      </p>
    )
  const first = after === undefined
  return (
    <>
      {first && (
        <p className="count" role="status">
          {totalCount === 1 ? 'One contradiction' : `${totalCount} contradictions`}, the newest first
        </p>
      )}
      <ul
        className="rows"
        aria-label={first ? 'Disputes' : 'More disputes'}
        tabIndex={-1}
        ref={first ? null : takeFocus}
      >
        {edges.map(({ node, cursor }) => (
          <li key={cursor}>
            <Pair of={node} />
          </li>
        ))}
      </ul>
      <More after={pageInfo} label="More disputes">
        {cursor => <DisputeList filter={filter} rival={rival} after={cursor} />}
      </More>
    </>
  )
}
