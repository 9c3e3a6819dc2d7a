import { type FragmentOf, graphql, readFragment } from '@sayso/client'
import { useQuery } from 'urql'
import { ClaimCard, ClaimCardOfClaim } from '../claim/claim-card.tsx'
import { filterOf } from '../claim/claim-list.tsx'
import { More, takeFocus } from '../shell/more.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import type { OutletProps } from './printed.tsx'

export const LeftOutPage = graphql(
  `
    fragment LeftOutPage on ClaimConnection {
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
  `,
  [ClaimCardOfClaim],
)

const MoreLeftOut = graphql(
  `
    query MoreLeftOut($of: String!, $filter: ClaimFilter!, $after: String!) {
      coverage(of: $of, filter: $filter, first: 1) {
        leftOut(first: 12, after: $after) {
          ...LeftOutPage
        }
      }
    }
  `,
  [LeftOutPage],
)

interface PageProps extends OutletProps {
  readonly page: FragmentOf<typeof LeftOutPage>
  readonly further?: boolean
}

/** What others printed and an outlet did not, page by page. */
export function LeftOut({ page, further = false, ...props }: PageProps) {
  const { edges, totalCount, pageInfo } = readFragment(LeftOutPage, page)
  const { outlet } = props
  if (totalCount === 0) return <p className="empty">Nothing that two other outlets printed.</p>
  return (
    <>
      <ul
        className="rows left-out"
        aria-label={`${further ? 'Also left' : 'Left'} out by ${outlet.name}`}
        tabIndex={-1}
        ref={further ? takeFocus : null}
      >
        {edges.map(({ node }) => (
          <li key={node.id}>
            <ClaimCard of={node} />
          </li>
        ))}
      </ul>
      <More after={pageInfo} label={`More left out by ${outlet.name}`}>
        {cursor => <FurtherLeftOut after={cursor} {...props} />}
      </More>
    </>
  )
}

function FurtherLeftOut({ after, ...props }: OutletProps & { readonly after: string }) {
  const { of, filter, outlet } = props
  const variables = { of, filter: filterOf({ ...filter, outlet: outlet.id }), after }
  const [{ data, error }] = useQuery({ query: MoreLeftOut, variables })
  if (error) return <Problem error={error} />
  if (!data) return <Waiting rows={1} />
  return data.coverage.map(({ leftOut }) => <LeftOut key={after} page={leftOut} further {...props} />)
}
