import { SaysoError } from '@sayso/core'
import { type Graph, LateGraph, openGraph } from '@sayso/graph'
import { type Command, Option } from 'commander'
import type { Config } from './config.ts'
import { note } from './output.ts'

export interface StoreOptions {
  readonly store: string
}

/** Adds the --store option to a command. */
export const withStore = (command: Command, config: Config): Command =>
  command.addOption(
    new Option(
      '--store <address>',
      'embedded:PATH, neo4j://HOST:7687 or bolt://HOST:7687; NEO4J_USERNAME and NEO4J_PASSWORD are taken from the environment',
    )
      // Described, not shown: an address in the environment may hold a password.
      .default(config.SAYSO_STORE, 'SAYSO_STORE in the environment, else embedded:.sayso/graph.grafeo'),
  )

interface Access {
  readonly readOnly: boolean
  /** Makes the store where there is none, and brings an older one up to date, though it is then only read. */
  readonly prepare?: boolean
}

async function open({ store }: StoreOptions, config: Config, { readOnly, prepare }: Access): Promise<Graph> {
  const onRenew = () =>
    note(
      'an older version wrote this store: bringing it up to date, once, which takes some minutes if it is large …',
    )
  const credentials = { username: config.NEO4J_USERNAME, password: config.NEO4J_PASSWORD, onRenew }
  try {
    const graph = await openGraph(store, { ...credentials, readOnly })
    if (!prepare || !graph.outdated) return graph
    await graph.close()
  } catch (error) {
    if (!prepare || !(error instanceof SaysoError && error.code === 'STORE_UNREACHABLE')) throw error
  }
  await (await openGraph(store, credentials)).close()
  return openGraph(store, { ...credentials, readOnly })
}

/** Opens the store, gives it to the work and closes it again, whatever happens. */
export async function withGraph<T>(
  where: StoreOptions,
  config: Config,
  access: Access,
  work: (graph: Graph) => Promise<T>,
): Promise<T> {
  const graph = await open(where, config, access)
  let result: T
  try {
    result = await work(graph)
  } catch (error) {
    // A statement that did not end in time goes on in the embedded engine, and closing would wait for it.
    if (!(error instanceof SaysoError && error.code === 'QUERY_TIMEOUT')) await graph.close().catch(() => {})
    throw error
  }
  await graph.close()
  return result
}

/** What a server answers from. */
export type Served = Graph | LateGraph

/**
 * Opens the store for a server, which a Neo4j that does not answer yet does not stop: it is asked again with every
 * question. What can be read of the embedded store now is all that there will be.
 */
export async function openServed(
  where: StoreOptions,
  config: Config,
  access: Access,
  tell: (line: string) => void,
): Promise<Served> {
  try {
    return await open(where, config, access)
  } catch (error) {
    const waits = error instanceof SaysoError && error.code === 'STORE_UNREACHABLE'
    if (!waits || where.store.startsWith('embedded:')) throw error
    tell(`${error.message} yet: serving nevertheless, /readyz says when it does`)
    return new LateGraph(() => open(where, config, access))
  }
}
