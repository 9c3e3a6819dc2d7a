import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Nothing that would need quoting in a header, a log or a shell. */
const ID = /^[\w.:-]{8,64}$/

/** The id that whoever calls gave to the request, if it looks like one; else a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && ID.test(given) ? given : randomUUID()
}
