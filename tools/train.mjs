// `npm run train -- CORPORA` learns the models of packages/nlp/models anew, `npm run train:pairs -- CORPORA` those of
// packages/agreement/models.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const [owner = 'nlp', ...rest] = process.argv.slice(2)

/** @param {string} name */
const path = name => fileURLToPath(new URL(`../packages/${owner}/${name}`, import.meta.url))
const typescript = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace(/package\.json$/, 'bin/tsc')
const HEAP = 6000

for (const command of [
  [typescript, '-p', path('tsconfig.training.json')],
  [`--max-old-space-size=${HEAP}`, path('training/dist/training/train.js'), ...rest],
]) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
