import { graphql } from '@sayso/client'
import { useQuery } from 'urql'
import { Problem } from '../shell/problem.tsx'

const MostMentioned = graphql(`
  query MostMentioned {
    people(orderBy: MOST_MENTIONED, first: 6) {
      edges {
        node {
          id
          name
        }
      }
    }
    organisations(orderBy: MOST_MENTIONED, first: 6) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`)

/** Whom to begin with, where nobody is shown yet. */
export function Start({ onPick }: { readonly onPick: (id: string) => void }) {
  const [{ data, error }, ask] = useQuery({ query: MostMentioned })
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  const found = [...(data?.people.edges ?? []), ...(data?.organisations.edges ?? [])]
  return (
    <section className="graph-start" aria-label="Begin">
      <p>Add somebody by name, or begin with one of those whom most articles mention.</p>
      {data && found.length === 0 && <p className="empty">No article has been read yet.</p>}
      <ul>
        {found.map(({ node }) => (
          <li key={node.id}>
            <button type="button" onClick={() => onPick(node.id)}>
              {node.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
