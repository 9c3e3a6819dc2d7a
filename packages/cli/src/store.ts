import { SaysoError } from '@sayso/core'
import { type Graph, type OpenOptions, openGraph } from '@sayso/graph'
import { type Command, Option } from 'commander'
import type { Config } from './config.ts'

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

const open = (
  { store }: StoreOptions,
  config: Config,
  options: Pick<OpenOptions, 'readOnly'>,
): Promise<Graph> =>
  openGraph(store, { username: config.NEO4J_USERNAME, password: config.NEO4J_PASSWORD, ...options })

/** Opens the store, gives it to the work and closes it again, whatever happens. */
export async function withGraph<T>(
  where: StoreOptions,
  config: Config,
  options: Pick<OpenOptions, 'readOnly'>,
  work: (graph: Graph) => Promise<T>,
): Promise<T> {
  const graph = await open(where, config, options)
  try {
    const result = await work(graph)
    await graph.close()
    return result
  } catch (error) {
    // A statement that did not end in time goes on in the embedded engine, and closing would wait for it.
    if (!(error instanceof SaysoError && error.code === 'QUERY_TIMEOUT')) await graph.close()
    throw error
  }
}

/** Sets up the store where it is not there yet. */
export async function ensureStore(where: StoreOptions, config: Config): Promise<void> {
  try {
    await (await open(where, config, { readOnly: true })).close()
  } catch (error) {
    if (!(error instanceof SaysoError && error.code === 'STORE_UNREACHABLE')) throw error
    await (await open(where, config, {})).close()
  }
}
