import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

// Its 'module' field would load it a second time, beside the copy that Node gives to all that depend on it.
const graphql = createRequire(new URL('packages/server/package.json', import.meta.url)).resolve('graphql')

const shared = {
  resolve: { conditions: ['@sayso/source'], alias: [{ find: /^graphql$/, replacement: graphql }] },
  ssr: { resolve: { conditions: ['@sayso/source'] } },
}

// Two projects: what needs no store runs in parallel; what writes to the one real Neo4j runs file by file.
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
          // One less by default, which is half of a small machine.
          maxWorkers: '100%',
          // A machine may be busy with other things.
          testTimeout: 20_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...shared,
        test: {
          name: 'stores',
          include: ['{packages,tests,benchmarks}/**/*.store.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          globalSetup: ['tests/neo4j.setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
