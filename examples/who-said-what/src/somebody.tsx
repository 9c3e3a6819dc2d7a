import { graphql } from '@sayso/client'
import { type ReactNode, useEffect, useRef } from 'react'
import { useQuery } from 'urql'
import { hrefOf, type Place } from './place.ts'
import { Problem } from './problem.tsx'

const EntityById = graphql(`
  query EntityById($id: ID!) {
    node(id: $id) {
      __typename
      ... on Entity {
        name
        aliases
      }
    }
  }
`)

interface SomebodyProps {
  readonly id: string
  readonly view: Place['view']
  readonly children: ReactNode
}

const VIEWS = { claims: 'What they said', company: 'Whom they are mentioned with' } as const

/** Whom the page is about, with the way to either view of them. */
export function Somebody({ id, view, children }: SomebodyProps) {
  const [{ data, error }] = useQuery({ query: EntityById, variables: { id } })
  const heading = useRef<HTMLHeadingElement>(null)
  const entity = data?.node && 'name' in data.node ? data.node : null
  const name = entity?.name

  useEffect(() => {
    if (name === undefined) return
    document.title = `${name} – who said what?`
    heading.current?.focus()
  }, [name])

  if (error) return <Problem error={error} />
  if (!data) return <p role="status">Reading …</p>
  if (!entity) return <p role="alert">No article names them any more.</p>
  const others = entity.aliases.filter(alias => alias !== name)
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      {others.length > 0 && <p className="quiet">also {others.join(', ')}</p>}
      <nav aria-label="Views">
        {Object.entries(VIEWS).map(([each, title]) => (
          <a
            key={each}
            href={hrefOf(id, each as Place['view'])}
            aria-current={each === view ? 'page' : undefined}
          >
            {title}
          </a>
        ))}
      </nav>
      {children}
    </>
  )
}
