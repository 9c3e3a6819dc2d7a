import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import { type ErrorCode, SaysoError } from '@sayso/core'
import type { MonthCompared } from '@sayso/graph'
import { type IngestSummary, type Outcome, postedLine, type ReadResult } from '@sayso/ingest'
import type { ServerNote } from './note.ts'

export interface ThroughServerOptions {
  /** For articles that name no outlet themselves. */
  readonly outlet: string | undefined
  /** Ends the run after the articles at hand; what was written stays. */
  readonly signal: AbortSignal
  /** The server does not say so before it has written it, too. */
  readonly onRead: () => void
  readonly onOutcome: (outcome: Outcome) => Promise<void>
  readonly onMonth: (event: MonthCompared) => Promise<void>
}

/** A line of the reply. */
type Told =
  | Outcome
  | ({ readonly state: 'compared' } & MonthCompared)
  | ({ readonly state: 'done' } & IngestSummary)
  | Failed

interface Failed {
  readonly state: 'failed'
  readonly code: string
  readonly message: string
}

/** The server takes silence for the end after some time; an empty line breaks it. */
const SIGN_OF_LIFE_MS = 10_000

/**
 * Has a server read and write what was read, which goes to it as fast as it takes it; see `ingest` of packages/ingest.
 * @throws SaysoError of a kind STORE_ where the server reads for somebody else, fails, or goes away
 */
export async function ingestThrough(
  server: ServerNote,
  results: AsyncIterable<ReadResult>,
  { outlet, signal, onRead, onOutcome, onMonth }: ThroughServerOptions,
): Promise<IngestSummary> {
  const over = new AbortController()
  const stop = (): void => void ask(server, 'DELETE').end()
  const asked = ask(server, 'POST')
  try {
    asked.flushHeaders()
    const [reply] = (await once(asked, 'response')) as [IncomingMessage]
    if (reply.statusCode !== 200) throw refusalOf(server, reply, await bodyOf(reply))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    const lines = linesOf(results, outlet)
    void send(lines, asked, AbortSignal.any([signal, over.signal]))
    for await (const line of createInterface({ input: reply })) {
      const told = JSON.parse(line) as Told
      if (told.state === 'failed') throw failureOf(server, told)
      if (told.state === 'done') return summaryOf(told)
      if (told.state === 'compared') await onMonth(told)
      else {
        onRead()
        await onOutcome(told)
      }
    }
    throw gone(server)
  } catch (error) {
    // Of the connection; what else is thrown is not the server's.
    throw error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
      ? gone(server, error)
      : error
  } finally {
    signal.removeEventListener('abort', stop)
    over.abort()
    asked.destroy()
  }
}

function ask({ url, secret }: ServerNote, method: 'POST' | 'DELETE'): ClientRequest {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/x-ndjson' }
  const asked = request(`${url}/ingest`, { method, headers, agent: false })
  // Whoever waits for the reply is told of it; else there is nothing to do about it.
  asked.on('error', () => {})
  return asked
}

async function* linesOf(
  results: AsyncIterable<ReadResult>,
  outlet: string | undefined,
): AsyncGenerator<string> {
  for await (const result of results) {
    if ('document' in result) {
      const { document } = result
      yield postedLine({ document: { ...document, outlet: document.outlet ?? outlet ?? null } })
    } else yield postedLine(result)
  }
}

/** Never throws: what ends it ends the reply. */
async function send(lines: AsyncGenerator<string>, to: ClientRequest, ended: AbortSignal): Promise<void> {
  const life = setInterval(() => to.writableNeedDrain || to.write('\n'), SIGN_OF_LIFE_MS)
  const end = once(ended, 'abort')
  try {
    for (;;) {
      const next = await Promise.race([lines.next(), end])
      if (ended.aborted || !('value' in next) || next.done) break
      if (!to.write(`${next.value}\n`)) await once(to, 'drain', { signal: ended })
    }
  } catch {
    // The reply says why, or ends.
  }
  clearInterval(life)
  to.end()
  // Not waited for: a source that waits for what never comes would not answer.
  lines.return(undefined).catch(() => {})
}

async function bodyOf(reply: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of reply.setEncoding('utf8')) text += chunk
  return text
}

function summaryOf({ state, ...summary }: Extract<Told, { readonly state: 'done' }>): IngestSummary {
  return summary
}

/** The request was not taken; its reply is one of GraphQL's form. */
function refusalOf({ url }: ServerNote, reply: IncomingMessage, body: string): SaysoError {
  const { errors } = JSON.parse(body.startsWith('{') ? body : '{}') as { errors?: { message: string }[] }
  return new SaysoError(
    'STORE_LOCKED',
    `the server at ${url} takes no articles`,
    errors?.[0]?.message ?? `it answered ${reply.statusCode}: stop it`,
  )
}

function failureOf({ url }: ServerNote, { code, message }: Failed): SaysoError {
  const known = /^STORE_/.test(code) ? (code as ErrorCode) : 'STORE_FAILED'
  return new SaysoError(known, `the server at ${url}: ${message}`, 'what was told is written')
}

const gone = ({ url }: ServerNote, cause?: unknown): SaysoError =>
  new SaysoError(
    'STORE_UNREACHABLE',
    `the server at ${url} went away`,
    'ingest again, which goes on where it was',
    { cause },
  )
