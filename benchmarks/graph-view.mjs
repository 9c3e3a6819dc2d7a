// How long a frame of the graph view takes while it is laid out, and while it is moved:
// `node benchmarks/graph-view.mjs [nodes] [edges]`.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build, preview, runnerImport } from 'vite'
import { printColumns } from './growth.mjs'
import { quantile } from './store.mjs'

const SECONDS = 5

const [nodes = 5_000, edges = 10_000] = process.argv.slice(2).map(Number)
if (!(Number.isInteger(nodes) && nodes > 1 && Number.isInteger(edges) && edges > 0)) {
  console.error('usage: node benchmarks/graph-view.mjs [nodes] [edges]')
  process.exit(2)
}

const root = fileURLToPath(new URL('graph-view', import.meta.url))
const outDir = await mkdtemp(join(tmpdir(), 'sayso-graph-view-'))
/** @type {import('vite').InlineConfig} */
const common = { root, configFile: false, logLevel: 'warn' }
await build({ ...common, build: { outDir, emptyOutDir: true, target: 'es2022' } })
const pages = await preview({ ...common, build: { outDir }, preview: { port: 0, strictPort: false } })
/** @type {{ module: typeof import('../tests/browser.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('../tests/browser.ts', import.meta.url)))
const opened = await module.openBrowser()
try {
  if (!opened.browser) throw new Error(opened.reason)
  const page = await opened.browser.newPage({ viewport: { width: 1280, height: 760 } })
  await page.goto(pages.resolvedUrls?.local[0] ?? '')
  await page.waitForFunction('window.measure')
  /** @type {Record<string, number[]>} */
  const times = await page.evaluate(`measure(${nodes}, ${edges}, ${1000 * SECONDS})`)
  console.log(`\n${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} edges: frames, in ms`)
  printColumns([
    ['while', 'frames a second', 'median', 'p95'],
    ...Object.entries(times).map(([name, list]) => [
      name,
      (list.length / SECONDS).toFixed(0),
      (quantile(list, 0.5) ?? 0).toFixed(1),
      (quantile(list, 0.95) ?? 0).toFixed(1),
    ]),
  ])
} finally {
  await opened.close()
  await pages.close()
  await rm(outDir, { recursive: true })
}
