import { graphql } from '@sayso/client'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { filterOf } from '../claim/claim-list.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'

const PairsOfClaims = graphql(`
  query PairsOfClaims($filter: ClaimFilter!) {
    claims(filter: $filter, first: 100) {
      edges {
        node {
          speaker {
            id
            name
          }
          about {
            id
            name
          }
        }
      }
    }
  }
`)

const SHOWN = 10

interface OffersProps {
  readonly speaker: string | undefined
  readonly target: string | undefined
}

/** Who spoke about whom in the newest claims, those first who did most often; of one of them where one is chosen. */
export function Offers({ speaker, target }: OffersProps) {
  const variables = { filter: filterOf({ hasSpeaker: true, speaker, about: target }) }
  const [{ data, error }, ask] = useQuery({ query: PairsOfClaims, variables })
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting />
  const pairs = new Map<string, { speaker: Named; target: Named; count: number }>()
  for (const { node } of data.claims.edges)
    for (const about of node.about)
      if (node.speaker && (target === undefined || about.id === target || about.name === target)) {
        const key = `${node.speaker.id} ${about.id}`
        pairs.set(key, { speaker: node.speaker, target: about, count: (pairs.get(key)?.count ?? 0) + 1 })
      }
  const most = [...pairs.values()].sort((a, b) => b.count - a.count).slice(0, SHOWN)
  if (most.length === 0) return <p className="empty">No claim of the kind was read. Choose somebody else.</p>
  return (
    <section aria-labelledby="offers">
      <h2 id="offers">Who spoke about whom, lately</h2>
      <ul className="rows offers">
        {most.map(pair => (
          <li key={`${pair.speaker.id} ${pair.target.id}`}>
            <Link to="/timeline" search={{ speaker: pair.speaker.id, target: pair.target.id }}>
              {pair.speaker.name} on {pair.target.name}
            </Link>{' '}
            <span className="quiet">{pair.count === 1 ? 'one claim' : `${pair.count} claims`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Named {
  readonly id: string
  readonly name: string
}
