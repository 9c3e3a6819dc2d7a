import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** What a test's model was asked. */
export interface ChatRequest {
  readonly path: string | undefined
  readonly authorization: string | undefined
  readonly model: string
  readonly system: string
  readonly user: string
  /** 'json_schema', 'json_object', or undefined where none is asked for. */
  readonly format: string | undefined
  readonly schema: object | undefined
  readonly temperature: number | undefined
}

/** What a test's model answers: content as an object is sent as JSON. */
export interface ChatReply {
  readonly content?: object | string | null
  readonly finish?: string
  readonly refusal?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent instead of a completion. */
  readonly body?: string
}

interface ChatServer {
  /** The address to name as the endpoint. */
  readonly address: string
  readonly requests: ChatRequest[]
  close(): void
}

/**
 * A service on this machine that speaks the chat completions protocol. A reply that never comes is one whose promise stays
 * open.
 */
async function serveChat(
  reply: (request: ChatRequest, count: number) => ChatReply | Promise<ChatReply>,
): Promise<ChatServer> {
  const requests: ChatRequest[] = []
  const server = createServer(async (message, response) => {
    let body = ''
    for await (const chunk of message.setEncoding('utf8')) body += chunk
    const { model, messages, response_format, temperature } = JSON.parse(body)
    const said = (role: string): string =>
      messages.find((line: { role: string }) => line.role === role)?.content ?? ''
    const request = {
      path: message.url,
      authorization: message.headers.authorization,
      model,
      system: said('system'),
      user: said('user'),
      format: response_format?.type,
      schema: response_format?.json_schema?.schema,
      temperature,
    }
    requests.push(request)
    send(response, model, await reply(request, requests.length))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** For each test of a file a folder for answers, and services to ask; all of them are gone after it. */
export function setUpChats() {
  const servers: ChatServer[] = []
  let cache = ''
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'sayso-llm-'))
  })
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
    rmSync(cache, { recursive: true, force: true })
  })
  return {
    cache: (): string => cache,
    async serve(...reply: Parameters<typeof serveChat>): Promise<ChatServer> {
      const server = await serveChat(...reply)
      servers.push(server)
      return server
    },
  }
}

function send(response: ServerResponse, model: string, reply: ChatReply): void {
  const { content = null, finish = 'stop', refusal, status = 200, headers, body } = reply
  const completion = {
    id: 'chat-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: typeof content === 'object' && content !== null ? JSON.stringify(content) : content,
          ...(refusal !== undefined && { refusal }),
        },
        finish_reason: finish,
      },
    ],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  }
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(body ?? (status === 200 ? JSON.stringify(completion) : JSON.stringify({ error: { message: 'no' } })))
}
