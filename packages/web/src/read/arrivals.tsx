import { graphql, type ResultOf } from '@sayso/client'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useSubscription } from 'urql'

const Ingested = graphql(`
  subscription Ingested {
    ingested {
      outcome
      article {
        id
        title
        outlet {
          name
        }
      }
    }
  }
`)

type Arrival = NonNullable<ResultOf<typeof Ingested>['ingested']['article']>

const KEPT = 10

/** Which articles this server stores meanwhile, whoever sends them; the newest first. */
export function Arrivals() {
  const [arrived, setArrived] = useState<readonly Arrival[]>([])
  const [{ error }] = useSubscription({ query: Ingested }, (_: unknown, { ingested: { article } }) => {
    if (article)
      setArrived(before => [article, ...before.filter(({ id }) => id !== article.id)].slice(0, KEPT))
    return null
  })
  return (
    <section aria-labelledby="arrivals">
      <h2 id="arrivals">Stored since you came</h2>
      {arrived.length === 0 && (
        <p className="empty">
          {error ? `Not heard of: ${error.message}` : 'Nothing yet. What others send in appears here too.'}
        </p>
      )}
      <ul className="rows" aria-label="Arrivals">
        {arrived.map(({ id, title, outlet }) => (
          <li key={id}>
            <Link to="/article/$id" params={{ id }}>
              {title}
            </Link>{' '}
            <span className="quiet">{outlet?.name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
