import { type Graph, type OpenOptions, openGraph } from '@sayso/graph'
import type { Command } from 'commander'
import type { Config } from './config.ts'

export interface StoreOptions {
  readonly store: string
}

/** Adds the --store option to a command. */
export const withStore = (command: Command, config: Config): Command =>
  command.option(
    '--store <address>',
    'embedded:PATH, neo4j://HOST:7687 or bolt://HOST:7687 (environment: SAYSO_STORE, NEO4J_USERNAME, NEO4J_PASSWORD)',
    config.SAYSO_STORE,
  )

/** Opens the store, gives it to the work and closes it again, whatever happens. */
export async function withGraph<T>(
  { store }: StoreOptions,
  config: Config,
  options: Pick<OpenOptions, 'readOnly'>,
  work: (graph: Graph) => Promise<T>,
): Promise<T> {
  const graph = await openGraph(store, {
    username: config.NEO4J_USERNAME,
    password: config.NEO4J_PASSWORD,
    ...options,
  })
  try {
    return await work(graph)
  } finally {
    await graph.close()
  }
}
