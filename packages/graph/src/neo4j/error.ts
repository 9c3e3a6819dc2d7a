import { SaysoError } from '@sayso/core'

const MET: ReadonlySet<unknown> = new Set([
  'Neo.TransientError.Transaction.DeadlockDetected',
  'Neo.ClientError.Statement.EntityNotFound',
  'Neo.ClientError.Schema.ConstraintValidationFailed',
])

/**
 * Whether a write failed only because another writer held, removed or made what it was about to use: it can be tried
 * again, though of the latter two the server does not say so.
 */
export const metAnotherWriter = (error: unknown): boolean =>
  error instanceof SaysoError &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  MET.has(error.cause.code)

const NO_MEMORY: ReadonlySet<unknown> = new Set([
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.TransactionOutOfMemoryError',
  'Neo.TransientError.General.OutOfMemoryError',
])

/** Whether a transaction wanted more memory than the server gives it: the same again would, too, though the server says that it may pass. */
export const lacksMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && NO_MEMORY.has(error.code)

/** Turns an error of the driver or the server into one that says what to do. Others pass unchanged. */
export function translateError(error: unknown, location: string): unknown {
  if (!(error instanceof Error) || error instanceof SaysoError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const cause = { cause: error }
  if (code.startsWith('Neo.ClientError.Security.'))
    return new SaysoError(
      'STORE_AUTH',
      `${location} refused the user name or password`,
      'set NEO4J_USERNAME and NEO4J_PASSWORD, or write neo4j://user:password@host',
      cause,
    )
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return new SaysoError(
      'STORE_UNREACHABLE',
      `${location}: there is no such database on that server`,
      'check the name after the last slash, or leave it out for the default database',
      cause,
    )
  if (code === 'ServiceUnavailable' || code === 'SessionExpired')
    return new SaysoError(
      'STORE_UNREACHABLE',
      `nothing answers at ${location}`,
      'check that Neo4j runs there and the address is right; bolt:// reaches a single server without routing',
      cause,
    )
  if (code === 'Neo.ClientError.Statement.AccessMode')
    return new SaysoError('QUERY_WRITES', 'the statement writes', 'add --write if it shall', cause)
  if (/Transaction(TimedOut|Terminated)/.test(code))
    return new SaysoError(
      'QUERY_TIMEOUT',
      'the statement was stopped at its time limit',
      'narrow the pattern, or add a LIMIT',
      cause,
    )
  if (code.startsWith('Neo.ClientError.Statement.'))
    return new SaysoError('QUERY_INVALID', firstLine(error.message), 'correct the statement', cause)
  if (lacksMemory(error))
    return new SaysoError(
      'STORE_MEMORY',
      `${location} has too little memory for this: ${firstLine(error.message)}`,
      'ask for less at once, or raise that limit, or server.memory.heap.max_size, in neo4j.conf',
      cause,
    )
  if (code.startsWith('Neo.'))
    return new SaysoError(
      'STORE_FAILED',
      `${location}: ${firstLine(error.message)}`,
      "see the server's log",
      cause,
    )
  return error
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''
