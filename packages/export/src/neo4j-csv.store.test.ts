import { execFile } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { type Graph, openGraph } from '@sayso/graph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { besideStore, contentsOf, fill } from '../../../tests/everything.ts'
import { prepareHome } from '../../../tools/neo4j/home.mjs'
import { ADMIN_CLASS } from '../../../tools/neo4j/jars.mjs'
import { available, fetchJars, startNeo4j } from '../../../tools/neo4j/neo4j.mjs'
import { toNeo4jCsv } from './neo4j-csv.ts'

const run = promisify(execFile)
const found = available()

describe.skipIf(!found.ok)(`files for neo4j-admin${found.ok ? '' : `: ${found.missing}`}`, () => {
  const beside = besideStore()
  const directory = mkdtempSync(join(tmpdir(), 'sayso-csv-'))
  const [home, files] = [join(directory, 'home'), join(directory, 'files')]
  let graph: Graph
  beforeAll(async () => {
    mkdirSync(home)
    mkdirSync(files)
    graph = await beside.fresh()
    await fill(graph)
  })
  afterAll(async () => {
    await graph.close()
    beside.remove()
    rmSync(directory, { recursive: true, force: true })
  })

  it('make a database with the same nodes, relationships and properties', async () => {
    for (const { name, chunks } of toNeo4jCsv(graph))
      await pipeline(chunks, createWriteStream(join(files, name)))
    const jars = await fetchJars()
    await prepareHome({ home, jars, boltPort: 0, httpPort: 0, password: null })
    const importing = ['database', 'import', 'full', 'neo4j', '@import.args']
    await run('java', ['-Xmx512m', '-cp', join(jars, '*'), ADMIN_CLASS, ...importing], {
      cwd: files,
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    })
    const server = await startNeo4j({ directory: home, password: null })
    const imported = await openGraph(server.url)
    try {
      const schema = await readFile(join(files, 'schema.cypher'), 'utf8')
      for (const statement of schema.split(';\n').filter(Boolean))
        await imported.query(statement, { write: true, timeoutMs: 30_000, maxRows: 0 })
      expect(await contentsOf(imported)).toEqual(await contentsOf(graph))
      const { rows } = await imported.query('SHOW CONSTRAINTS YIELD name RETURN count(*) AS n', {
        timeoutMs: 9_000,
        maxRows: 1,
      })
      expect(rows).toEqual([{ n: 12 }])
    } finally {
      await imported.close()
      await server.stop()
    }
  }, 180_000)
})
