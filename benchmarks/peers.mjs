// Our extraction beside other libraries: `node benchmarks/peers.mjs --help`.
import { existsSync } from 'node:fs'
import process from 'node:process'

const built = ['core', 'evaluation', 'ingest', 'nlp'].every(name =>
  existsSync(new URL(`../packages/${name}/dist/index.js`, import.meta.url)),
)
if (built) await import('./main.mjs')
else {
  console.error('sayso is not built yet: run `npm run build` in the clone first.')
  process.exitCode = 1
}
