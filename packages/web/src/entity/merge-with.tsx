import { graphql } from '@sayso/client'
import { type FormEvent, useState } from 'react'
import { useQuery } from 'urql'
import { isQuery } from '../search/suggestions.ts'
import { Problem } from '../shell/problem.tsx'
import { EntityLink } from './entity-link.tsx'

const SameTypeByName = graphql(`
  query SameTypeByName($query: String!, $types: [SearchType!]!) {
    search(query: $query, types: $types, first: 8) {
      edges {
        node {
          id
          ... on Entity {
            name
            aliases
          }
        }
      }
    }
  }
`)

interface MergeWithProps {
  readonly of: string
  readonly type: 'Person' | 'Organisation' | 'Place'
  readonly busy: boolean
  readonly onMerge: (id: string) => void
}

const TYPES = { Person: 'PERSON', Organisation: 'ORGANISATION', Place: 'PLACE' } as const

/** Finds another of the same type, to say that they are one. */
export function MergeWith({ of, type, busy, onMerge }: MergeWithProps) {
  const [query, setQuery] = useState('')
  const variables = { query, types: [TYPES[type]] }
  const [{ data, error }] = useQuery({ query: SameTypeByName, variables, pause: !isQuery(query) })

  function find(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    setQuery(String(new FormData(event.currentTarget).get('name')).trim())
  }

  const others = (data?.search.edges ?? []).flatMap(({ node }) =>
    'name' in node && node.id !== of ? [node] : [],
  )
  return (
    <section>
      <h2>Somebody else is the same</h2>
      <form className="line" onSubmit={find}>
        <label>
          Their name
          <input name="name" type="text" required />
        </label>
        <button type="submit">Find</button>
      </form>
      {error && <Problem error={error} />}
      {data && others.length === 0 && <p className="empty">Nobody else has such a name.</p>}
      <ul className="rows" aria-label="Others with such a name">
        {others.map(other => (
          <li key={other.id}>
            <EntityLink of={other} /> <span className="quiet">{other.aliases.slice(0, 4).join(', ')}</span>{' '}
            <button type="button" disabled={busy} onClick={() => onMerge(other.id)}>
              They are one
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
