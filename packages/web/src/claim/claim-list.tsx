import { graphql, type VariablesOf } from '@sayso/client'
import { useQuery } from 'urql'
import { More, takeFocus } from '../shell/more.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { ClaimCard, ClaimCardOfClaim } from './claim-card.tsx'

const ClaimsOfFilter = graphql(
  `
    query ClaimsOfFilter($filter: ClaimFilter!, $after: String) {
      claims(filter: $filter, first: 10, after: $after) {
        totalCount
        edges {
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
  `,
  [ClaimCardOfClaim],
)

export type ClaimFilter = VariablesOf<typeof ClaimsOfFilter>['filter']

/** A filter of what is given. */
export const filterOf = (
  given: {
    readonly [Name in keyof ClaimFilter]: ClaimFilter[Name] | undefined
  },
): ClaimFilter => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

interface ClaimListProps {
  readonly filter: ClaimFilter
  /** Where there are none. */
  readonly none: string
  /** The cursor behind which the page begins; the first page without it. */
  readonly after?: string
}

/** The claims under a filter, page by page. */
export function ClaimList({ filter, none, after }: ClaimListProps) {
  const [{ data, error }, ask] = useQuery({
    query: ClaimsOfFilter,
    variables: { filter, after: after ?? null },
  })
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting />
  const { edges, totalCount, pageInfo } = data.claims
  if (totalCount === 0) return <p className="empty">{none}</p>
  const first = after === undefined
  return (
    <>
      {first && (
        <p className="count" role="status">
          {totalCount === 1 ? 'One claim' : `${totalCount} claims`}
        </p>
      )}
      <ul
        className="rows"
        aria-label={first ? 'Claims' : 'More claims'}
        tabIndex={-1}
        ref={first ? null : takeFocus}
      >
        {edges.map(({ node }) => (
          <li key={node.id}>
            <ClaimCard of={node} />
          </li>
        ))}
      </ul>
      <More after={pageInfo} label="More claims">
        {cursor => <ClaimList filter={filter} none={none} after={cursor} />}
      </More>
    </>
  )
}
