import { describe, expect, it } from 'vitest'
import { testNeo4j } from '../../../../tests/neo4j.ts'
import { openGraph } from '../open.ts'
import { INDEXED, ORDERED, SEARCHED, UNIQUE } from '../schema.ts'
import { Neo4jEngine, parseNeo4jUrl } from './engine.ts'

const server = testNeo4j()
const missing = server.missing === undefined ? '' : `: ${server.missing}`

describe.skipIf(missing !== '')(`a Neo4j without a schema (neo4j${missing})`, () => {
  it('is set up by several processes at once', async () => {
    if (server.missing !== undefined) return
    const { url, ...credentials } = server
    const engine = await Neo4jEngine.open(parseNeo4jUrl(url, credentials))
    await engine.write(run => run('MATCH (n) DETACH DELETE n'))
    for (const [label, property] of UNIQUE)
      await engine.write(run => run(`DROP CONSTRAINT ${label.toLowerCase()}_${property} IF EXISTS`))
    for (const [label, property] of [...INDEXED, ...ORDERED])
      await engine.write(run => run(`DROP INDEX ${label.toLowerCase()}_${property.toLowerCase()} IF EXISTS`))
    for (const label of SEARCHED)
      await engine.write(run => run(`DROP INDEX ${label.toLowerCase()}_searchtext IF EXISTS`))
    const graphs = await Promise.all(Array.from({ length: 4 }, () => openGraph(url, credentials)))
    const constraints = await engine.read('SHOW CONSTRAINTS YIELD name RETURN name', {})
    expect(constraints).toHaveLength(UNIQUE.length)
    const indexes = await engine.read("SHOW INDEXES YIELD type WHERE type = 'FULLTEXT' RETURN type", {})
    expect(indexes).toHaveLength(SEARCHED.length)
    expect((await graphs[0]?.counts())?.nodes).toEqual({ SchemaVersion: 1 })
    await Promise.all([...graphs, engine].map(open => open.close()))
  })
})
