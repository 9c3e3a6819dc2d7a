import { type ClaimFilter, filterOf } from '../claim/claim-list.tsx'
import type { Stance } from '../claim/stance.tsx'

/** What the address of somebody's page says of the claims that it shows. */
interface Chosen {
  readonly target?: string | undefined
  readonly speaker?: string | undefined
  readonly stance?: Stance | undefined
  readonly outlet?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** Claims by somebody, or about them, and what else was chosen. */
export function claimsChosen(
  of: string,
  side: 'said' | 'about',
  { target, speaker, stance, outlet, since, until }: Chosen,
): ClaimFilter {
  const ends = side === 'said' ? { speaker: of, about: target } : { about: of, speaker }
  return filterOf({ ...ends, stance, outlet, since, until })
}
