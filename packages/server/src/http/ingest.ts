import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { GraphQLError } from 'graphql'
import { authorityOf } from '../authority.ts'
import { isCode } from '../code.ts'
import type { Desk } from '../desk.ts'
import { clientError, maskError } from '../error.ts'
import { LIMITS } from '../limits.ts'
import type { Viewer } from '../token/token.ts'
import { type Refusal, refused, send } from './reply.ts'

export interface IngestRequest {
  /** Null for a server that only reads. */
  readonly desk: Desk | null
  /** Whoever may write to the store without the server; else by their token. */
  readonly sender: 'owner' | Viewer | null
  /** Told of what is not the sender's fault. */
  readonly onFault: (error: unknown) => void
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  READ_ONLY: 405,
  TOO_MANY_ARTICLES: 409,
  SERVER_CLOSING: 503,
}

/**
 * `POST /ingest`: articles as JSON lines, any number of them. The reply has a JSON line for each as it is written, and at last one
 * with the `state` 'done', or 'failed'. `DELETE /ingest` ends the sender's run after the articles at hand.
 */
export async function answerIngest(
  request: IncomingMessage,
  response: ServerResponse,
  { desk, sender, onFault }: IngestRequest,
): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  try {
    const { to, by } = writerOf(desk, sender)
    if (request.method === 'DELETE') {
      if (!to.stop(by)) throw clientError('NOT_FOUND', 'none of your runs goes on: nothing to stop')
      return await send(response, Response.json({ state: 'stopping' }, { status: 202 }))
    }
    if (request.method !== 'POST')
      return await send(response, new Response(null, { status: 405, headers: { allow: 'POST, DELETE' } }))
    const tell = async (line: object): Promise<void> => {
      if (gone.signal.aborted) return
      if (!response.write(`${JSON.stringify(line)}\n`)) await drained(response, gone.signal)
    }
    const run = to.ingestAll(arriving(request), { by, signal: gone.signal, tell })
    response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8', connection: 'close' })
    response.flushHeaders()
    await run.catch((error: unknown) => {
      if (gone.signal.aborted) return
      if (!(error instanceof GraphQLError)) onFault(error)
      const { message, extensions } = maskError(error)
      return tell({ state: 'failed', code: extensions['code'], message })
    })
    response.end()
  } catch (error) {
    if (response.headersSent || !(error instanceof GraphQLError)) throw error
    request.resume()
    await send(response, refused(refusalOf(error)))
  }
}

function writerOf(desk: Desk | null, sender: IngestRequest['sender']) {
  if (sender === 'owner' && desk) return { to: desk, by: 'owner' }
  const viewer = sender === 'owner' ? null : sender
  const authority = authorityOf({ desk, viewer }, 'editor')
  return { to: authority.desk, by: `token ${viewer?.id}` }
}

function refusalOf({ message, extensions }: GraphQLError): Refusal {
  const code = isCode(extensions['code']) ? extensions['code'] : 'INTERNAL_SERVER_ERROR'
  const status = STATUS[code] ?? 400
  return { status, code, message, headers: status === 401 ? { 'www-authenticate': 'Bearer' } : {} }
}

/** The bytes of the body as they come; the rest is let pass once nobody wants more, so that the reply can be read. */
async function* arriving(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>
  try {
    for (;;) {
      const late = setTimeout(() => request.destroy(), LIMITS.lineMs)
      const next = await chunks.next().finally(() => clearTimeout(late))
      if (next.done) return
      yield next.value
    }
  } finally {
    await chunks.return?.()
    request.resume()
  }
}

/** A client that takes nothing for long is as good as gone. */
async function drained(response: ServerResponse, gone: AbortSignal): Promise<void> {
  const late = setTimeout(() => response.destroy(), LIMITS.lineMs)
  await once(response, 'drain', { signal: gone }).catch(() => undefined)
  clearTimeout(late)
}
