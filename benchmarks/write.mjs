// How fast we write to Neo4j beside plain UNWIND and MERGE of the same rows: `node benchmarks/write.mjs [articles] [count] [batch]`.
import { existsSync } from 'node:fs'
import process from 'node:process'
import neo4j from 'neo4j-driver'
import { startNeo4j } from '../tools/neo4j/neo4j.mjs'
import { printColumns } from './growth.mjs'

const built = (/** @type {string} */ path) => new URL(`../packages/${path}`, import.meta.url)
const [articles = 'seeds', count = '600', batch = '200'] = process.argv.slice(2)
const [limit, size] = [Number(count), Number(batch)]
if (!existsSync(articles) || ![limit, size].every(number => Number.isInteger(number) && number > 0)) {
  console.error(
    'usage: node benchmarks/write.mjs [articles.jsonl | folder] [count of articles] [articles a batch]',
  )
  process.exit(2)
}
if (!existsSync(built('ingest/dist/index.js'))) {
  console.error('sayso is not built yet: run `npm run build` in the clone first.')
  process.exit(1)
}
/** @type {typeof import('../packages/ingest/src/index.ts')} */
const { readInputs, TAGGERS } = await import(built('ingest/dist/index.js').href)
/** @type {typeof import('../packages/ingest/src/record.ts')} */
const { toRecord } = await import(built('ingest/dist/record.js').href)
/** @type {typeof import('../packages/graph/src/graph.ts')} */
const { Graph } = await import(built('graph/dist/graph.js').href)
/** @type {typeof import('../packages/graph/src/neo4j/engine.ts')} */
const { Neo4jEngine, parseNeo4jUrl } = await import(built('graph/dist/neo4j/engine.js').href)
/** @type {typeof import('../packages/graph/src/neo4j/schema.ts')} */
const { neo4jSchema } = await import(built('graph/dist/neo4j/schema.js').href)
/** @type {typeof import('../packages/graph/src/write/statement.ts')} */
const { PUT_CLAIMS, PUT_EVIDENCE, PUT_LINKS } = await import(built('graph/dist/write/statement.js').href)

/** @typedef {Record<string, unknown>} Properties */

const CLAIM = 'UNWIND $rows AS row MATCH (c:Claim {id: row.claim})'
const LINK = `${CLAIM} MATCH (e:Entity {id: row.entity})`
const PLAIN_NODES = {
  Article: 'UNWIND $ids AS id MERGE (:Article {id: id})',
  Entity: 'UNWIND $ids AS id MERGE (:Entity {id: id})',
}
/** What anybody would write, by the statement of ours that takes the same rows. @type {ReadonlyMap<string, string>} */
const PLAIN = new Map([
  [PUT_CLAIMS, 'UNWIND $rows AS row MERGE (c:Claim {id: row.id}) SET c += row'],
  [
    PUT_EVIDENCE,
    `${CLAIM} MATCH (a:Article {id: row.article}) MERGE (c)-[r:REPORTED_IN {start: row.start}]->(a)
SET r.end = row.end, r.exact = row.exact, r.prefix = row.prefix, r.suffix = row.suffix`,
  ],
  [
    PUT_LINKS.MADE,
    `${LINK} MERGE (e)-[r:MADE]->(c) SET r.cue = row.cue, r.surface = row.surface, r.start = row.start, r.end = row.end`,
  ],
  [
    PUT_LINKS.ABOUT,
    `${LINK} MERGE (c)-[r:ABOUT]->(e)
SET r.stance = row.stance, r.score = row.score, r.words = row.words, r.wordSpans = row.wordSpans`,
  ],
  [PUT_LINKS.ADDRESSED_TO, `${LINK} MERGE (c)-[:ADDRESSED_TO]->(e)`],
  [PUT_LINKS.VIA, `${LINK} MERGE (c)-[:VIA]->(e)`],
  [PUT_LINKS.FROM_OFFICE, `${LINK} MERGE (c)-[:FROM_OFFICE]->(e)`],
])

/** @param {() => Promise<unknown>} work @returns Seconds. */
async function secondsOf(work) {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** @type {import('../packages/core/src/index.ts').ArticleRecord[]} */
const records = []
for await (const result of readInputs([articles], {})) {
  if (!('document' in result)) continue
  if (records.length === limit) break
  const { document } = result
  const annotation = await TAGGERS.annotate(document.text, document)
  records.push(toRecord(document, annotation, TAGGERS.name))
}

const servers = await Promise.all([startNeo4j({ password: null }), startNeo4j({ password: null })])
const [ours, theirs] = servers
const engine = await Neo4jEngine.open(parseNeo4jUrl(ours.url))
const graph = await Graph.over(engine)
/** The rows for claims of the batch at hand, in the order of their statements. @type {[string, Properties[]][]} */
let sent = []
let claimSeconds = 0
const write = engine.write.bind(engine)
engine.write = work =>
  write(run => {
    sent = []
    return work(async (cypher, params = {}) => {
      if (!PLAIN.has(cypher)) return run(cypher, params)
      sent.push([cypher, /** @type {Properties[]} */ (params['rows'])])
      const started = performance.now()
      const rows = await run(cypher, params)
      claimSeconds += (performance.now() - started) / 1000
      return rows
    })
  })

const driver = neo4j.driver(theirs.url, undefined, { disableLosslessIntegers: true })
for (const statement of neo4jSchema()) await driver.executeQuery(statement)
const idsIn = (/** @type {string} */ name) => [
  ...new Set(sent.flatMap(([, rows]) => rows.flatMap(row => row[name] ?? []))),
]
/** Writes what was sent. @returns {Promise<number>} Seconds for the claims with their relationships. */
async function writePlain() {
  const session = driver.session()
  try {
    return await session.executeWrite(async tx => {
      await tx.run(PLAIN_NODES.Article, { ids: idsIn('article') })
      await tx.run(PLAIN_NODES.Entity, { ids: idsIn('entity') })
      return secondsOf(async () => {
        for (const [cypher, rows] of sent) await tx.run(PLAIN.get(cypher) ?? '', { rows })
      })
    })
  } finally {
    await session.close()
  }
}

let [all, plain, rows] = [0, 0, 0]
for (let at = 0; at < records.length; at += size) {
  all += await secondsOf(() => graph.writeArticles(records.slice(at, at + size)))
  plain += await writePlain()
  for (const [, list] of sent) rows += list.length
}
const rate = (/** @type {number} */ seconds) => Math.round(rows / seconds).toLocaleString('en')
printColumns([
  [
    `${rows.toLocaleString('en')} rows of claims, ${records.length} articles`,
    'seconds',
    'rows/s',
    'of plain',
  ],
  ['plain UNWIND and MERGE', plain.toFixed(2), rate(plain), '1.00'],
  [
    'claims with their relationships',
    claimSeconds.toFixed(2),
    rate(claimSeconds),
    (plain / claimSeconds).toFixed(2),
  ],
  ['everything that we write', all.toFixed(2), rate(all), (plain / all).toFixed(2)],
])
await Promise.all([graph.close(), driver.close()])
await Promise.all(servers.map(server => server.stop()))
