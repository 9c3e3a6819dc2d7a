import { graphql, type ResultOf } from '@sayso/client'
import { useQuery } from 'urql'
import { monthName } from '../claim/day.tsx'
import { More, takeFocus } from '../shell/more.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { Moment, MomentOfTimeline } from './moment.tsx'

const TimelineOf = graphql(
  `
    query TimelineOf($speaker: String!, $target: String!, $after: String) {
      timeline(speaker: $speaker, target: $target, first: 20, after: $after) {
        totalCount
        edges {
          ...MomentOfTimeline
          stance {
            stance
          }
          node {
            id
            date
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [MomentOfTimeline],
)

type Edge = ResultOf<typeof TimelineOf>['timeline']['edges'][number]

interface TimelineListProps {
  readonly speaker: string
  readonly target: string
  /** The cursor behind which the page begins; the first page without it. */
  readonly after?: string
}

/** What one said about another, month by month, page by page. */
export function TimelineList({ speaker, target, after }: TimelineListProps) {
  const variables = { speaker, target, after: after ?? null }
  const [{ data, error }, ask] = useQuery({ query: TimelineOf, variables })
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting />
  const { edges, totalCount, pageInfo } = data.timeline
  if (totalCount === 0)
    return <p className="empty">No article has them say anything about the other. Choose somebody else.</p>
  const first = after === undefined
  return (
    <>
      {first && (
        <p className="count" role="status">
          {totalCount === 1 ? 'One claim' : `${totalCount} claims`}, the oldest first
        </p>
      )}
      <ol
        className="months"
        aria-label={first ? 'Months' : 'Later'}
        tabIndex={-1}
        ref={first ? null : takeFocus}
      >
        {monthsOf(edges).map(([month, claims]) => (
          <li key={month}>
            <h2>{month === '' ? 'Without a date' : monthName(month)}</h2>
            <ol className="rows" aria-label="Claims">
              {claims.map(edge => (
                <li key={edge.node.id} data-stance={edge.stance?.stance}>
                  <Moment of={edge} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <More after={pageInfo} label="Later claims">
        {cursor => <TimelineList speaker={speaker} target={target} after={cursor} />}
      </More>
    </>
  )
}

function monthsOf(edges: readonly Edge[]): [string, Edge[]][] {
  const months = new Map<string, Edge[]>()
  for (const edge of edges) {
    const month = edge.node.date?.slice(0, 7) ?? ''
    months.set(month, [...(months.get(month) ?? []), edge])
  }
  return [...months]
}
