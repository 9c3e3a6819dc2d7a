import { EmbeddedEngine } from '../packages/graph/src/embedded/engine.ts'
import type { Engine } from '../packages/graph/src/engine.ts'
import { Neo4jEngine, parseNeo4jUrl } from '../packages/graph/src/neo4j/engine.ts'
import type { TestStore } from './stores.ts'

/** The engine below a store, without a graph over it. */
export const engineOf = async ({ name, address }: Pick<TestStore, 'name' | 'address'>): Promise<Engine> =>
  name === 'neo4j'
    ? Neo4jEngine.open(parseNeo4jUrl(address))
    : EmbeddedEngine.open(address.slice('embedded:'.length))

/** A statement of seconds on the embedded engine, and of minutes on Neo4j, where it can be stopped. */
export const slow = ({ kind }: Engine, mark: string): string => {
  const rows = kind === 'neo4j' ? 100_000 : 1_500
  return `UNWIND range(1, ${rows}) AS a UNWIND range(1, ${rows}) AS b RETURN sum(a * b) AS ${mark}`
}

/** How many statements with the mark run in a Neo4j. */
export async function running(engine: Engine, mark: string): Promise<number> {
  const rows = await engine.read(
    'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $mark RETURN currentQuery',
    { mark: `AS ${mark}` },
  )
  return rows.length
}
