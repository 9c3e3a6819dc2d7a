import process from 'node:process'
import { EXIT } from './exit.ts'
import { note } from './output.ts'

/** One Ctrl-C may come twice: from the terminal, and from a program around this one, such as timeout, that passes it on. */
const SAME_WITHIN_MS = 250

/** Aborted by the first Ctrl-C, or SIGTERM, so that the work can end whole; the second ends the program. */
export function stopOnInterrupt(): AbortController {
  const interrupt = new AbortController()
  let first: number | undefined
  const stop = (): void => {
    const now = performance.now()
    if (first === undefined) {
      first = now
      note('stopping after what is at hand; again to stop at once (nothing half-written stays)')
      interrupt.abort()
    } else if (now - first >= SAME_WITHIN_MS) process.exit(EXIT.interrupted)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return interrupt
}

/** Nothing if the user ended it, who is told what became of it. */
export async function untilInterrupted<T>(
  work: (signal: AbortSignal) => Promise<T>,
  outcome = 'nothing was written',
): Promise<T | undefined> {
  const interrupt = new AbortController()
  const stop = (): void => interrupt.abort()
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    return await work(interrupt.signal)
  } catch (error) {
    if (!interrupt.signal.aborted) throw error
    note(`interrupted: ${outcome}`)
    process.exitCode = EXIT.interrupted
    return undefined
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}
