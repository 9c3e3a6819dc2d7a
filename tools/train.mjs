// `npm run train -- CORPORA`: learns the models of packages/nlp/models anew.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** @param {string} name */
const path = name => fileURLToPath(new URL(`../${name}`, import.meta.url))
const typescript = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace(/package\.json$/, 'bin/tsc')
const HEAP = 6000

for (const command of [
  [typescript, '-p', path('packages/nlp/tsconfig.training.json')],
  [
    `--max-old-space-size=${HEAP}`,
    path('packages/nlp/training/dist/training/train.js'),
    ...process.argv.slice(2),
  ],
]) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
