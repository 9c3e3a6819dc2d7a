import { getRouteApi } from '@tanstack/react-router'
import { ClaimList } from '../claim/claim-list.tsx'
import { claimsChosen } from './claims-chosen.ts'
import { Facets } from './facets.tsx'

const route = getRouteApi('/entity/$id')

interface ClaimsTabProps {
  readonly of: string
  /** Whether the claims are theirs, or about them. */
  readonly side: 'said' | 'about'
}

/** Claims by somebody, or about them, under the filters of the address. */
export function ClaimsTab({ of, side }: ClaimsTabProps) {
  const filter = claimsChosen(of, side, route.useSearch())
  return (
    <div className="faceted">
      <Facets side={side} filter={filter} />
      <div>
        <ClaimList key={JSON.stringify(filter)} filter={filter} none={NONE[side]} />
      </div>
    </div>
  )
}

const NONE = {
  said: 'No article has them say anything like that. Take a filter away to see more.',
  about: 'No article has anybody say anything like that of them. Take a filter away to see more.',
} as const
