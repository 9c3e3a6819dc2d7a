import './coverage.css'
import { graphql } from '@sayso/client'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { Choice } from '../entity/choice.tsx'
import { Dates } from '../entity/dates.tsx'
import { useNames } from '../entity/use-names.ts'
import { Heading } from '../shell/heading.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { Comparison } from './comparison.tsx'

const route = getRouteApi('/coverage')

/** What each outlet printed about whom the address names, side by side. */
export function CoveragePage() {
  const state = route.useSearch()
  const { of } = state
  const navigate = route.useNavigate()
  const nameOf = useNames([of])
  const name = of === undefined ? '' : nameOf(of)
  return (
    <>
      <Heading title={name === '' ? 'Coverage' : `Coverage of ${name}`}>
        {name === '' ? (
          'Coverage'
        ) : (
          <>
            <span className="kicker">Coverage</span> {name}
          </>
        )}
      </Heading>
      {of === undefined && (
        <p className="lead">
          What each outlet printed about somebody or something, side by side: what it alone reported, what it
          left out, and where it contradicts another.
        </p>
      )}
      <section className="choices" aria-label="What is compared">
        <Choice
          label="About"
          value={of}
          nameOf={nameOf}
          onChoose={id => navigate({ search: given => ({ ...given, of: id }) })}
        />
        <Dates
          bounds={state}
          onChange={bounds => navigate({ search: given => ({ ...given, ...bounds }), replace: true })}
        />
      </section>
      {of === undefined ? <Start /> : <Comparison key={JSON.stringify(state)} of={of} bounds={state} />}
    </>
  )
}

const MostClaimedAbout = graphql(`
  query MostClaimedAbout {
    targets: claimGroups(by: TARGET, first: 10) {
      count
      entity {
        id
        name
      }
    }
  }
`)

/** About whom most was said, where nobody is chosen yet. */
function Start() {
  const [{ data, error }, ask] = useQuery({ query: MostClaimedAbout })
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting />
  const targets = data.targets.flatMap(({ entity, count }) => (entity ? [{ ...entity, count }] : []))
  if (targets.length === 0)
    return <p className="empty">No claim is about anybody yet: read some articles first.</p>
  return (
    <section aria-labelledby="most">
      <h2 id="most">Most was said about</h2>
      <ul className="rows offers">
        {targets.map(({ id, name, count }) => (
          <li key={id}>
            <Link to="/coverage" search={{ of: id }}>
              {name}
            </Link>{' '}
            <span className="quiet">{count === 1 ? 'one claim' : `${count} claims`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
