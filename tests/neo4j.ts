import { inject } from 'vitest'
import type { TestNeo4j } from './neo4j.setup.ts'

/** The Neo4j that is this worker's alone while its file of tests runs. */
export function testNeo4j(): TestNeo4j {
  const servers = inject('neo4j')
  const own = servers[(Number(process.env['VITEST_POOL_ID'] ?? 1) - 1) % servers.length]
  return own ?? { missing: 'no Neo4j was provided' }
}
