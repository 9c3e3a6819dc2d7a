import { useSyncExternalStore } from 'react'

/** What is shown: nobody yet, or the claims or the company of whom an id names. The address has all of it. */
export interface Place {
  readonly id: string | null
  readonly view: 'claims' | 'company'
}

/** '#/Person:0123…' are the claims, '#/Person:0123…/company' the company. */
export const hrefOf = (id: string, view: Place['view'] = 'claims'): string =>
  view === 'claims' ? `#/${id}` : `#/${id}/${view}`

function placeOf(hash: string): Place {
  const [, id = '', view] = hash.split('/')
  return { id: id === '' ? null : id, view: view === 'company' ? view : 'claims' }
}

function onChange(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

export const usePlace = (): Place => placeOf(useSyncExternalStore(onChange, () => location.hash))
