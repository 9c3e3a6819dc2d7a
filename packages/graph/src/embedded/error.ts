import { SaysoError } from '@sayso/core'

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '')

/** Two transactions met on the same data; the one that failed can be tried again. */
export const isConflict = (error: unknown): boolean => messageOf(error).includes('GRAFEO-T001')

/** There is no such transaction any more. */
export const isOver = (error: unknown): boolean => messageOf(error).includes('GRAFEO-T004')

/** Turns an error of the engine, known by the code in its message, into one that says what to do. */
export function translateError(error: unknown, location: string): unknown {
  if (!(error instanceof Error) || error instanceof SaysoError) return error
  const { message } = error
  const cause = { cause: error }
  if (/database file (is locked|cannot be locked)/.test(message))
    return new SaysoError(
      'STORE_LOCKED',
      `${location} is open in another process`,
      'stop the other `sayso serve` or `sayso ingest`, or serve with --write, which lets `sayso ingest` through; or name another store with --store',
      cause,
    )
  if (/No space left|disk quota exceeded|file too large/i.test(message))
    return new SaysoError(
      'STORE_FULL',
      `there is no room for ${location}`,
      'what was written before is whole; make room, and start the same again: it goes on where it was',
      cause,
    )
  if (/permission denied|read-only file system/i.test(message))
    return new SaysoError(
      'STORE_UNREACHABLE',
      `${location} may not be opened or written`,
      'check the owner and permissions of the file and its folder; what was written before is whole, and the same again goes on where it was',
      cause,
    )
  if (/unsupported (file |format |database )*version|newer version/i.test(message))
    return new SaysoError(
      'STORE_NEWER',
      `${location} was written by a newer engine`,
      'update Sayso, or name another store with --store',
      cause,
    )
  if (/GRAFEO-S002|invalid file header|sidecar WAL/.test(message))
    return new SaysoError(
      'STORE_DAMAGED',
      `${location} is not a store, or a damaged one`,
      'restore the file from a backup, or move it away and ingest again',
      cause,
    )
  if (message.includes('GRAFEO-T003'))
    return new SaysoError('QUERY_WRITES', 'the statement writes', 'add --write if it shall', cause)
  // The engine's own limit, which nobody can set: 30 s.
  if (message.includes('GRAFEO-Q003: timeout'))
    return new SaysoError(
      'QUERY_TIMEOUT',
      'the statement was stopped at the time limit of the engine',
      'narrow the pattern, or add a LIMIT',
      cause,
    )
  if (/GRAFEO-Q\d+/.test(message))
    return new SaysoError('QUERY_INVALID', queryMessage(message), 'correct the statement', cause)
  if (message.includes('GRAFEO-'))
    return new SaysoError('STORE_FAILED', `${location}: ${message}`, 'see the message', cause)
  return error
}

/** The first line, without the codes; below it the engine draws the place, which says less in one line. */
const queryMessage = (message: string): string =>
  message.replace(/^.*?GRAFEO-Q\d+: /, '').split('\n', 1)[0] ?? message
