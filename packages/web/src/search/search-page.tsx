import './search.css'
import { getRouteApi } from '@tanstack/react-router'
import { useClient } from 'urql'
import { ExportMenu } from '../export/export-menu.tsx'
import { FOUND_FORMATS } from '../export/format-name.ts'
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
  const client = useClient()
  if (q === undefined) return <Front />
  return (
    <div key={q}>
      <div className="with-export">
        <Heading title={`“${q}”`}>
          <span className="kicker">Search</span> “{q}”
        </Heading>
        {isQuery(q) && (
          <ExportMenu
            formats={FOUND_FORMATS}
            collect={async () => (await import('./view-of-search.ts')).viewOfSearch(client, q)}
          />
        )}
      </div>
      {isQuery(q) ? (
        GROUPS.map(([type, name]) => <Found key={type} type={type} name={name} query={q} />)
      ) : (
        <p role="alert">Write at least one letter or digit to search for.</p>
      )}
    </div>
  )
}
