import type { CombinedError } from 'urql'

/** What the server says, which tells what to do; or that nothing is heard of it. */
export function Trouble({ error, again }: { readonly error: CombinedError; readonly again: () => void }) {
  const { graphQLErrors, networkError } = error
  const offline = networkError && !navigator.onLine
  return (
    <div role="alert" className="graph-trouble">
      <p>
        {graphQLErrors[0]?.message ??
          (offline
            ? 'You are offline: what is shown stays; go on when you are back.'
            : 'Nothing is heard of the server: see that it runs.')}
      </p>
      <button type="button" onClick={() => again()}>
        Try again
      </button>
    </div>
  )
}
