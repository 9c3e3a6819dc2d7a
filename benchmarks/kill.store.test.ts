import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { testNeo4j } from '../tests/neo4j.ts'

const kill = (...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('kill.mjs', import.meta.url)), ...args], {
    encoding: 'utf8',
  })

const { missing } = testNeo4j()

describe.each(['embedded', 'neo4j'])('killed', name => {
  it.skipIf(name === 'neo4j' && missing !== undefined)(
    `loses nothing in ${name}`,
    { timeout: 300_000 },
    () => {
      const { status, stdout, stderr } = kill('2', name, '30', '3')
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toMatch(new RegExp(`^${name}: [1-9]\\d* kills at 2 moments, 0 other graphs`, 'm'))
    },
  )
})

it.each([['0'], ['2', 'elsewhere'], ['2', 'embedded', 'many']])('refuses %s %s %s', (...args) => {
  expect(kill(...args)).toMatchObject({ status: 2, stderr: expect.stringMatching(/^usage: /) })
})
