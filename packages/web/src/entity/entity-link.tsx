import { Link } from '@tanstack/react-router'

interface Named {
  readonly id: string
  readonly name: string
}

/** The way to whoever has a name here. */
export const EntityLink = ({ of: { id, name } }: { readonly of: Named }) => (
  <Link to="/entity/$id" params={{ id }}>
    {name}
  </Link>
)

/** The ways to several, in a line. */
export const EntityLinks = ({ of }: { readonly of: readonly Named[] }) =>
  of.map((entity, index) => (
    <span key={entity.id}>
      {index > 0 && ', '}
      <EntityLink of={entity} />
    </span>
  ))
