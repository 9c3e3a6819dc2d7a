import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { available, type Neo4jServer, startNeo4j } from './neo4j.mjs'
import { answersBolt, freePorts, httpStatus, queryStatus } from './probe.mjs'

const can = available()
const left = !can.ok && !process.env['SAYSO_REQUIRE_NEO4J']

describe.skipIf(left)(can.ok ? 'Neo4j' : `NEO4J DOES NOT RUN HERE: ${can.missing}`, () => {
  let server: Neo4jServer

  beforeAll(async () => {
    server = await startNeo4j()
  }, 600_000) // the first start on a machine downloads 140 MB

  afterAll(async () => {
    await server?.stop()
  }, 30_000)

  const boltPort = () => Number(new URL(server.url).port)

  it('answers over Bolt and HTTP and has the Browser', async () => {
    expect(await answersBolt(boltPort())).toBe(true)
    expect(await httpStatus(server.httpUrl)).toBe(200)
    expect(await httpStatus(`${server.httpUrl}/browser/`)).toBe(200)
  })

  it('lets in nobody without the password', async () => {
    expect(await queryStatus(server.httpUrl, server.password)).toBe(202)
    expect(await queryStatus(server.httpUrl, 'not-the-password')).toBe(401)
    expect(await queryStatus(server.httpUrl, null)).toBe(401)
  })

  it('refuses a port that is taken', async () => {
    await expect(startNeo4j({ boltPort: boltPort() })).rejects.toThrow(`port ${boltPort()} is taken`)
  })

  it('leaves nothing behind when stopped', async () => {
    const port = boltPort()
    expect(existsSync(server.directory)).toBe(true)
    await server.stop()
    await server.exited
    expect(existsSync(server.directory)).toBe(false)
    expect(await answersBolt(port)).toBe(false)
    expect(await freePorts([port])).toEqual([port])
  })
})

describe('startNeo4j', () => {
  it('refuses options that cannot work', async () => {
    await expect(startNeo4j({ password: 'short' })).rejects.toThrow('8 characters')
    await expect(startNeo4j({ directory: 'kept' })).rejects.toThrow('needs a password')
    await expect(startNeo4j({ detached: true })).rejects.toThrow('needs a directory')
  })
})
