import { SaysoError } from '@sayso/core'
import type { Engine } from './engine.ts'
import { Graph, type StatementListener } from './graph.ts'

export interface OpenOptions {
  /** For Neo4j, where the address has none. */
  readonly username?: string | undefined
  readonly password?: string | undefined
  /** Changes nothing, and lets others read the embedded store at the same time. */
  readonly readOnly?: boolean
  readonly onStatement?: StatementListener
  /** Told before what an older program wrote is brought up to date, which takes its time. */
  readonly onRenew?: () => void
}

const NEO4J = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//

/**
 * Opens a store by its address: `embedded:PATH`, `neo4j://…` or `bolt://…`.
 * @throws SaysoError USAGE, STORE_UNREACHABLE, STORE_AUTH, STORE_LOCKED, STORE_DAMAGED, STORE_NEWER
 */
export async function openGraph(address: string, options: OpenOptions = {}): Promise<Graph> {
  const engine = await openEngine(address, options)
  try {
    return await Graph.over(engine, options)
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** The path of an embedded store; undefined for another. */
export const pathOf = (address: string): string | undefined => /^embedded:(.+)$/.exec(address)?.[1]

/** The engine of a store, whatever it holds. */
export async function openEngine(
  address: string,
  { username, password, readOnly }: OpenOptions,
): Promise<Engine> {
  // Loaded where it is asked for: a driver and an engine are a burden to a command that needs neither.
  if (NEO4J.test(address)) {
    const { Neo4jEngine, parseNeo4jUrl } = await import('./neo4j/engine.ts')
    return Neo4jEngine.open(parseNeo4jUrl(address, { username, password }))
  }
  const path = pathOf(address)
  if (path === undefined)
    throw new SaysoError(
      'USAGE',
      // Not repeated: it may hold a password.
      'the address names no store',
      'write embedded:PATH, neo4j://HOST:7687 or bolt://HOST:7687',
    )
  const { EmbeddedEngine } = await import('./embedded/engine.ts')
  return EmbeddedEngine.open(path, { readOnly: readOnly ?? false })
}
