import './entity.css'
import { graphql } from '@sayso/client'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { Heading } from '../shell/heading.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { ClaimsTab } from './claims-tab.tsx'
import { Company } from './company.tsx'
import { EntityExport } from './entity-export.tsx'
import { Names } from './names.tsx'
import { Roles } from './roles.tsx'
import type { TABS } from './tab.ts'

const route = getRouteApi('/entity/$id')

const EntityById = graphql(`
  query EntityById($id: ID!) {
    node(id: $id) {
      __typename
      ... on Entity {
        id
        name
        aliases
        wikidata
        articles(first: 0) {
          totalCount
        }
        said: claims(first: 0) {
          totalCount
        }
        about: claimsAbout(first: 0) {
          totalCount
        }
        with: mentionedWith(first: 0) {
          totalCount
        }
      }
      ... on Organisation {
        kind
        roles: roleHolders(first: 0) {
          totalCount
        }
      }
      ... on Person {
        roles(first: 0) {
          totalCount
        }
      }
    }
  }
`)

const TITLES: Readonly<Record<(typeof TABS)[number], string>> = {
  said: 'What they said',
  about: 'Said about them',
  with: 'Mentioned with',
  roles: 'Posts',
  names: 'Names',
}

const KINDS = { Person: 'person', Organisation: 'organisation', Place: 'place' } as const

/** Somebody or something: what they said, what was said about them, and how their names belong together. */
export function EntityPage() {
  const { id } = route.useParams()
  const { tab } = route.useSearch()
  const [{ data, error }, ask] = useQuery({ query: EntityById, variables: { id } })
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting rows={5} />
  const { node } = data
  if (!node || !('name' in node))
    return (
      <>
        <Heading title="Not found">Nobody is here</Heading>
        <p>No article names them any more, or the address is wrong. Search for the name instead.</p>
      </>
    )
  const { name, aliases, wikidata, articles } = node
  const tabs: readonly (readonly [(typeof TABS)[number], number | null])[] = [
    ['said', node.said.totalCount],
    ['about', node.about.totalCount],
    ['with', node.with.totalCount],
    ...('roles' in node ? [['roles', node.roles.totalCount] as const] : []),
    ['names', null],
  ]
  const shown = tabs.find(([each]) => each === tab)?.[0] ?? (node.said.totalCount > 0 ? 'said' : 'about')
  const others = aliases.filter(alias => alias !== name)
  const kind =
    'kind' in node && node.kind !== 'OTHER'
      ? node.kind.toLowerCase().replaceAll('_', ' ')
      : KINDS[node.__typename]
  return (
    <>
      <Heading title={name}>
        <span className="kicker">{kind}</span> {name}
      </Heading>
      {others.length > 0 && <p className="aliases">also {others.join(', ')}</p>}
      <p className="quiet">
        in {articles.totalCount === 1 ? 'one article' : `${articles.totalCount} articles`}
        {wikidata !== null && `, Wikidata ${wikidata}`}
        {' · '}
        <Link to="/graph" search={{ focus: node.id, selected: node.id }}>
          graph
        </Link>
        {' · '}
        <Link to="/coverage" search={{ of: node.id }}>
          coverage by outlet
        </Link>
        {' · '}
        <Link to="/disputes" search={{ about: node.id }}>
          disputes about them
        </Link>
        {node.said.totalCount > 0 && (
          <>
            {' · '}
            <Link to="/timeline" search={{ speaker: node.id }}>
              their timeline
            </Link>
          </>
        )}
      </p>
      <div className="with-export tabs-row">
        <nav className="tabs" aria-label={`About ${name}`}>
          {tabs.map(([each, count]) => (
            <Link
              key={each}
              to="/entity/$id"
              params={{ id }}
              search={{ tab: each }}
              aria-current={each === shown ? 'page' : undefined}
              data-shown={each === shown || undefined}
            >
              {TITLES[each]} <span className="quiet">{count}</span>
            </Link>
          ))}
        </nav>
        {(shown === 'said' || shown === 'about' || shown === 'with') && (
          <EntityExport of={node.id} title={`${name}: ${TITLES[shown].toLowerCase()}`} shown={shown} />
        )}
      </div>
      <section aria-label={TITLES[shown]}>
        {(shown === 'said' || shown === 'about') && <ClaimsTab key={shown} of={node.id} side={shown} />}
        {shown === 'with' && <Company of={node.id} />}
        {shown === 'roles' && <Roles of={node.id} />}
        {shown === 'names' && <Names of={node.id} />}
      </section>
    </>
  )
}
