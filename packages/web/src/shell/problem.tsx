import { useSyncExternalStore } from 'react'
import type { CombinedError } from 'urql'

/** What the server says, which tells what to do; or that nothing was heard of it. */
export function problemOf({ graphQLErrors: [first], networkError }: CombinedError): string {
  if (first) return first.message
  if (!navigator.onLine)
    return 'You are offline. What was loaded before is still here; connect, and try again.'
  return `The server cannot be reached (${networkError?.message ?? 'no reply'}). See that it runs, and load the page again.`
}

interface ProblemProps {
  readonly error: CombinedError
  readonly retry?: () => void
}

export const Problem = ({ error, retry }: ProblemProps) => (
  <div className="problem" role="alert">
    <p>{problemOf(error)}</p>
    {retry && (
      <button type="button" onClick={retry}>
        Try again
      </button>
    )}
  </div>
)

function subscribe(tell: () => void): () => void {
  addEventListener('online', tell)
  addEventListener('offline', tell)
  return () => {
    removeEventListener('online', tell)
    removeEventListener('offline', tell)
  }
}

/** Says so while there is no network. */
export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!online && <p className="offline">You are offline: what is not loaded yet has to wait.</p>}
    </div>
  )
}
