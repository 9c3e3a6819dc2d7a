import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { testNeo4j } from '../tests/neo4j.ts'

const run = (name: string, ...args: string[]) => {
  const script = fileURLToPath(new URL(name, import.meta.url))
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
}

const { missing } = testNeo4j()

// Each starts a Neo4j of its own.
describe.skipIf(missing !== undefined)(`servers${missing === undefined ? '' : ` (${missing})`}`, () => {
  it('gives the same answers as other servers of the graph, and prints a row for each', {
    timeout: 180_000,
  }, () => {
    const { status, stdout, stderr } = run('server.mjs', '1', '1', '400')
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(stdout).toMatch(
      /^who said what, .*\n.* ours to it +min–max\nsayso on Neo4j .* 1\.00 .*\n@neo4j\/graphql .*\nwritten by hand .*\nsayso, embedded .*\n$/,
    )
  })

  it('answers while articles are ingested into either store', { timeout: 180_000 }, () => {
    const { status, stdout, stderr } = run('reading-beside.mjs', '4', '1')
    expect({ status, stderr }).toMatchObject({ status: 0 })
    for (const name of ['neo4j', 'embedded'])
      expect(stdout).toMatch(
        new RegExp(`^${name}: .* p95 \\d+\\.\\d\\d times that of idle after; 4 articles written`, 'm'),
      )
  })

  it('holds out for some seconds on either store, without a failed request', { timeout: 180_000 }, () => {
    const { status, stdout, stderr } = run('soak.mjs', '0.1')
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(stdout).toMatch(/^embedded: 0 requests failed, \d+ while it warmed up; \d\.\d\d times the memory/m)
    expect(stdout).toMatch(/^neo4j: 0 requests failed, \d+ while it warmed up; \d\.\d\d times the memory/m)
  })
})

it.each([
  ['server.mjs', 'often'],
  ['server.mjs', '0'],
  ['soak.mjs', 'long'],
  ['reading-beside.mjs', 'many'],
])('%s refuses %s', (name, argument) => {
  expect(run(name, argument)).toMatchObject({ status: 2, stderr: expect.stringMatching(/^usage: /) })
})
