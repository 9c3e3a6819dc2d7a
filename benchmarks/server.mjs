// Our server beside others of the same graph, and its two stores beside each other: `node benchmarks/server.mjs --help`.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { isDeepStrictEqual } from 'node:util'
import { numbers, printColumns } from './growth.mjs'
import { machine, wholeNumbers } from './machine.mjs'
import { CONTENDERS } from './server/contender.mjs'
import { load } from './server/load.mjs'
import { drawing, idOf, LABELS, quantile, withBothStores } from './store.mjs'

const CONNECTIONS = 16
const ENTITIES = 2_300
const CLAIMS = 20_000
const CLAIMS_AN_ARTICLE = 2
/** Rows of a page, as many as ours gives where nobody says. */
const ROWS = 20
/** About so many entities is asked in turn. */
const ASKED = 500
const WARM_UP_SECONDS = 8

const [turns = 5, seconds = 6, claims = CLAIMS] = wholeNumbers(
  'usage: node benchmarks/server.mjs [turns [seconds [claims]]]: how often each server is asked (5), for how long (6), about how many claims (20,000)',
)

const draw = drawing(numbers(7), ENTITIES)
const asked = Array.from({ length: ASKED }, draw).map(rank => ({
  id: idOf('entity', rank),
  type: LABELS[rank % LABELS.length] ?? '',
}))

/**
 * @param {string} url
 * @param {object} body
 */
async function ask(url, body) {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  const { data, errors } = await reply.json()
  if (errors) throw new Error(`${url}: ${errors[0].message}`)
  return data
}

/**
 * @typedef {object} Running
 * @property {string} name
 * @property {string} url
 * @property {readonly object[]} bodies
 * @property {(data: any) => readonly object[]} read
 * @property {() => void} stop
 */

/**
 * @param {string} name
 * @param {keyof typeof CONTENDERS} key
 * @param {string} address
 * @returns {Promise<Running>}
 */
async function start(name, key, address) {
  const { question, read } = CONTENDERS[key]
  const child = fork(new URL('server/child.mjs', import.meta.url), [key, address])
  const [url] = await once(child, 'message')
  return {
    name,
    url,
    bodies: asked.map(entity => question(entity, ROWS)),
    read,
    stop: () => child.disconnect(),
  }
}

/**
 * What the first answers, all must.
 *
 * @param {readonly Running[]} all
 */
async function compare(all) {
  for (let at = 0; at < ASKED; at++) {
    const answers = await Promise.all(
      all.map(async ({ url, bodies, read }) => read(await ask(url, bodies[at] ?? {}))),
    )
    const other = answers.findIndex(answer => !isDeepStrictEqual(answer, answers[0]))
    if (other !== -1)
      throw new Error(`${all[other]?.name} answers otherwise: ${JSON.stringify(all[0]?.bodies[at])}`)
  }
}

/** @param {Running} server @param {number} during */
async function measure({ name, url, bodies }, during) {
  const result = await load({ url, bodies, connections: CONNECTIONS, seconds: during })
  if (result.failed > 0) throw new Error(`${name}: ${result.failed} requests failed`)
  return result
}

await withBothStores({ entities: ENTITIES, claims, claimsAnArticle: CLAIMS_AN_ARTICLE }, async stores => {
  const servers = [
    await start('sayso on Neo4j', 'sayso', stores.neo4j),
    await start('@neo4j/graphql', 'library', stores.neo4j),
    await start('written by hand', 'written', stores.neo4j),
    await start('sayso, embedded', 'sayso', stores.embedded),
  ]
  try {
    await compare(servers)
    for (const server of servers) await measure(server, Math.min(WARM_UP_SECONDS, 2 * seconds))
    /** @type {Awaited<ReturnType<typeof load>>[][]} */
    const found = servers.map(() => [])
    for (let turn = 0; turn < turns; turn++)
      for (let at = 0; at < servers.length; at++) {
        // Whoever comes first finds the machine otherwise than the last: they take turns.
        const index = (turn + at) % servers.length
        const server = servers[index]
        if (server) found[index]?.push(await measure(server, seconds))
      }
    const [ours = []] = found
    const rows = found.map((results, index) => {
      const ratios = results.map(({ perSecond }, turn) => (ours[turn]?.perSecond ?? 0) / perSecond)
      const median = (/** @type {readonly number[]} */ values) => quantile(values, 0.5)
      const figures = [
        median(results.map(({ perSecond }) => perSecond)).toFixed(0),
        median(results.map(({ p50 }) => p50)).toFixed(0),
        median(results.map(({ p99 }) => p99)).toFixed(0),
        median(ratios).toFixed(2),
        `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
      ]
      return [(servers[index]?.name ?? '').padEnd(15), ...figures]
    })
    console.log(
      `who said what, ${ROWS} claims of ${claims.toLocaleString('en')}; ${CONNECTIONS} connections; ${machine()}`,
    )
    printColumns([[' '.repeat(15), 'req/s', 'p50 ms', 'p99 ms', 'ours to it', 'min–max'], ...rows])
  } finally {
    for (const { stop } of servers) stop()
  }
})
