import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openGraph } from '@sayso/graph'
import { ingest, readInputs, type Web, writerOf } from '@sayso/ingest'
import { textLog } from '../packages/server/src/http/log.ts'
import { type RunningServer, type StartOptions, startServer } from '../packages/server/src/http/start.ts'
import { directory as explorer } from '../packages/web/directory.ts'
import type { TestStore } from './stores.ts'

const seeds = fileURLToPath(new URL('../seeds', import.meta.url))

/** How the server is started, and how it fetches what has an address alone. */
export type DemoOptions = Partial<StartOptions> & { readonly web?: Web }

/**
 * Starts a real server on a free port over the demonstration articles: in an embedded store that goes with it, or in a
 * store that is emptied for it. With tokens it takes mutations.
 */
export async function startDemo(
  { web, ...options }: DemoOptions = {},
  store: TestStore | null = null,
): Promise<RunningServer> {
  const directory = await mkdtemp(join(tmpdir(), 'sayso-demo-'))
  await store?.empty()
  const graph = store ? await store.open() : await openGraph(`embedded:${join(directory, 'graph.grafeo')}`)
  await ingest(graph, readInputs([seeds]))
  const writer = options.tokens && writerOf(graph, { web })
  const server = await startServer({ graph, writer, port: 0, explorer, log: textLog(() => {}), ...options })
  return {
    url: server.url,
    close: async () => {
      await server.close()
      await graph.close()
      await rm(directory, { recursive: true })
    },
  }
}
