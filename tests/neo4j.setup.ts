import process from 'node:process'
import { openGraph } from '@sayso/graph'
import type { TestProject } from 'vitest/node'
import { available, startNeo4j } from '../tools/neo4j/neo4j.mjs'

/** The one real Neo4j of a test run, or why there is none. */
export type TestNeo4j =
  | { readonly url: string; readonly username: string; readonly password: string; readonly missing?: never }
  | { readonly missing: string }

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: TestNeo4j
  }
}

/**
 * Provides a Neo4j to the tests: the one at NEO4J_URL (with NEO4J_USERNAME and NEO4J_PASSWORD), or one started from
 * Maven Central. With neither, the tests that need it are skipped by name, or fail if SAYSO_REQUIRE_NEO4J is set.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { NEO4J_URL, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', SAYSO_REQUIRE_NEO4J } = process.env
  if (NEO4J_URL) {
    await refuseFull(NEO4J_URL, NEO4J_USERNAME, NEO4J_PASSWORD)
    project.provide('neo4j', { url: NEO4J_URL, username: NEO4J_USERNAME, password: NEO4J_PASSWORD })
    return undefined
  }
  const found = available()
  if (!found.ok) {
    if (SAYSO_REQUIRE_NEO4J) throw new Error(`SAYSO_REQUIRE_NEO4J is set, but ${found.missing}`)
    project.provide('neo4j', { missing: found.missing })
    return undefined
  }
  const server = await startNeo4j()
  project.provide('neo4j', { url: server.url, username: 'neo4j', password: server.password ?? '' })
  return () => server.stop()
}

/** The tests erase the database that they are given: it must hold nothing. */
async function refuseFull(url: string, username: string, password: string): Promise<void> {
  const graph = await openGraph(url, { username, password, readOnly: true })
  const { nodes } = await graph.counts()
  await graph.close()
  if (Object.keys(nodes).some(label => label !== 'SchemaVersion'))
    throw new Error(`the database at NEO4J_URL is not empty, and the tests would erase it: name an empty one`)
}
