import type { CombinedError } from 'urql'

/** What the server says, which tells what to do; or that nothing was heard of it. */
export const problemOf = ({ graphQLErrors: [first], networkError }: CombinedError): string =>
  first?.message ??
  `Nothing is heard of the server (${networkError?.message}): start it with “npx sayso serve --cors ${location.origin}”.`

export const Problem = ({ error }: { readonly error: CombinedError }) => (
  <p role="alert">{problemOf(error)}</p>
)
