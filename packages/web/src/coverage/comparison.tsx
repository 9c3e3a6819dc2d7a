import { graphql } from '@sayso/client'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { filterOf } from '../claim/claim-list.tsx'
import { Pair, PairOfRelation } from '../dispute/pair.tsx'
import type { Bounds } from '../entity/dates.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { Column, ColumnOfOutlet } from './column.tsx'
import { AmountOfOutlet, Outlets } from './outlets.tsx'

const ComparisonOf = graphql(
  `
    query ComparisonOf($of: String!, $filter: ClaimFilter!, $about: ClaimFilter!) {
      coverage(of: $of, filter: $filter, first: 8) {
        outlet {
          id
        }
        ...AmountOfOutlet
        ...ColumnOfOutlet
      }
      outlets: claimGroups(by: OUTLET, filter: $about, first: 30) {
        count
        entity {
          id
          name
        }
      }
      disputes(filter: $about, rival: $about, first: 6) {
        totalCount
        edges {
          cursor
          node {
            from {
              id
            }
            to {
              id
            }
            ...PairOfRelation
          }
        }
      }
    }
  `,
  [AmountOfOutlet, ColumnOfOutlet, PairOfRelation],
)

interface ComparisonProps {
  readonly of: string
  readonly bounds: Bounds
}

/** What outlets printed about somebody, a column each, and where they contradict each other. */
export function Comparison({ of, bounds: { since, until } }: ComparisonProps) {
  const filter = filterOf({ since, until })
  const variables = { of, filter, about: { ...filter, about: of } }
  const [{ data, error }, ask] = useQuery({ query: ComparisonOf, variables })
  const edges = data?.disputes.edges
  const pairs = useMemo(() => {
    const found = new Map<string, string[]>()
    for (const [index, { node }] of (edges ?? []).entries())
      for (const { id } of [node.from, node.to])
        found.set(id, [...(found.get(id) ?? []), `contradiction-${index + 1}`])
    return found
  }, [edges])
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data || !edges) return <Waiting rows={5} />
  const { coverage, outlets, disputes } = data
  if (coverage.length === 0)
    return (
      <p className="empty">
        No outlet printed a claim about them{since || until ? ' between these days: take one away' : ''}.
      </p>
    )
  const shown = new Set(coverage.map(({ outlet }) => outlet.id))
  const others = outlets.flatMap(({ entity, count }) =>
    entity && !shown.has(entity.id) ? [{ ...entity, count }] : [],
  )
  return (
    <>
      <Outlets of={coverage} />
      {others.length > 0 && (
        <p className="quiet">
          Less was printed by{' '}
          {others.map(({ id, name, count }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to="/entity/$id" params={{ id: of }} search={{ tab: 'about', outlet: id, since, until }}>
                {name}
              </Link>{' '}
              ({count})
            </span>
          ))}
        </p>
      )}

      <section aria-labelledby="columns">
        <h2 id="columns">Side by side</h2>
        <p className="quiet">
          The newest first. <em>Only here</em>: no other outlet was found to print the same. <em>Left out</em>
          : what at least two others printed.{' '}
          {edges.length > 0 && <a href="#contradictions">Where they contradict each other</a>}
        </p>
        <ul className="columns">
          {coverage.map(column => (
            <Column key={column.outlet.id} column={column} of={of} filter={filter} pairs={pairs} />
          ))}
        </ul>
      </section>

      <section aria-labelledby="contradictions">
        <h2 id="contradictions">
          Where they contradict each other <span className="quiet">{disputes.totalCount}</span>
        </h2>
        {edges.length === 0 && <p className="empty">No two of these claims were found to.</p>}
        <ol className="rows contradictions">
          {edges.map(({ cursor, node }, index) => (
            <li key={cursor}>
              <Pair of={node} id={`contradiction-${index + 1}`} />
            </li>
          ))}
        </ol>
        {disputes.totalCount > edges.length && (
          <p>
            <Link to="/disputes" search={{ about: of, since, until }}>
              All {disputes.totalCount} contradictions
            </Link>
          </p>
        )}
      </section>
    </>
  )
}
