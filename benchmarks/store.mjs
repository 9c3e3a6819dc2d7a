// A made-up graph of any size in both stores, served over HTTP: what path.mjs and page.mjs measure on.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { startNeo4j } from '../tools/neo4j/neo4j.mjs'
import { numbers } from './growth.mjs'

const built = (/** @type {string} */ name) => new URL(`../packages/${name}/dist/index.js`, import.meta.url)
if (!existsSync(built('server'))) {
  console.error('sayso is not built yet: run `npm run build` in the clone first.')
  process.exit(1)
}
/** @type {typeof import('../packages/graph/src/index.ts')} */
export const { openGraph } = await import(built('graph').href)
/** @type {typeof import('../packages/server/src/index.ts')} */
export const { startServer } = await import(built('server').href)

/** @typedef {import('../packages/graph/src/index.ts').Graph} Graph */
/** @typedef {Record<string, unknown>} Properties */
/** @typedef {{ readonly entities: number, readonly claims: number, readonly claimsAnArticle?: number }} Size */

const OUTLETS = 20
const BATCH = 5_000
export const LABELS = ['Person', 'Organisation', 'Place']

/**
 * The id of the rank-th of a kind.
 *
 * @param {string} kind
 * @param {number} rank
 */
export const idOf = (kind, rank) => createHash('md5').update(`${kind} ${rank}`).digest('hex')

/**
 * Ranks of entities: half of them drawn evenly, half by Zipf's law, so that a few are in a large part of all claims.
 *
 * @param {() => number} next
 * @param {number} entities
 */
export const drawing = (next, entities) => () =>
  Math.floor(next() < 0.5 ? next() * entities : entities ** next() - 1)

/**
 * As many claims, each of one speaker about one or two, in articles of ten claims each or as many as are said.
 *
 * @param {Size} size
 */
function rowsOf({ entities, claims, claimsAnArticle = 10 }) {
  const next = numbers(11)
  const draw = drawing(next, entities)
  const another = (/** @type {readonly number[]} */ taken) => {
    for (;;) {
      const rank = draw()
      if (!taken.includes(rank)) return rank
    }
  }
  /** @type {Record<string, Properties[]>} */
  const rows = { Article: [], Claim: [], PUBLISHED: [], MENTIONS: [], REPORTED_IN: [], MADE: [], ABOUT: [] }
  for (const label of LABELS) rows[label] = []
  for (let rank = 0; rank < entities; rank++) {
    const id = idOf('entity', rank)
    const name = `Name ${rank}`
    rows[LABELS[rank % LABELS.length] ?? '']?.push({ id, name, aliases: [name], sortKey: `${name} ${id}` })
  }
  for (let article = 0; article * claimsAnArticle < claims; article++) {
    const id = idOf('article', article)
    const day = 1 + Math.floor(28 * next())
    const month = 1 + Math.floor(12 * next())
    const date = `${2010 + Math.floor(10 * next())}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const sortKey = `${date} ${id}`
    rows['Article']?.push({
      id,
      sortKey,
      title: `Article ${article}`,
      text: `Article ${article}`,
      language: 'en',
      publishedAt: date,
      contentHash: id,
      extractor: 'benchmark/1',
    })
    rows['PUBLISHED']?.push({
      from: idOf('entity', 1 + 3 * (article % OUTLETS)),
      to: id,
      own: { name: 'Outlet' },
    })
    /** @type {Set<number>} */
    const named = new Set()
    for (let at = 0; at < claimsAnArticle && article * claimsAnArticle + at < claims; at++) {
      const claim = idOf('claim', article * claimsAnArticle + at)
      const text = `statement ${at} of article ${article}`
      rows['Claim']?.push({
        id: claim,
        sortKey: `${sortKey} ${at} ${claim}`,
        text,
        quote: 'INDIRECT',
        negated: false,
        date,
      })
      const span = { start: 50 * at, end: 50 * at + text.length, exact: text, prefix: '', suffix: '' }
      rows['REPORTED_IN']?.push({ from: claim, to: id, own: span })
      const speaker = draw()
      named.add(speaker)
      const made = { cue: 'said', surface: `Name ${speaker}`, start: 50 * at, end: 50 * at + 8 }
      rows['MADE']?.push({ from: idOf('entity', speaker), to: claim, own: made })
      const targets = [another([speaker])]
      if (next() < 0.5) targets.push(another([speaker, ...targets]))
      for (const target of targets) {
        named.add(target)
        const stance = ['NEUTRAL', 'NEUTRAL', 'POSITIVE', 'NEGATIVE'][Math.floor(4 * next())]
        rows['ABOUT']?.push({ from: claim, to: idOf('entity', target), own: { stance, score: 0.5 } })
      }
    }
    for (const rank of named)
      rows['MENTIONS']?.push({
        from: id,
        to: idOf('entity', rank),
        own: { name: `Name ${rank}`, names: [`Name ${rank}`], count: 1, spans: [0, 8] },
      })
  }
  return rows
}

/** How each kind of rows is written; a relationship's ends have unique ids. */
const STATEMENTS = {
  ...Object.fromEntries(
    [...LABELS.map(label => `Entity:${label}`), 'Article', 'Claim'].map(labels => [
      labels.replace('Entity:', ''),
      `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`,
    ]),
  ),
  PUBLISHED: relate('Entity', 'PUBLISHED', 'Article'),
  MENTIONS: relate('Article', 'MENTIONS', 'Entity'),
  REPORTED_IN: relate('Claim', 'REPORTED_IN', 'Article'),
  MADE: relate('Entity', 'MADE', 'Claim'),
  ABOUT: relate('Claim', 'ABOUT', 'Entity'),
}

/**
 * @param {string} from
 * @param {string} type
 * @param {string} to
 */
function relate(from, type, to) {
  return `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.own`
}

/**
 * @param {Graph} graph
 * @param {ReturnType<typeof rowsOf>} rows
 */
async function fill(graph, rows) {
  for (const [kind, statement] of Object.entries(STATEMENTS)) {
    const list = rows[kind] ?? []
    for (let at = 0; at < list.length; at += BATCH)
      await graph.query(statement, {
        write: true,
        timeoutMs: 120_000,
        maxRows: 0,
        params: { rows: list.slice(at, at + BATCH) },
      })
  }
}

/**
 * Fills a store of either kind with a graph of this size and closes it, then lets `work` have their addresses.
 *
 * @template T
 * @param {Size} size
 * @param {(addresses: { readonly neo4j: string, readonly embedded: string }) => Promise<T>} work
 * @param {{ readonly serving?: boolean }} [how] Neo4j is started
 */
export async function withBothStores(size, work, { serving = false } = {}) {
  const rows = rowsOf(size)
  const folder = mkdtempSync(join(tmpdir(), 'sayso-benchmark-'))
  const server = await startNeo4j({
    password: null,
    heap: '2g',
    serving,
    log: line => console.error(line),
  })
  try {
    const addresses = { neo4j: server.url, embedded: `embedded:${join(folder, 'graph.grafeo')}` }
    for (const [name, address] of Object.entries(addresses)) {
      const started = performance.now()
      const graph = await openGraph(address)
      await fill(graph, rows)
      await graph.close()
      console.error(`${name}: filled in ${((performance.now() - started) / 1000).toFixed(0)} s`)
    }
    return await work(addresses)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Fills a store of either kind with a graph of this size, and lets `work` ask it.
 *
 * @param {Size} size
 * @param {(store: { readonly name: string, readonly graph: Graph, readonly ask: (query: string, variables: Properties) => Promise<any> }) => Promise<void>} work
 */
export async function inBothStores(size, work) {
  await withBothStores(size, async addresses => {
    for (const [name, address] of Object.entries(addresses)) {
      const graph = await openGraph(address)
      const server = await startServer({ graph, port: 0 })
      const ask = async (/** @type {string} */ query, /** @type {Properties} */ variables) => {
        const reply = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        })
        const { data, errors } = await reply.json()
        if (errors) throw new Error(errors[0].message)
        return data
      }
      await work({ name, graph, ask })
      await server.close()
      await graph.close()
    }
  })
}

/**
 * Milliseconds that the work took.
 *
 * @param {() => Promise<unknown>} work
 */
export async function timed(work) {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/**
 * The value below which this share of the values is.
 *
 * @param {readonly number[]} values
 * @param {number} share
 */
export const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN
