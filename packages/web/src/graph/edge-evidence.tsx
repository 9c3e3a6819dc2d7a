import { graphql } from '@sayso/client'
import { useState } from 'react'
import { useQuery } from 'urql'
import { ClaimParts, claimOf } from './claim-parts.ts'
import { Evidence } from './evidence.tsx'
import type { ShownEdge } from './shown.ts'
import type { Filters } from './state.ts'
import { Trouble } from './trouble.tsx'

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
            ...ClaimParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ClaimParts],
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
              ...ClaimParts
            }
            to {
              id
              ...ClaimParts
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
  [ClaimParts],
)

const SIGNS = { POSITIVE: '+ for', NEGATIVE: '− against', NEUTRAL: '· neither' } as const

interface PageProps {
  readonly edge: ShownEdge
  readonly filters: Filters
  readonly after?: string | null
}

/** Another page, once it is asked for. */
function More({
  next,
  of: Page,
  ...props
}: PageProps & { next: string | null; of: (props: PageProps) => React.ReactNode }) {
  const [wanted, setWanted] = useState(false)
  if (next === null) return null
  if (wanted) return <Page {...props} after={next} />
  return (
    <button type="button" onClick={() => setWanted(true)}>
      More
    </button>
  )
}

const nextOf = (page: { hasNextPage: boolean; endCursor: string | null }) =>
  page.hasNextPage ? page.endCursor : null

/** What one said about the other, the newest first, page by page. */
export function SaidAbout({ edge, filters, after = null }: PageProps) {
  const { from: speaker, to: target } = edge
  const variables = { speaker, target, filter: filters, both: { ...filters, speaker, about: target }, after }
  const [{ data, error }, again] = useQuery({ query: Said, variables })
  if (error) return <Trouble error={error} again={again} />
  if (!data) return <p role="status">Reading …</p>
  return (
    <>
      {after === null && (
        <ul className="graph-stances" aria-label="Stances">
          {data.stances.map(
            ({ stance, count }) => stance && <li key={stance}>{`${SIGNS[stance]}: ${count}`}</li>,
          )}
        </ul>
      )}
      {data.saidAbout.edges.map(({ node }) => (
        <Evidence key={node.id} of={claimOf(node)} />
      ))}
      <More edge={edge} filters={filters} next={nextOf(data.saidAbout.pageInfo)} of={SaidAbout} />
    </>
  )
}

/** Pairs of claims of the two that cannot both be right, page by page. */
export function ContradictedBy({ edge, filters, after = null }: PageProps) {
  const variables = { filter: { ...filters, speaker: edge.from }, rival: { speaker: edge.to }, after }
  const [{ data, error }, again] = useQuery({ query: Contradicted, variables })
  if (error) return <Trouble error={error} again={again} />
  if (!data) return <p role="status">Reading …</p>
  return (
    <>
      {data.disputes.edges.map(({ node: { reason, from, to } }) => (
        <section key={from.id + to.id} className="graph-pair" aria-label="Two claims">
          <Evidence of={claimOf(from)} />
          <p className="graph-quiet">≠ {reason}</p>
          <Evidence of={claimOf(to)} />
        </section>
      ))}
      <More edge={edge} filters={filters} next={nextOf(data.disputes.pageInfo)} of={ContradictedBy} />
    </>
  )
}
