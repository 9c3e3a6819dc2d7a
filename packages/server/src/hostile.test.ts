import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Graph, openGraph } from '@sayso/graph'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { printed, startSayso } from '../../../tests/command.ts'
import { coverage } from '../../../tests/coverage.ts'
import { type HostileRequest, hostileRequests, MARK } from '../../../tests/hostile.ts'
import { post, query } from '../../../tests/http.ts'
import { EmbeddedEngine } from '../../graph/src/embedded/engine.ts'
import { textLog } from './http/log.ts'
import { type RunningServer, startServer } from './http/start.ts'
import { schema } from './schema.ts'

const directory = mkdtempSync(join(tmpdir(), 'sayso-hostile-'))
const path = join(directory, 'graph.grafeo')
const statements = new Set<string>()
const faults: string[] = []
let graph: Graph
let server: RunningServer
/** A server in a process of its own, as it is built. */
let other: { readonly process: ChildProcess; readonly url: string }
let requests: HostileRequest[]

beforeAll(async () => {
  const filled = await openGraph(`embedded:${path}`)
  await filled.writeArticles(coverage)
  await filled.relateClaims()
  await filled.close()
  const engine = EmbeddedEngine.open(path, { readOnly: true })
  const read = engine.read.bind(engine)
  engine.read = (cypher, ...given) => {
    statements.add(cypher)
    return read(cypher, ...given)
  }
  graph = await Graph.over(engine, { readOnly: true })
  server = await startServer({ graph, port: 0, log: textLog(line => faults.push(line)) })
  const child = startSayso(['serve', '--port', '0', '--store', `embedded:${path}`])
  const [, url = ''] = await printed(child.stderr, /POST (http:\S+)\/graphql/)
  other = { process: child, url }
  const rows = await query(
    server.url,
    `{ claims(first: 1) { edges { node { id article { id outlet { id } } } } } places(first: 1) { edges { node { id } } }
       people(first: 1) { edges { node { id mergedFrom(first: 1) { id } } } } }`,
  )
  const ids = (await rows.text()).match(/[A-Z][a-z]+:[0-9a-f]{32}/g) ?? []
  requests = hostileRequests(schema, Object.fromEntries(ids.map(id => [id.split(':')[0], id])))
}, 60_000)
afterAll(async () => {
  await server.close()
  await graph.close()
  other.process.kill('SIGTERM')
  await once(other.process, 'exit')
  rmSync(directory, { recursive: true, force: true })
})

const FAULT = /"code":"(INTERNAL_SERVER_ERROR|STORE_[A-Z]+|QUERY_TIMEOUT|QUERY_INVALID)"/

/** What is wrong with how a server answers: too late, with a fault, or as if it were its own. */
async function troubles(url: string): Promise<string[]> {
  const found: string[] = []
  for (const { name, body } of requests) {
    const began = performance.now()
    const reply = await post(url, body, { accept: 'application/graphql-response+json' })
    const text = await reply.text()
    const ms = Math.round(performance.now() - began)
    if (ms > 1_000) found.push(`${name} took ${ms} ms`)
    if (reply.status >= 500 || FAULT.test(text))
      found.push(`${name} is answered ${reply.status} ${text.slice(0, 200)}`)
  }
  return found
}

it('answers hostile requests quickly and without a fault, and no value is part of a statement', async () => {
  expect(requests.length).toBeGreaterThan(200)
  const places = new Set(requests.map(({ name }) => name.split(' ')[0]))
  for (const place of ['Query.person', 'Query.claims', 'Query.node', 'Person.claims', 'Article.mentions'])
    expect(places).toContain(place)
  expect(await troubles(server.url)).toEqual([])
  expect(faults).toEqual([])
  expect(statements.size).toBeGreaterThan(30)
  for (const statement of statements) {
    expect(statement).not.toContain(MARK)
    // A name that is asked for in good faith.
    expect(statement).not.toContain('Assad')
  }
}, 120_000)

it('takes no more memory for them, however often they come', async () => {
  const resident = async (): Promise<number> => {
    const metrics = await (await fetch(`${other.url}/metrics`)).text()
    return Number(/^process_resident_memory_bytes (.*)$/m.exec(metrics)?.[1]) / 2 ** 20
  }
  // What the program itself wants is there after the first time.
  expect(await troubles(other.url)).toEqual([])
  const before = await resident()
  expect(await troubles(other.url)).toEqual([])
  // Each of these is a document of a megabyte, if it is kept.
  for (let n = 0; n < 200; n++)
    await (await query(other.url, `{ ${'__typename '.repeat(1_900)} } #${n}`)).text()
  expect((await resident()) - before).toBeLessThan(64)
}, 120_000)
