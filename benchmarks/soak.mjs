// Whether the server holds out: the example queries at four fifths of the rate that it can answer, on either store:
// `node benchmarks/soak.mjs [minutes]`.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { startNeo4j } from '../tools/neo4j/neo4j.mjs'
import { printColumns } from './growth.mjs'
import { machine } from './machine.mjs'
import { load } from './server/load.mjs'
import { quantile } from './store.mjs'

const MINUTES = 10
const CONNECTIONS = 16
const SHARE_OF_PEAK = 0.8
/** Asked without a pause first, which compiles the code and fills the heap, then for the peak. */
const WARM_UP_SECONDS = 60
const PEAK_SECONDS = 20
/** How much more memory may be resident in the last third of the minutes than in the first: the median, as it comes and goes. */
const MEMORY_GROWTH = 1.1
/** Of a shorter run the memory says nothing: the heap is still finding its size. */
const JUDGED_MINUTES = 5

const usage = 'usage: node benchmarks/soak.mjs [minutes], for each store (10); a part of one will do'
const minutes = Number(process.argv[2] ?? MINUTES)
if (!(minutes > 0)) {
  console.error(usage)
  process.exit(2)
}

const root = new URL('..', import.meta.url)
const sayso = fileURLToPath(new URL('packages/cli/bin/sayso.js', root))
const queries = readdirSync(new URL('queries/', root)).filter(file => file.endsWith('.graphql'))
const bodies = queries.map(file => ({ query: readFileSync(new URL(`queries/${file}`, root), 'utf8') }))

/**
 * Reads the demonstration articles into a store and serves it as `sayso serve` does.
 *
 * @param {string} store
 */
async function serve(store) {
  const seeds = fileURLToPath(new URL('seeds', root))
  const { status, stderr } = spawnSync(process.execPath, [sayso, 'ingest', seeds, '--store', store])
  if (status !== 0) throw new Error(String(stderr))
  const child = spawn(process.execPath, [sayso, 'serve', '--store', store, '--port', '0', '--log', 'text'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  /** What it says after it is ready are faults. @type {string[]} */
  const said = []
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', line => {
      said.push(line)
      const [, found] = /POST (\S+)\/graphql/.exec(line) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(said.join('\n'))))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url, stop }
}

/**
 * Bytes that the server has resident, as it says itself.
 *
 * @param {string} url
 */
async function memoryOf(url) {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1])
}

/**
 * @param {string} name
 * @param {string} store
 * @returns {Promise<boolean>} whether it held out
 */
async function soak(name, store) {
  const { url, stop } = await serve(store)
  try {
    const ask = (/** @type {number} */ seconds, /** @type {number} */ rate = 0) =>
      load({ url: `${url}/graphql`, bodies, connections: CONNECTIONS, seconds, ...(rate > 0 && { rate }) })
    const warmUp = await ask(Math.min(WARM_UP_SECONDS, Math.ceil(15 * minutes)))
    const peak = await ask(Math.min(PEAK_SECONDS, Math.ceil(15 * minutes)))
    const rate = Math.max(1, Math.floor(SHARE_OF_PEAK * peak.perSecond))
    console.log(`\n${name}: ${peak.perSecond.toFixed(0)} req/s at most, ${rate} from now on`)
    printColumns([['minute', 'req/s', 'p50 ms', 'p99 ms', 'failed', 'MB']])
    let failed = peak.failed
    /** @type {number[]} */
    const memory = []
    for (let left = 60 * minutes; left > 0; left -= 60) {
      const minute = await ask(Math.min(60, Math.ceil(left)), rate)
      failed += minute.failed
      memory.push(await memoryOf(url))
      const megabytes = ((memory.at(-1) ?? 0) / 2 ** 20).toFixed(0)
      const figures = [minute.perSecond, minute.p50, minute.p99, minute.failed].map(value => value.toFixed(0))
      printColumns([[String(memory.length), ...figures, megabytes]])
    }
    const third = Math.ceil(memory.length / 3)
    const growth = quantile(memory.slice(-third), 0.5) / quantile(memory.slice(0, third), 0.5)
    const grown = minutes >= JUDGED_MINUTES && !(growth <= MEMORY_GROWTH)
    // A cold Neo4j plans the first of each query for all connections at once, which a busy machine may not end in time.
    console.log(
      `${name}: ${failed} requests failed, ${warmUp.failed} while it warmed up; ${growth.toFixed(2)} times the memory at first`,
    )
    return failed === 0 && !grown
  } finally {
    await stop()
  }
}

console.log(`${queries.length} example queries in turn, ${CONNECTIONS} connections; ${machine()}`)
const folder = mkdtempSync(join(tmpdir(), 'sayso-soak-'))
const neo4j = await startNeo4j({ password: null, log: line => console.error(line) })
try {
  const held = [
    await soak('embedded', `embedded:${join(folder, 'graph.grafeo')}`),
    await soak('neo4j', neo4j.url),
  ]
  if (held.includes(false)) process.exitCode = 1
} finally {
  await neo4j.stop()
  rmSync(folder, { recursive: true, force: true })
}
