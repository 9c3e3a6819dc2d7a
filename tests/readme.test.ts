import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PUBLISHED } from '../packages/server/src/limits.ts'
import { withLimits, withQueries } from '../tools/readme.mjs'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('shows the example queries as they are (node tools/readme.mjs writes them)', () => {
  expect(readme).toContain('```graphql')
  expect(withQueries(readme)).toBe(readme)
})

it('shows the limits of the server as they are', () => {
  expect(readme).toContain('`QUERY_TOO_DEEP`')
  expect(withLimits(readme, PUBLISHED)).toBe(readme)
})
