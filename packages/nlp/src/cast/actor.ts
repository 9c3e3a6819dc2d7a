import { tokenize } from '../text/token.ts'
import { type Known, matchDemonym, matchKnown } from './gazetteer.ts'

/** Somebody or something that readers of news know, by one of its names. */
export interface Actor extends Pick<Known, 'name' | 'type' | 'kind'> {
  /** The name was no name of its own: 'Norwegian' for Norway. */
  readonly nominal: boolean
}

/** Whom a name as a whole names; null where it is nobody known. 'U.S.' gives the United States, as 'American' does. */
export function actorNamed(name: string): Actor | null {
  const tokens = tokenize(name, { start: 0, end: name.length })
  for (const match of [matchKnown, matchDemonym]) {
    const found = match(tokens, 0, true)
    if (found?.to !== tokens.length) continue
    const { name, type, kind } = found.known
    return { name, type, ...(kind && { kind }), nominal: match === matchDemonym }
  }
  return null
}
