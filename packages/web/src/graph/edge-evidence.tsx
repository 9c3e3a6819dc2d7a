import { graphql } from '@sayso/client'
import { useQuery } from 'urql'
import { PrintedClaim, PrintedClaimOfClaim } from '../claim/printed-claim.tsx'
import { StanceMark } from '../claim/stance.tsx'
import { More } from '../shell/more.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import type { ShownEdge } from './shown.ts'
import type { Filters } from './state.ts'

const Said = graphql(
  `
    query Said($speaker: String!, $target: String!, $filter: ClaimFilter, $both: ClaimFilter, $after: String) {
      stances: claimGroups(by: STANCE, filter: $both) {
        count
        stance
      }
      saidAbout(speaker: $speaker, target: $target, filter: $filter, first: 10, after: $after) {
        edges {
          node {
            id
            ...PrintedClaimOfClaim
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [PrintedClaimOfClaim],
)

const Contradicted = graphql(
  `
    query Contradicted($filter: ClaimFilter, $rival: ClaimFilter, $after: String) {
      disputes(filter: $filter, rival: $rival, first: 10, after: $after) {
        edges {
          node {
            reason
            from {
              id
              ...PrintedClaimOfClaim
            }
            to {
              id
              ...PrintedClaimOfClaim
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [PrintedClaimOfClaim],
)

interface PageProps {
  readonly edge: ShownEdge
  readonly filters: Filters
  /** The cursor behind which the page begins; the first page without it. */
  readonly after?: string
}

/** What one said about the other, the newest first, page by page. */
export function SaidAbout({ edge, filters, after }: PageProps) {
  const { from: speaker, to: target } = edge
  const variables = {
    speaker,
    target,
    filter: filters,
    both: { ...filters, speaker, about: target },
    after: after ?? null,
  }
  const [{ data, error }, ask] = useQuery({ query: Said, variables })
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting rows={2} />
  return (
    <>
      {after === undefined && (
        <ul className="stances" aria-label="Stances">
          {data.stances.map(
            ({ stance, count }) =>
              stance && (
                <li key={stance}>
                  <StanceMark stance={stance} />: {count}
                </li>
              ),
          )}
        </ul>
      )}
      {data.saidAbout.edges.map(({ node }) => (
        <PrintedClaim key={node.id} of={node} />
      ))}
      <More after={data.saidAbout.pageInfo} label="More claims">
        {cursor => <SaidAbout edge={edge} filters={filters} after={cursor} />}
      </More>
    </>
  )
}

/** Pairs of claims of the two that cannot both be right, page by page. */
export function ContradictedBy({ edge, filters, after }: PageProps) {
  const variables = {
    filter: { ...filters, speaker: edge.from },
    rival: { speaker: edge.to },
    after: after ?? null,
  }
  const [{ data, error }, ask] = useQuery({ query: Contradicted, variables })
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting rows={2} />
  return (
    <>
      {data.disputes.edges.map(({ node: { reason, from, to } }) => (
        <section key={from.id + to.id} className="graph-pair" aria-label="Two claims">
          <PrintedClaim of={from} />
          <p className="quiet">≠ {reason}</p>
          <PrintedClaim of={to} />
        </section>
      ))}
      <More after={data.disputes.pageInfo} label="More pairs of claims">
        {cursor => <ContradictedBy edge={edge} filters={filters} after={cursor} />}
      </More>
    </>
  )
}
