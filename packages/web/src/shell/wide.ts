import { useSyncExternalStore } from 'react'

/** Where there is room for filters beside what they filter: as in the styles. */
const WIDE = '(min-width: 52rem)'

const isWide = (): boolean => matchMedia(WIDE).matches

function subscribe(tell: () => void): () => void {
  const media = matchMedia(WIDE)
  media.addEventListener('change', tell)
  return () => media.removeEventListener('change', tell)
}

export const useWide = (): boolean => useSyncExternalStore(subscribe, isWide)
