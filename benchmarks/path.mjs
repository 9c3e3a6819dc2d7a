// How long paths and company take in a large graph, over HTTP and in the store alone: `node benchmarks/path.mjs [entities]`.
import process from 'node:process'
import { numbers, printColumns } from './growth.mjs'
import { drawing, idOf, inBothStores, quantile, timed } from './store.mjs'

/** @type {typeof import('../packages/graph/src/lookup/lookup.ts')} */
const { composeLevel } = await import(
  new URL('../packages/graph/dist/lookup/lookup.js', import.meta.url).href
)
/** @type {typeof import('../packages/graph/src/index.ts')} */
const graphs = await import(new URL('../packages/graph/dist/index.js', import.meta.url).href)
const { claimArticle, claimById, claimEvidence, claimLinks, entityById, shortestPaths } = graphs

const ENTITIES = 100_000
const WARM_UP = 60
const PAIRS = 300
const HOPS = 6

const PATH = `query ($from: String!, $to: String!, $maxHops: Int!, $avoidHubs: Boolean!) {
  path(from: $from, to: $to, maxHops: $maxHops, avoidHubs: $avoidHubs) { length
    nodes { id ... on Entity { name } ... on Claim { text } }
    edges { relation date article { title } evidence { exact start end } words { exact } stance { stance } } } }`
const COMPANY = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity {
  mentionedWith { edges { articleCount node { name } } } articles(first: 0) { totalCount } } } }`

/** No lookup of a path asks for words. */
const NOTHING_SEARCHED = {
  textMatch() {
    throw new Error('a path searches no text')
  },
}

/** @typedef {Parameters<Parameters<typeof inBothStores>[1]>[0]} Store */

/**
 * Sends one statement as it is, without all that is ours but the driver.
 *
 * @param {Store} store
 * @param {readonly import('../packages/graph/src/index.ts').LookupRequest[]} requests
 */
async function send({ graph }, requests) {
  if (requests.length === 0) return []
  const { cypher, params } = composeLevel(requests, NOTHING_SEARCHED)
  const { rows } = await graph.query(cypher, { write: true, timeoutMs: 60_000, maxRows: 10_000, params })
  return rows
}

/**
 * The two statements that the query comes to.
 *
 * @param {Store} store
 * @param {{ readonly from: string, readonly to: string, readonly avoidHubs: boolean }} search
 */
async function statements(store, { from, to, avoidHubs }) {
  const args = { from: { id: from }, to: { id: to }, maxHops: HOPS, avoidHubs, first: 3 }
  const found = await send(store, [/** @type {any} */ ({ lookup: shortestPaths, args, key: '' })])
  const paths = found.map(({ row }) => /** @type {any} */ (row).ids)
  const lookups = [claimById, claimArticle, claimEvidence, claimLinks]
  const requests = paths.flatMap(ids =>
    ids.flatMap((/** @type {string} */ key, /** @type {number} */ i) =>
      (i % 2 === 0 ? [entityById] : lookups).map(lookup => ({ lookup, args: null, key })),
    ),
  )
  await send(store, requests)
  return paths
}

const entities = Number(process.argv[2] ?? ENTITIES)
if (!Number.isInteger(entities) || entities < 10) {
  console.error('usage: node benchmarks/path.mjs [entities], as many as there shall be of claims, too')
  process.exit(2)
}
const globalId = (/** @type {number} */ rank) =>
  `${['Person', 'Organisation', 'Place'][rank % 3]}:${idOf('entity', rank)}`
const ms = (/** @type {number} */ value) => value.toFixed(1)

await inBothStores({ entities, claims: entities }, async store => {
  const rows = [['paths', 'found', 'store p50', 'p99', 'HTTP p50', 'p99', 'ratio']]
  for (const avoidHubs of [false, true]) {
    const draw = drawing(numbers(5), entities)
    /** @type {number[]} */
    const raw = []
    /** @type {number[]} */
    const http = []
    let found = 0
    for (let pair = 0; pair < WARM_UP + PAIRS; pair++) {
      const [from, to] = [draw(), draw()]
      const search = { from: idOf('entity', from), to: idOf('entity', to), avoidHubs }
      let paths = 0
      const alone = () => statements(store, search).then(list => (paths = list.length))
      const asked = () =>
        store.ask(PATH, { from: globalId(from), to: globalId(to), maxHops: HOPS, avoidHubs })
      // Whoever comes second finds what the first has read: they take turns.
      const first = await timed(pair % 2 ? alone : asked)
      const second = await timed(pair % 2 ? asked : alone)
      if (pair < WARM_UP || paths === 0) continue
      found++
      raw.push(pair % 2 ? first : second)
      http.push(pair % 2 ? second : first)
    }
    rows.push([
      avoidHubs ? 'no hubs' : 'any',
      `${found}/${PAIRS}`,
      ...[raw, http].flatMap(times => [ms(quantile(times, 0.5)), ms(quantile(times, 0.99))]),
      (quantile(http, 0.5) / quantile(raw, 0.5)).toFixed(2),
    ])
  }
  console.log(`\n${store.name}, ${entities.toLocaleString('en')} entities and claims, ms`)
  printColumns(rows)
  for (const rank of [0, 30]) {
    /** @type {number[]} */
    const times = []
    let articles = 0
    for (let round = 0; round < 15; round++)
      times.push(
        await timed(async () => {
          const { nodes } = await store.ask(COMPANY, { ids: [globalId(rank)] })
          articles = nodes[0].articles.totalCount
        }),
      )
    console.log(
      `mentionedWith of one in ${articles.toLocaleString('en')} articles: p50 ${ms(quantile(times.slice(5), 0.5))} ms`,
    )
  }
})
