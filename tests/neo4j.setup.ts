import process from 'node:process'
import { openGraph } from '@sayso/graph'
import type { TestProject } from 'vitest/node'
import { dockerAnswers, startNeo4jContainer } from '../tools/neo4j/docker.mjs'
import { available, startNeo4j } from '../tools/neo4j/neo4j.mjs'

/** Tests fill and empty the store all the time: after each, Neo4j would plan anew every statement that it knows. */
const KEEP_PLANS = { 'dbms.cypher.min_replan_interval': '1h' }

/** A real Neo4j for one file of tests at a time, or why there is none. */
export type TestNeo4j =
  | { readonly url: string; readonly username: string; readonly password: string; readonly missing?: never }
  | { readonly missing: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker. */
    neo4j: readonly TestNeo4j[]
  }
}

/**
 * Provides each worker of the tests with a Neo4j: all with the one at NEO4J_URL (with NEO4J_USERNAME and NEO4J_PASSWORD), or each with one started with
 * Java from Maven Central, or in a container. With none of them, the tests that need it are skipped by name, or fail
 * if SAYSO_REQUIRE_NEO4J is set.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { NEO4J_URL, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', SAYSO_REQUIRE_NEO4J } = process.env
  if (NEO4J_URL) {
    const given = { url: NEO4J_URL, username: NEO4J_USERNAME, password: NEO4J_PASSWORD }
    await refuseFull(given)
    project.provide('neo4j', [given])
    return () => erase(given)
  }
  const found = available()
  if (!found.ok && !dockerAnswers()) {
    if (SAYSO_REQUIRE_NEO4J) throw new Error(`SAYSO_REQUIRE_NEO4J is set, but ${found.missing}`)
    project.provide('neo4j', [{ missing: found.missing }])
    return undefined
  }
  const start = () => (found.ok ? startNeo4j({ settings: KEEP_PLANS }) : startNeo4jContainer())
  const servers = await Promise.all(Array.from({ length: project.config.maxWorkers }, start))
  project.provide(
    'neo4j',
    servers.map(({ url, password }) => ({ url, username: 'neo4j', password: password ?? '' })),
  )
  return async () => void (await Promise.all(servers.map(server => server.stop())))
}

type Given = { readonly url: string; readonly username: string; readonly password: string }

/** The tests erase the database that they are given: it must hold nothing. */
async function refuseFull({ url, ...credentials }: Given): Promise<void> {
  const graph = await openGraph(url, { ...credentials, readOnly: true })
  const { nodes } = await graph.counts()
  await graph.close()
  if (Object.keys(nodes).length > 0)
    throw new Error('the database at NEO4J_URL is not empty, and the tests would erase it: name an empty one')
}

async function erase({ url, ...credentials }: Given): Promise<void> {
  const graph = await openGraph(url, credentials)
  await graph.query('MATCH (n) DETACH DELETE n', { write: true, timeoutMs: 60_000, maxRows: 0 })
  await graph.close()
}
