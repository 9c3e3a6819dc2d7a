import type { IncomingMessage, ServerResponse } from 'node:http'
import { SaysoError } from '@sayso/core'

/**
 * An origin as browsers send it: 'https://news.example', 'http://localhost:5173'.
 * @throws SaysoError USAGE
 */
export function readOrigin(text: string): string {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null'
  if (/^https?:[^*]+$/.test(origin) && text.toLowerCase().replace(/\/$/, '') === origin) return origin
  throw new SaysoError(
    'USAGE',
    `${text} is no origin`,
    'write scheme, host and port alone, as https://news.example; each origin is named, none stands for all',
  )
}

/**
 * Lets pages of these origins read the replies; to others the browser shows nothing. Cookies play no part.
 * @returns whether the request only asked for leave, and has it or not
 */
export function answerOrigin(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): boolean {
  if (origins.length > 0) response.setHeader('vary', 'origin')
  const { origin } = headers
  if (origin === undefined || !origins.includes(origin)) return false
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-expose-headers', 'x-request-id, retry-after')
  if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) return false
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, traceparent, tracestate, x-request-id',
    'access-control-max-age': '600',
  })
  response.end()
  return true
}
