import { pino } from 'pino'

/** One request when it is over: what of it may be kept. */
export interface RequestEntry {
  readonly requestId: string
  readonly method: string
  /** One of ours, or 'other'. */
  readonly route: string
  readonly status: number
  readonly ms: number
  /** As the client calls it; null where there is none. */
  readonly operation: string | null
  /** 'query', 'mutation', 'subscription'; null where nothing could be parsed. */
  readonly type: string | null
  /** The id of the token that came with it, which tells nothing of its secret; null where none did. */
  readonly token: string | null
  /** In values of the reply; null where it was not measured. */
  readonly cost: number | null
  readonly statements: number
  /** Of the errors in the reply. */
  readonly codes: readonly string[]
}

export interface Log {
  /** Something that an operator wants to know, such as where the server listens. */
  note(line: string): void
  /** A fault of the program or its store, of which clients are told only that there was one. */
  fault(what: string, requestId?: string): void
  request(entry: RequestEntry): void
}

/** For a person: notes and faults; of requests nothing. */
export const textLog = (write: (line: string) => void): Log => ({
  note: write,
  fault: (what, requestId) => write(requestId === undefined ? what : `request ${requestId}: ${what}`),
  request() {},
})

/** For a program: an object a line, with `time`, `level` and `msg`. */
export function jsonLog(destination: { write(line: string): void }): Log {
  const logger = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
    },
    destination,
  )
  return {
    note: line => logger.info(line),
    fault: (what, requestId) => logger.error({ requestId, fault: what }, 'fault'),
    request: entry => logger.info(entry, 'request'),
  }
}
