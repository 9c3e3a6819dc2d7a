import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Its 'module' field would load it a second time, beside the copy that Node gives to all that depend on it.
const graphql = createRequire(new URL('packages/server/package.json', import.meta.url)).resolve('graphql')

const shared = {
  resolve: { conditions: ['@sayso/source'], alias: [{ find: /^graphql$/, replacement: graphql }] },
  ssr: { resolve: { conditions: ['@sayso/source'] } },
}

// Where all are to use one Neo4j, one file at a time.
const given = process.env['NEO4J_URL'] !== undefined
const maxWorkers = Math.min(availableParallelism(), 4)

// Two projects: what needs no store, and what writes to a real Neo4j, of which each worker has its own. They are one
// group with as many workers: between two groups Vitest hands the number of a worker out twice.
export default defineConfig({
  ...shared,
  test: {
    reporters: ['default', './tools/tally.mjs'],
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['{packages,tools,tests,benchmarks,examples}/**/*.test.ts'],
          exclude: ['**/*.store.test.ts', '**/node_modules/**', '**/dist/**'],
          maxWorkers,
          // A machine may be busy with other things.
          testTimeout: 20_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'stores',
          include: ['{packages,tests,benchmarks}/**/*.store.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          globalSetup: ['tests/neo4j.setup.ts'],
          maxWorkers: given ? 1 : maxWorkers,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: given ? 1 : 0 },
        },
      },
    ],
  },
})
