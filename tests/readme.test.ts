import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withQueries } from '../tools/readme.mjs'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('shows the example queries as they are (node tools/readme.mjs writes them)', () => {
  expect(readme).toContain('```graphql')
  expect(withQueries(readme)).toBe(readme)
})
