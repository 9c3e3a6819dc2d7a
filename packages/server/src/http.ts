import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SaysoError } from '@sayso/core'
import type { Graph } from '@sayso/graph'
import { readBody } from './body.ts'
import { Decider, type Writer } from './decider.ts'
import { LIMITS } from './limits.ts'
import { checkWritingHost, isLoopback } from './loopback.ts'
import { playground } from './playground.ts'
import { createServer } from './server.ts'

export interface StartOptions {
  /** Stays open when the server is closed. */
  readonly graph: Pick<Graph, 'look' | 'ping'>
  /** Takes decisions too. There are no accounts: only a server that listens to this machine only may. */
  readonly writer?: Writer | undefined
  /** 0 for any free one. */
  readonly port: number
  /** @default '127.0.0.1': this machine only */
  readonly host?: string
  /** Told of faults, a line or more each; of requests nothing. @default standard error */
  readonly log?: (line: string) => void
  /** How long `close` waits for requests that are being answered. @default 5000 */
  readonly closeWithinMs?: number
}

export interface RunningServer {
  /** Without a slash at its end: 'http://127.0.0.1:4000'. */
  readonly url: string
  /** Takes no more requests, answers those it has, and ends. Can be called again. */
  close(): Promise<void>
}

/** How long `/readyz` waits for the store. */
const READY_WITHIN_MS = 3_000

/**
 * Serves GraphQL and its page on `/graphql`; `/healthz` says that the process lives, `/readyz` that its store answers.
 * @throws SaysoError USAGE where the port or address cannot be had, or others could write
 */
export async function startServer({
  graph,
  writer,
  port,
  host = '127.0.0.1',
  log = console.error,
  closeWithinMs = 5_000,
}: StartOptions): Promise<RunningServer> {
  const local = isLoopback(host)
  if (writer) checkWritingHost(host)
  const graphql = createServer({ graph, log, decider: writer && new Decider(writer) })
  const page = playground()
  let closing = false

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('x-content-type-options', 'nosniff')
    if (closing) response.setHeader('connection', 'close')
    if (local && !isLoopback(request.headers.host ?? ''))
      return send(
        response,
        Response.json(
          { status: 'misdirected', hint: 'this server answers to localhost and 127.0.0.1 only' },
          { status: 421 },
        ),
      )
    const [path = ''] = (request.url ?? '').split('?')
    if (path === '/graphql' || path.startsWith('/graphiql/')) {
      const found = request.method === 'GET' ? await page(asFetched(request)) : null
      if (found) return send(response, found)
    }
    if (path === '/graphql') {
      if (request.method !== 'POST') return graphql(request, response)
      const body = await readBody(request, LIMITS.bodyBytes)
      if (body === null) return send(response, tooLong())
      // Where a body has been read already, Yoga takes it from here.
      return graphql(Object.assign(request, { body }), response)
    }
    if (path === '/')
      return send(response, new Response(null, { status: 302, headers: { location: '/graphql' } }))
    if (path === '/healthz') return send(response, Response.json({ status: 'ok' }))
    if (path === '/readyz') return send(response, closing ? unready('CLOSING') : await readiness())
    return send(
      response,
      Response.json({ status: 'not found', endpoints: ['/graphql', '/healthz', '/readyz'] }, { status: 404 }),
    )
  }

  async function readiness(): Promise<Response> {
    const late = sleep(READY_WITHIN_MS, 'QUERY_TIMEOUT', { ref: false })
    const code = await Promise.race([
      late,
      graph.ping().then(
        () => null,
        (error: unknown) => (error instanceof SaysoError ? error.code : 'STORE_FAILED'),
      ),
    ])
    return code === null ? Response.json({ status: 'ok' }) : unready(code)
  }

  const server = createHttpServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The client went away while it sent its request.
      if (request.errored) return
      log(error instanceof Error ? (error.stack ?? error.message) : String(error))
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await listen(server, port, host)

  let closed: Promise<void> | undefined
  async function close(): Promise<void> {
    closing = true
    const ended = new Promise<void>(resolve => server.close(() => resolve()))
    // Connections that are kept alive would hold the server until they time out.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const deadline = setTimeout(() => server.closeAllConnections(), closeWithinMs)
    await ended
    clearInterval(sweep)
    clearTimeout(deadline)
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

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(listenError(cause, port, host)))
    server.listen(port, host, resolve)
  })
}

function listenError(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  const where = `port ${port} on ${host}`
  const refuse = (message: string, hint: string) => new SaysoError('USAGE', message, hint, { cause })
  switch (cause.code) {
    case 'EADDRINUSE':
      return refuse(
        `${where} is taken`,
        'stop what listens there, or choose another port; 0 takes any free one',
      )
    case 'EACCES':
      return refuse(`you may not listen to ${where}`, 'choose a port above 1023')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return refuse(
        `this machine has no address ${host}`,
        'listen to 127.0.0.1, or to 0.0.0.0 for every address',
      )
    default:
      return cause
  }
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

const tooLong = (): Response =>
  Response.json(
    {
      errors: [
        {
          message: `the request's body has more than ${LIMITS.bodyBytes} bytes: ask in several requests`,
          extensions: { code: 'BODY_TOO_LARGE' },
        },
      ],
    },
    { status: 413, headers: { connection: 'close' } },
  )

const unready = (code: string): Response => Response.json({ status: 'unavailable', code }, { status: 503 })

/** What the page needs to know of a request; the rest is of no concern to it. */
function asFetched({ url = '/', headers }: IncomingMessage): Request {
  const wanted = new Headers()
  for (const name of ['accept', 'accept-encoding'] as const) {
    const value = headers[name]
    if (value !== undefined) wanted.set(name, String(value))
  }
  return new Request(new URL(url, 'http://localhost'), { headers: wanted })
}

async function send(to: ServerResponse, from: Response): Promise<void> {
  to.writeHead(from.status, Object.fromEntries(from.headers))
  to.end(to.req.method === 'HEAD' ? undefined : new Uint8Array(await from.arrayBuffer()))
}
