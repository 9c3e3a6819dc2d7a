import type { IncomingMessage, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import type { Graph } from '@sayso/graph'
import { boundBody, readBody } from '../body.ts'
import type { Desk } from '../desk.ts'
import { Exchange } from '../exchange.ts'
import type { Feed } from '../feed.ts'
import { LIMITS, PUBLISHED } from '../limits.ts'
import { isLoopback } from '../loopback.ts'
import { faultLine } from '../recorder.ts'
import type { GraphQLServer } from '../server.ts'
import { explorer, graphiql, isExplorer, serveStatic } from '../static-page.ts'
import { includesRole } from '../token/token.ts'
import { ADMITTED, type Admission, admission, type Door } from './admission.ts'
import { readiness, unready } from './health.ts'
import { answerIngest, type IngestRequest } from './ingest.ts'
import type { Log } from './log.ts'
import { Metrics } from './metrics.ts'
import { isOwner } from './owner.ts'
import type { RateLimit } from './rate.ts'
import { type Refusal, refused, send } from './reply.ts'

const ENDPOINTS = ['/', '/graphql', '/ingest', '/healthz', '/readyz', '/limits', '/metrics']

export interface RouterOptions {
  readonly graph: Pick<Graph, 'ping'>
  readonly graphql: GraphQLServer
  /** The folder of the built explorer; null for a server without one. */
  readonly explorer: string | null
  readonly log: Log
  /** Answers to this machine's own names only. */
  readonly local: boolean
  /** Of requests to `/graphql`; null for none. */
  readonly rate: RateLimit | null
  readonly door: Door
  /** Takes articles, and long bodies from editors; null for a server that only reads. */
  readonly desk: Desk | null
  /** What the owner of the store sends as a token; null for none. */
  readonly ownerSecret: string | null
  readonly feed: Feed
  readonly closing: () => boolean
}

export type Router = (request: IncomingMessage, response: ServerResponse, id: string) => Promise<void>

/** Says what each path answers, and tells log, metrics and traces of it. */
export function router({
  graph,
  graphql,
  explorer: directory,
  log,
  local,
  rate,
  door,
  desk,
  ownerSecret,
  feed,
  closing,
}: RouterOptions): Router {
  const pages = [graphiql, ...(directory === null ? [] : [explorer(directory)])].map(serveStatic)
  const metrics = new Metrics(() => feed.size)

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
    asked: Asked,
  ): Promise<void> {
    const [path = ''] = (request.url ?? '').split('?')
    if (local && !isLoopback(request.headers.host ?? '')) return send(response, misdirected())
    if (path !== '/ingest') boundBody(request, LIMITS.bodyMs)
    else if (isOwner(request, ownerSecret)) return take(request, response, id, 'owner')
    const admitted = path === '/healthz' ? ADMITTED : await admission(door, request.headers.authorization)
    const { refusal } = admitted
    if (refusal?.code === 'TOKENS_UNREADABLE') log.fault(admitted.fault, id)
    if (refusal && path !== '/graphql') return send(response, refused(refusal))
    if (request.method === 'GET' && !refusal && PAGES.includes(routeOf(path))) {
      const fetched = asFetched(request)
      for (const page of pages) {
        const found = await page(fetched)
        if (found) return send(response, found)
      }
    }
    switch (path) {
      case '/graphql':
        asked.exchange = new Exchange({
          id,
          headers: request.headers,
          onStatement: figures => metrics.statement(figures),
        })
        metrics.begin()
        asked.exchange.token = admitted.viewer?.id ?? null
        return ask(request, response, asked.exchange, admitted)
      case '/ingest':
        asked.token = admitted.viewer?.id ?? null
        return take(request, response, id, admitted.viewer)
      case '/':
        return send(response, new Response(null, { status: 302, headers: { location: '/graphql' } }))
      case '/healthz':
        return send(response, Response.json({ status: 'ok' }))
      case '/readyz':
        return send(response, closing() ? unready('CLOSING') : await readiness(graph))
      case '/limits':
        return send(response, limits())
      case '/metrics':
        return send(response, await metrics.reply())
      default:
        return send(response, Response.json({ status: 'not found', endpoints: ENDPOINTS }, { status: 404 }))
    }
  }

  async function ask(
    request: IncomingMessage,
    response: ServerResponse,
    exchange: Exchange,
    { refusal, viewer }: Admission,
  ): Promise<void> {
    const wait = rate?.take(request.socket.remoteAddress ?? '') ?? 0
    if (rate && wait > 0) return refuse(response, exchange, tooMany(rate.perSecond, wait))
    if (refusal) return refuse(response, exchange, refusal)
    const admitted = async (): Promise<boolean> =>
      !(await admission(door, request.headers.authorization)).refusal
    const heard = { exchange, viewer, ...(viewer && { admitted }) }
    if (request.method !== 'POST') return graphql(request, response, heard)
    const most =
      desk && viewer && includesRole(viewer.role, 'editor') ? LIMITS.editorBodyBytes : LIMITS.bodyBytes
    const body = await readBody(request, most)
    if (body === null) return refuse(response, exchange, tooLong(most))
    // Where a body has been read already, Yoga takes it from here.
    return graphql(Object.assign(request, { body }), response, heard)
  }

  function take(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
    sender: IngestRequest['sender'],
  ): Promise<void> {
    const onFault = (error: unknown): void => log.fault(faultLine(error), id)
    return answerIngest(request, response, { desk, sender, onFault })
  }

  function refuse(response: ServerResponse, exchange: Exchange, refusal: Refusal): Promise<void> {
    exchange.codes.add(refusal.code)
    return send(response, refused(refusal))
  }

  function limits(): Response {
    const requestsPerSecond = { ...PUBLISHED.requestsPerSecond, value: rate?.perSecond ?? null }
    return Response.json({ limits: { ...PUBLISHED, requestsPerSecond } })
  }

  return (request, response, id) => {
    const asked: Asked = {}
    const began = performance.now()
    response.once('close', () => {
      const { exchange } = asked
      const ms = performance.now() - began
      const answered = response.writableFinished
      const status = answered ? response.statusCode : GONE
      if (exchange) {
        if (!answered) exchange.cancel()
        else if (status >= 400 && exchange.codes.size === 0) exchange.codes.add(`HTTP_${status}`)
        metrics.end(exchange, ms / 1000, answered)
        exchange.end()
      }
      log.request({
        requestId: id,
        method: request.method ?? '',
        route: routeOf(request.url ?? ''),
        status,
        ms: Math.round(ms * 10) / 10,
        operation: exchange?.operation?.name ?? null,
        type: exchange?.operation?.type ?? null,
        token: exchange?.token ?? asked.token ?? null,
        cost: exchange?.cost ?? null,
        statements: exchange?.statements ?? 0,
        codes: [...(exchange?.codes ?? [])],
      })
    })
    return answer(request, response, id, asked)
  }
}

/** Of a request to `/graphql` or `/ingest`, once it is known to be one. */
interface Asked {
  exchange?: Exchange
  token?: string | null
}

/** The client went away before it had its reply; as others have it in their logs. */
const GONE = 499

/** Where pages and their files may be. */
const PAGES = ['/', '/explorer', '/graphql', '/graphiql']

/** What a log may say of an address: which of ours it is. */
function routeOf(url: string): string {
  const [path = ''] = url.split('?')
  if (ENDPOINTS.includes(path)) return path
  if (path.startsWith('/graphiql/')) return '/graphiql'
  return path.startsWith('/explorer/') || isExplorer(path) ? '/explorer' : 'other'
}

const tooMany = (perSecond: number, wait: number): Refusal => ({
  status: 429,
  code: 'TOO_MANY_REQUESTS',
  message: `more requests than ${perSecond} a second came from your address, which is the limit: wait ${wait} s, and ask for more in one request`,
  headers: { 'retry-after': String(wait) },
})

const tooLong = (most: number): Refusal => ({
  status: 413,
  code: 'BODY_TOO_LARGE',
  message: `the request's body has more than ${most} bytes: ask in several requests`,
  headers: { connection: 'close' },
})

const misdirected = (): Response =>
  Response.json(
    { status: 'misdirected', hint: 'this server answers to localhost and 127.0.0.1 only' },
    { status: 421 },
  )

/** What the page needs to know of a request; the rest is of no concern to it. */
function asFetched({ url = '/', headers }: IncomingMessage): Request {
  const wanted = new Headers()
  for (const name of ['accept', 'accept-encoding'] as const) {
    const value = headers[name]
    if (value !== undefined) wanted.set(name, String(value))
  }
  return new Request(new URL(url, 'http://localhost'), { headers: wanted })
}
