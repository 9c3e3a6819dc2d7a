import { type FragmentOf, graphql, readFragment } from '@sayso/client'
import { useQuery } from 'urql'
import { type ClaimFilter, filterOf } from '../claim/claim-list.tsx'
import { More, takeFocus } from '../shell/more.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { Covered, CoveredClaim } from './covered-claim.tsx'

export const PrintedPage = graphql(
  `
    fragment PrintedPage on ClaimConnection {
      edges {
        node {
          id
          ...CoveredClaim
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [CoveredClaim],
)

const MorePrinted = graphql(
  `
    query MorePrinted($of: String!, $filter: ClaimFilter!, $after: String!) {
      coverage(of: $of, filter: $filter, first: 1) {
        claims(first: 12, after: $after) {
          ...PrintedPage
        }
      }
    }
  `,
  [PrintedPage],
)

/** Which column of what comparison. */
export interface OutletProps {
  readonly outlet: { readonly id: string; readonly name: string }
  readonly of: string
  readonly filter: ClaimFilter
}

interface PrintedProps extends OutletProps {
  /** Where on the page a claim stands against others, by its id. */
  readonly pairs: ReadonlyMap<string, readonly string[]>
}

interface PageProps extends PrintedProps {
  readonly page: FragmentOf<typeof PrintedPage>
  readonly further?: boolean
}

/** What an outlet printed, page by page. */
export function Printed({ page, further = false, ...props }: PageProps) {
  const { outlet, pairs } = props
  const { edges, pageInfo } = readFragment(PrintedPage, page)
  return (
    <>
      <ul
        className="rows"
        aria-label={`${further ? 'More claims' : 'Claims'} in ${outlet.name}`}
        tabIndex={-1}
        ref={further ? takeFocus : null}
      >
        {edges.map(({ node }) => (
          <li key={node.id}>
            <Covered of={node} outlet={outlet.id} pairs={pairs} />
          </li>
        ))}
      </ul>
      <More after={pageInfo} label={`More claims in ${outlet.name}`}>
        {cursor => <FurtherPrinted after={cursor} {...props} />}
      </More>
    </>
  )
}

function FurtherPrinted({ after, ...props }: PrintedProps & { readonly after: string }) {
  const { of, filter, outlet } = props
  const variables = { of, filter: filterOf({ ...filter, outlet: outlet.id }), after }
  const [{ data, error }] = useQuery({ query: MorePrinted, variables })
  if (error) return <Problem error={error} />
  if (!data) return <Waiting rows={2} />
  return data.coverage.map(({ claims }) => <Printed key={after} page={claims} further {...props} />)
}
