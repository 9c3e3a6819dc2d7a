import { afterEach } from 'vitest'
import type { Writer } from '../packages/server/src/desk.ts'
import { textLog } from '../packages/server/src/http/log.ts'
import { type RunningServer, type StartOptions, startServer } from '../packages/server/src/http/start.ts'

/** A store that has nothing. */
export const empty: StartOptions['graph'] = {
  look: async requests => requests.map(() => []),
  ping: async () => {},
}

/** What writes nothing, and says that it did. */
export const pretender: Writer = {
  graph: {
    decide: async () => '0'.repeat(32),
    undo: async () => {},
    reviewClaim: async () => '0'.repeat(32),
    deleteArticles: async () => {},
  },
  ingest: async () => ({ id: '0'.repeat(32), outcome: 'NEW' }),
  ingestAll: async () => ({ written: 0 }),
  extract: async () => ({ claims: [] }),
}

const started: RunningServer[] = []

/** Starts a real server on a free port over an empty store, until the test ends. */
export async function start(options: Partial<StartOptions> = {}): Promise<RunningServer> {
  const server = await startServer({ graph: empty, port: 0, log: textLog(() => {}), ...options })
  started.push(server)
  return server
}

afterEach(async () => {
  await Promise.all(started.splice(0).map(server => server.close()))
})

/** Posts a body as JSON. */
export const post = (
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

/** Posts a query. */
export const query = (
  url: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => post(url, { query: text }, headers)
