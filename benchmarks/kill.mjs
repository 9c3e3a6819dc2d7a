// Whether `sayso ingest` loses anything when it is killed, by whatever, whenever: `npm run test:kill [moments] [store] [articles] [seed]`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { fingerprint } from '../tests/fingerprint.mjs'
import { newsLines } from '../tests/news.mjs'
import { startNeo4j } from '../tools/neo4j/neo4j.mjs'
import { numbers } from './growth.mjs'

const STORES = ['embedded', 'neo4j']
/** Of one run in three this many are killed one after the other before one may end. */
const MOST_KILLS = 3

const [moments = '50', asked = '', articles = '200', seed = '1'] = process.argv.slice(2)
const isCount = [moments, articles, seed].every(text => /^[1-9]\d{0,8}$/.test(text))
if (!isCount || !(asked === '' || STORES.includes(asked))) {
  console.error(
    'usage: node benchmarks/kill.mjs [moments of each store] [embedded | neo4j] [articles] [seed]',
  )
  process.exit(2)
}
const built = new URL('../packages/graph/dist/index.js', import.meta.url)
if (!existsSync(built)) {
  console.error('sayso is not built yet: run `npm run build` in the clone first.')
  process.exit(1)
}
/** @type {typeof import('../packages/graph/src/index.ts')} */
const { openGraph } = await import(built.href)
const sayso = fileURLToPath(new URL('../packages/cli/bin/sayso.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sayso-kill-'))
const corpus = join(folder, 'news.jsonl')
writeFileSync(corpus, newsLines(Number(articles)))

/**
 * Ingests, and is killed after so many milliseconds unless it has ended before.
 *
 * @param {string} store
 * @param {number} [after]
 * @returns {Promise<boolean>} whether it was killed
 */
async function ingest(store, after) {
  const args = [sayso, 'ingest', corpus, '--store', store, '--runs', join(folder, 'runs')]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after)
  const [code, signal] = await once(child, 'close')
  clearTimeout(timer)
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`ended with ${code ?? signal}: ${said}`)
  return signal === 'SIGKILL'
}

/** @param {string} store */
async function seen(store) {
  const graph = await openGraph(store, { readOnly: true })
  return fingerprint(graph).finally(() => graph.close())
}

/** @param {string} store */
async function empty(store) {
  if (store.startsWith('embedded:')) {
    const path = store.slice('embedded:'.length)
    for (const name of [path, `${path}.wal`]) rmSync(name, { recursive: true, force: true })
    return
  }
  const graph = await openGraph(store)
  const erase = 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS'
  await graph.query(erase, { write: true, timeoutMs: 120_000, maxRows: 0 })
  await graph.close()
}

/**
 * @param {string} name
 * @param {string} store
 * @returns {Promise<boolean>} whether nothing was lost
 */
async function survive(name, store) {
  const started = performance.now()
  await ingest(store)
  const length = performance.now() - started
  const whole = await seen(store)
  console.log(`${name}: ${whole}, in ${(length / 1000).toFixed(1)} s without a kill`)
  const random = numbers(Number(seed))
  // The first ones of such a generator are near each other.
  for (let skipped = 0; skipped < 10; skipped++) random()
  let [kills, lost] = [0, 0]
  for (let moment = 0; moment < Number(moments); moment++) {
    await empty(store)
    const times = moment % 3 === 2 ? MOST_KILLS : 1
    const after = Array.from({ length: times }, () => Math.round(random() * length))
    for (const ms of after) if (await ingest(store, ms)) kills++
    await ingest(store)
    const found = await seen(store)
    if (found === whole) continue
    lost++
    console.log(`${name}: ${found} after kills at ${after.join(', ')} ms`)
  }
  const minutes = ((performance.now() - started) / 60_000).toFixed(1)
  console.log(
    `${name}: ${kills} kills at ${moments} moments, ${lost} other graphs (${minutes} min, seed ${seed})`,
  )
  return lost === 0
}

const neo4j = asked === 'embedded' ? undefined : await startNeo4j({ password: null })
try {
  const held = []
  if (asked !== 'neo4j') held.push(await survive('embedded', `embedded:${join(folder, 'graph.grafeo')}`))
  if (neo4j) held.push(await survive('neo4j', neo4j.url))
  if (held.includes(false)) process.exitCode = 1
} finally {
  await neo4j?.stop()
  rmSync(folder, { recursive: true, force: true })
}
