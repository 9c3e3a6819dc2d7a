import { graphql } from '@sayso/client'
import { useQuery } from 'urql'
import { Claim, ClaimWithRivals } from './claim.tsx'
import { More, takeFocus } from './more.tsx'
import { Problem } from './problem.tsx'

const ClaimsOf = graphql(
  `
    query ClaimsOf($id: String!, $after: String) {
      claims(filter: { speaker: $id }, first: 10, after: $after) {
        edges {
          node {
            id
            ...ClaimWithRivals
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ClaimWithRivals],
)

interface ClaimsProps {
  /** The id of whoever made them. */
  readonly of: string
  readonly after?: string
}

/** What somebody said, the newest first, page by page. */
export function Claims({ of, after }: ClaimsProps) {
  const [{ data, error }] = useQuery({ query: ClaimsOf, variables: { id: of, after: after ?? null } })
  if (error) return <Problem error={error} />
  if (!data) return <p role="status">Reading …</p>
  const { edges, pageInfo } = data.claims
  if (edges.length === 0) return <p>No article quotes them.</p>
  return (
    <>
      <ul
        className="claims"
        aria-label={after === undefined ? 'Claims' : 'More claims'}
        tabIndex={-1}
        ref={after === undefined ? null : takeFocus}
      >
        {edges.map(({ node }) => (
          <li key={node.id}>
            <Claim of={node} />
          </li>
        ))}
      </ul>
      <More after={pageInfo} label="More claims">
        {cursor => <Claims of={of} after={cursor} />}
      </More>
    </>
  )
}
