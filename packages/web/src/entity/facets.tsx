import { graphql, type ResultOf } from '@sayso/client'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import type { ClaimFilter } from '../claim/claim-list.tsx'
import { monthName } from '../claim/day.tsx'
import { stanceAlone } from '../claim/stance.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWide } from '../shell/wide.ts'
import { Dates } from './dates.tsx'

const route = getRouteApi('/entity/$id')

const GroupsOfFilter = graphql(`
  query GroupsOfFilter($filter: ClaimFilter!, $ends: ClaimGrouping!) {
    stances: claimGroups(by: STANCE, filter: $filter) {
      count
      stance
    }
    ends: claimGroups(by: $ends, filter: $filter, first: 8) {
      count
      entity {
        id
        name
      }
    }
    outlets: claimGroups(by: OUTLET, filter: $filter, first: 8) {
      count
      entity {
        id
        name
      }
    }
    months: claimGroups(by: MONTH, filter: $filter, first: 12) {
      count
      month
    }
  }
`)

type State = ReturnType<typeof route.useSearch>

interface Facet {
  readonly label: string
  readonly count: number
  /** What the address has when it is chosen. */
  readonly state: State
  readonly chosen: boolean
}

interface FacetsProps {
  readonly side: 'said' | 'about'
  readonly filter: ClaimFilter
}

/** How many of the claims have what in common; each count leads to just those, and back. */
export function Facets({ side, filter }: FacetsProps) {
  const state = route.useSearch()
  const navigate = route.useNavigate()
  const wide = useWide()
  const ends = side === 'said' ? 'TARGET' : 'SPEAKER'
  const [{ data, error }] = useQuery({ query: GroupsOfFilter, variables: { filter, ends } })
  if (error) return <Problem error={error} />
  if (!data) return <Waiting />
  return (
    <aside aria-label="Filters">
      <details key={String(wide)} className="facets" open={wide}>
        <summary>Filters</summary>
        <div>
          {facetsOf(data, state, side).map(({ title, facets }) => (
            <FacetGroup key={title} title={title} facets={facets} />
          ))}
          <section className="dates">
            <h2>Dates</h2>
            <Dates
              bounds={state}
              onChange={bounds => navigate({ search: given => ({ ...given, ...bounds }), replace: true })}
            />
          </section>
        </div>
      </details>
    </aside>
  )
}

function facetsOf(data: ResultOf<typeof GroupsOfFilter>, state: State, side: 'said' | 'about') {
  const end = side === 'said' ? 'target' : 'speaker'
  const named = (name: 'target' | 'speaker' | 'outlet', groups: typeof data.outlets): Facet[] =>
    groups.flatMap(({ entity, count }) => {
      if (!entity) return []
      const chosen = state[name] === entity.id || state[name] === entity.name
      return [{ label: entity.name, count, chosen, state: { [name]: chosen ? undefined : entity.id } }]
    })
  const stances = data.stances.flatMap(({ stance, count }): Facet[] => {
    if (stance === null) return []
    const chosen = state.stance === stance
    return [{ label: stanceAlone(stance), count, chosen, state: { stance: chosen ? undefined : stance } }]
  })
  const byMonth = data.months.toSorted((a, b) => ((a.month ?? '') < (b.month ?? '') ? 1 : -1))
  const months = byMonth.flatMap(({ month, count }): Facet[] => {
    if (month === null) return []
    const [since, until] = [`${month}-01`, firstDayAfter(month)]
    const chosen = state.since === since && state.until === until
    const bounds = chosen ? { since: undefined, until: undefined } : { since, until }
    return [{ label: monthName(month), count, chosen, state: bounds }]
  })
  return [
    { title: 'Stance', facets: stances },
    { title: side === 'said' ? 'About whom' : 'By whom', facets: named(end, data.ends) },
    { title: 'Outlet', facets: named('outlet', data.outlets) },
    { title: 'Month', facets: months },
  ].filter(({ facets }) => facets.length > 0)
}

/** @param month '2014-12' */
function firstDayAfter(month: string): string {
  const day = new Date(`${month}-01`)
  day.setUTCMonth(day.getUTCMonth() + 1)
  return day.toISOString().slice(0, 10)
}

function FacetGroup({ title, facets }: { readonly title: string; readonly facets: readonly Facet[] }) {
  const { id } = route.useParams()
  const most = Math.max(...facets.map(({ count }) => count))
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {facets.map(({ label, count, state, chosen }) => (
          <li key={label}>
            <Link
              to="/entity/$id"
              params={{ id }}
              search={given => ({ ...given, ...state })}
              aria-current={chosen ? 'true' : undefined}
              replace
              preload={false}
            >
              <span>
                {chosen && <span aria-hidden="true">✓ </span>}
                {label}
                {chosen && <span className="hidden"> (chosen; take it away)</span>}
              </span>
              <span className="quiet">{count}</span>
              <span className="bar" aria-hidden="true" style={{ width: `${(count / most) * 100}%` }} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
