import { SaysoError } from '@sayso/core'
import type { Graph } from '@sayso/graph'
import type { Target } from '../ingest.ts'

/** How long a store that has stopped answering is asked again: a restart takes less. */
const PATIENCE_MS = 60_000
const PAUSE_MS = 1_000

export interface PatienceOptions {
  /** Told once when the store stops answering, and once when it answers again. */
  readonly tell: (line: string) => void
  /** Nobody waits any more. */
  readonly signal: AbortSignal
}

/**
 * The same graph, asked again where its store, which another process is, does not answer for a while. Each question gives the
 * same when it is asked twice, also where the first answer got lost.
 * @throws STORE_UNREACHABLE, by every question, once the store has not answered for a minute
 */
export function patient(
  graph: Target & Pick<Graph, 'kind' | 'location'>,
  { tell, signal }: PatienceOptions,
): Target {
  if (graph.kind === 'embedded') return graph
  let silentSince: number | undefined
  const asked =
    <Given extends unknown[], Answer>(ask: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      for (;;)
        try {
          const answer = await ask(...given)
          if (silentSince !== undefined) tell(`${graph.location} answers again`)
          silentSince = undefined
          return answer
        } catch (error) {
          if (signal.aborted || !(error instanceof SaysoError && error.code === 'STORE_UNREACHABLE'))
            throw error
          if (silentSince === undefined)
            tell(`${error.message}: waiting for it for up to ${PATIENCE_MS / 1000} s …`)
          silentSince ??= performance.now()
          if (performance.now() - silentSince >= PATIENCE_MS) throw givenUp(error)
          await pause(signal)
        }
    }
  return {
    knownArticles: asked(ids => graph.knownArticles(ids)),
    writeArticles: asked(records => graph.writeArticles(records)),
    relateClaims: asked(options => graph.relateClaims(options)),
  }
}

/** Ends early where nobody waits any more. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, PAUSE_MS)
    signal.addEventListener('abort', end)
  })
}

const givenUp = (cause: SaysoError): SaysoError =>
  new SaysoError(
    'STORE_UNREACHABLE',
    `${cause.message}, for ${PATIENCE_MS / 1000} s now`,
    'what was written is whole; when the store is back, start the same again: it goes on where it was',
    { cause },
  )
