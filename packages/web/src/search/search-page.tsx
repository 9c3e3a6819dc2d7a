import './search.css'
import { getRouteApi } from '@tanstack/react-router'
import { Heading } from '../shell/heading.tsx'
import { Found } from './found.tsx'
import { Front } from './front.tsx'
import { isQuery } from './suggestions.ts'

const route = getRouteApi('/')

const GROUPS = [
  ['PERSON', 'People'],
  ['ORGANISATION', 'Organisations'],
  ['PLACE', 'Places'],
  ['CLAIM', 'Claims'],
  ['ARTICLE', 'Articles'],
] as const

/** What a search found; without one, what can be asked. */
export function SearchPage() {
  const { q } = route.useSearch()
  if (q === undefined) return <Front />
  return (
    <div key={q}>
      <Heading title={`“${q}”`}>
        <span className="kicker">Search</span> “{q}”
      </Heading>
      {isQuery(q) ? (
        GROUPS.map(([type, name]) => <Found key={type} type={type} name={name} query={q} />)
      ) : (
        <p role="alert">Write at least one letter or digit to search for.</p>
      )}
    </div>
  )
}
