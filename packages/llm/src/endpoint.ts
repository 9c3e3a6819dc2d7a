import { SaysoError } from '@sayso/core'

/** Where the model is asked. */
export interface Endpoint {
  /** The address below which 'chat/completions' lies, without a slash at its end: safe to show. */
  readonly base: string
  /** Whatever the address says behind its question mark; may hold a key. */
  readonly query: Readonly<Record<string, string>>
}

/** @throws SaysoError USAGE for an address that is none */
export function parseEndpoint(address: string): Endpoint {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new SaysoError(
      'USAGE',
      'the endpoint of the model is no http or https address without a password',
      'name one, as in: --llm-endpoint http://localhost:11434/v1',
    )
  return {
    base: (url.origin + url.pathname).replace(/\/+$/, '').replace(/\/chat\/completions$/, ''),
    query: Object.fromEntries(url.searchParams),
  }
}
