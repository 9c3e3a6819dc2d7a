import { SaysoError } from '@sayso/core'

export const ROBOTS_HINT =
  'save the page from a browser and give that, or, where you may, add --ignore-robots'

export const invalid = (address: string, what: string): SaysoError =>
  new SaysoError(
    'URL_INVALID',
    `${address} ${what}`,
    'give an address as in: https://news.example/story.html',
  )

export function statusError({ href }: URL, status: number): SaysoError {
  const hint =
    status === 401 || status === 402 || status === 403
      ? 'it wants a login or a person: save the page from a browser, and give that'
      : status === 404 || status === 410
        ? 'check the address'
        : status === 429
          ? 'it is asked too often: try again later'
          : 'try again later, or open it in a browser'
  return new SaysoError('URL_STATUS', `${href} answered ${status}`, hint)
}

/**
 * What became of a request that has no reply.
 * @param timeout the time that was over, in milliseconds; null where it was not
 */
export function failed({ href }: URL, error: unknown, timeout: number | null): unknown {
  const causes = causesOf(error)
  const ours = causes.find(cause => cause instanceof SaysoError)
  if (ours) return ours
  if (timeout !== null)
    return new SaysoError('URL_TIMEOUT', `${href} did not answer in ${timeout / 1000} s`, 'try again later', {
      cause: error,
    })
  if (causes.some(cause => cause instanceof Error && cause.name === 'AbortError')) return error
  const last = causes.findLast(cause => cause instanceof Error)
  const code = causes.flatMap(cause => (cause instanceof Error && 'code' in cause ? `${cause.code}` : []))[0]
  const [what, hint] = (code !== undefined && REASONS[code]) || [
    `could not be fetched (${last?.message ?? error})`,
    'try again later, or open it in a browser',
  ]
  return new SaysoError('URL_FAILED', `${href} ${what}`, hint, { cause: error })
}

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  ENOTFOUND: ['has a host that nobody knows', 'check its spelling, and the network'],
  EAI_AGAIN: ['has a host that could not be looked up', 'check the network'],
  ECONNREFUSED: ['has a host where nobody answers', 'check the address and its port'],
  CERT_HAS_EXPIRED: ['has a certificate that has expired', 'tell its owners; it cannot be read safely'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['has a certificate of its own making', 'it cannot be read safely'],
}

/** An error, what caused it, and so on: undici and Node wrap errors several times. */
function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = []
  for (let at = error; at !== undefined && at !== null && causes.length < 8; ) {
    causes.push(at)
    if (at instanceof AggregateError) causes.push(...at.errors)
    at = at instanceof Error ? at.cause : undefined
  }
  return causes
}
