import { SaysoError } from '@sayso/core'

/** How long an answer is waited for. */
export interface Bounds {
  readonly timeoutMs?: number
  /** Nobody waits for the answer any more once it is aborted. */
  readonly signal?: AbortSignal | undefined
}

/**
 * The answer, if it comes within its bounds; else `stop` is called, whatever that may help, and the answer is dropped.
 * @throws SaysoError QUERY_TIMEOUT, QUERY_CANCELLED
 */
export async function within<T>(
  answer: Promise<T>,
  { timeoutMs, signal }: Bounds & { readonly timeoutMs: number },
  stop: () => unknown = () => {},
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  let cancel = (): void => {}
  const ended = new Promise<never>((_, reject) => {
    const end = (error: SaysoError): void => {
      stop()
      reject(error)
    }
    timer = setTimeout(() => end(late(timeoutMs)), timeoutMs)
    cancel = () => end(cancelled())
    if (signal?.aborted) cancel()
    else signal?.addEventListener('abort', cancel)
  })
  try {
    return await Promise.race([answer, ended])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
  }
}

/** Nobody waits for the answer any more. */
export const cancelled = (): SaysoError =>
  new SaysoError('QUERY_CANCELLED', 'the statement was cancelled', 'ask again')

const late = (ms: number): SaysoError =>
  new SaysoError(
    'QUERY_TIMEOUT',
    `the statement did not end within ${ms / 1000} s`,
    'narrow the pattern, or add a LIMIT',
  )
