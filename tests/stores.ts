import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Graph, type OpenOptions, openGraph } from '@sayso/graph'
import { afterAll, describe } from 'vitest'
import { Neo4jEngine, parseNeo4jUrl } from '../packages/graph/src/neo4j/engine.ts'
import { testNeo4j } from './neo4j.ts'

/** A store of one kind that tests may fill and empty. */
export interface TestStore {
  readonly name: 'embedded' | 'neo4j'
  /** The --store address, with credentials. */
  readonly address: string
  /** Opens the store as it is. */
  open(options?: OpenOptions): Promise<Graph>
  /** Makes the store empty; nobody may have it open. */
  empty(): Promise<void>
}

function embeddedStore(): TestStore & { remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), 'sayso-test-'))
  const address = `embedded:${join(directory, 'graph.grafeo')}`
  return {
    name: 'embedded',
    address,
    open: options => openGraph(address, options),
    empty: async () => {
      for (const name of ['graph.grafeo', 'graph.grafeo.wal'])
        rmSync(join(directory, name), { recursive: true, force: true })
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}

function neo4jStore(): TestStore | { readonly missing: string } {
  const server = testNeo4j()
  if (server.missing !== undefined) return { missing: server.missing }
  const address = server.url.replace('://', `://${server.username}:${encodeURIComponent(server.password)}@`)
  return {
    name: 'neo4j',
    address,
    open: options => openGraph(address, options),
    empty: async () => {
      // Below the graph, which refuses to open what it does not know.
      const engine = await Neo4jEngine.open(parseNeo4jUrl(address))
      await engine.write(run => run('MATCH (n) DETACH DELETE n'))
      await engine.close()
    },
  }
}

/**
 * Runs the same tests on both stores, each empty at first. Where there is no Neo4j its half is skipped, and its name says why.
 */
export function describeStores(name: string, tests: (store: TestStore) => void): void {
  describe(`${name} (embedded)`, () => {
    const store = embeddedStore()
    afterAll(() => store.remove())
    tests(store)
  })
  const store = neo4jStore()
  const missing = 'missing' in store ? `: ${store.missing}` : ''
  describe.skipIf(missing !== '')(`${name} (neo4j${missing})`, () =>
    tests('missing' in store ? embeddedStore() : store),
  )
}
