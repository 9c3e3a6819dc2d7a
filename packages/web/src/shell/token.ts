import { useSyncExternalStore } from 'react'

const KEY = 'sayso-token'
const waiting = new Set<() => void>()

/** What `sayso token create` printed, until the tab is closed; empty for none. */
export const tokenNow = (): string => sessionStorage.getItem(KEY) ?? ''

/** @param token empty to forget it */
export function keepToken(token: string): void {
  if (token === '') sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, token)
  for (const tell of waiting) tell()
}

function subscribe(tell: () => void): () => void {
  waiting.add(tell)
  return () => waiting.delete(tell)
}

export const useToken = (): string => useSyncExternalStore(subscribe, tokenNow)
