import { createServer as createHttpServer, type ServerResponse } from 'node:http'
import { Server } from 'node:net'
import type { Graph } from '@sayso/graph'
import { Desk, type Writer } from '../desk.ts'
import { Feed } from '../feed.ts'
import { LIMITS } from '../limits.ts'
import { checkWritingHost, isLoopback } from '../loopback.ts'
import type { PersistedOptions } from '../persisted.ts'
import { createServer } from '../server.ts'
import type { TokenFile } from '../token/token-file.ts'
import { answerOrigin, readOrigin } from './cors.ts'
import { listen, urlOf } from './listen.ts'
import { type Log, textLog } from './log.ts'
import { RateLimit } from './rate.ts'
import { secure } from './reply.ts'
import { requestId } from './request-id.ts'
import { router } from './router.ts'

export interface StartOptions {
  /** Stays open when the server is closed. */
  readonly graph: Pick<Graph, 'look' | 'ping'>
  /** Takes mutations too, from whoever has a token that allows it. */
  readonly writer?: Writer | undefined
  /** @default none: whatever needs a token is refused */
  readonly tokens?: TokenFile | undefined
  /** Answers nothing but `/healthz` without one. @default false */
  readonly requireToken?: boolean | undefined
  /** The folder of the built explorer, shown at `/`. @default none, and `/` leads to GraphiQL */
  readonly explorer?: string | undefined
  /** 0 for any free one. */
  readonly port: number
  /** @default '127.0.0.1': this machine only */
  readonly host?: string
  /** @default faults to standard error */
  readonly log?: Log
  /** Whose pages may read replies: 'https://news.example'. @default nobody's */
  readonly origins?: readonly string[] | undefined
  /**
   * Requests a second of one client; 0 for any number.
   * @default `LIMITS.requestsPerSecond`, or any number for a server that listens to this machine only
   */
  readonly rate?: number | undefined
  /** @default none, and every query is taken */
  readonly persisted?: PersistedOptions | undefined
  /** What the owner of the store sends as a token from this machine, to have articles read. @default nobody can */
  readonly ownerSecret?: string | undefined
  /** How long `close` waits for requests that are being answered. @default 5000 */
  readonly closeWithinMs?: number
}

export interface RunningServer {
  /** Without a slash at its end: 'http://127.0.0.1:4000'. */
  readonly url: string
  /** Takes no more requests, answers those it has, and ends. Can be called again. */
  close(): Promise<void>
}

/** How long a closing server keeps connections on which nothing is asked: a request may be on its way. */
const LINGER_MS = 100

/**
 * Serves GraphQL and its page on `/graphql`, the explorer on `/`; `/healthz` says that the process lives, `/readyz` that its store answers,
 * `/limits` what a request may ask for, `/metrics` how it goes. `/ingest` takes articles by the stream.
 * @throws SaysoError USAGE where the port or address cannot be had, nobody could write, or an option is wrong
 */
export async function startServer({
  graph,
  writer,
  tokens,
  requireToken = false,
  explorer,
  port,
  host = '127.0.0.1',
  log = textLog(console.error),
  origins = [],
  rate,
  persisted,
  ownerSecret,
  closeWithinMs = 5_000,
}: StartOptions): Promise<RunningServer> {
  const local = isLoopback(host)
  if (writer) await checkWritingHost(host, tokens)
  const feed = new Feed()
  const desk = writer && new Desk(writer, feed)
  const graphql = createServer({ graph, log, desk, feed, persisted })
  const allowed = origins.map(readOrigin)
  const perSecond = rate ?? (local ? 0 : LIMITS.requestsPerSecond)
  let closing = false
  const begun = new Set<ServerResponse>()
  const answer = router({
    graph,
    graphql,
    explorer: explorer ?? null,
    log,
    local,
    rate: perSecond > 0 ? new RateLimit(perSecond) : null,
    door: { tokens: tokens ?? null, required: requireToken },
    desk: desk ?? null,
    ownerSecret: ownerSecret ?? null,
    feed,
    closing: () => closing,
  })

  // A stream of articles takes as long as they do; other bodies are bounded where their paths are known.
  const server = createHttpServer({ requestTimeout: 0 }, (request, response) => {
    const id = requestId(request)
    response.setHeader('x-request-id', id)
    if (closing) response.setHeader('connection', 'close')
    begun.add(response)
    response.once('close', () => begun.delete(response))
    secure(response)
    if (answerOrigin(request, response, allowed)) return
    answer(request, response, id).catch((error: unknown) => {
      // The client went away while it sent its request.
      if (request.errored) return
      log.fault(error instanceof Error ? (error.stack ?? error.message) : String(error), id)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await listen(server, port, host)

  let closed: Promise<void> | undefined
  async function close(): Promise<void> {
    closing = true
    // Else their clients would ask again on connections that are about to end.
    for (const response of begun) if (!response.headersSent) response.setHeader('connection', 'close')
    feed.close()
    const settled = desk?.close()
    // The one of node:http would cut idle connections at once, and with them requests on their way.
    const ended = new Promise<void>(resolve => Server.prototype.close.call(server, () => resolve()))
    // Connections that are kept alive would hold the server until they time out.
    // Once what has arrived is read: a server that was busy until now would take its senders for idle.
    const sweep = setInterval(() => setImmediate(() => server.closeIdleConnections()), LINGER_MS)
    const deadline = setTimeout(() => server.closeAllConnections(), closeWithinMs)
    await ended
    await settled
    clearInterval(sweep)
    clearTimeout(deadline)
    // What is left of it is a timer.
    server.close()
    await graphql.dispose()
  }

  return {
    url: urlOf(server, host),
    close() {
      closed ??= close()
      return closed
    },
  }
}
