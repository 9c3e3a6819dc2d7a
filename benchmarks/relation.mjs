// How long comparing claims takes as there are more of them: `node benchmarks/relation.mjs [articles] [count …]`.
import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { gunzipSync } from 'node:zlib'
import { exponentOf, printColumns } from './growth.mjs'

const built = (/** @type {string} */ name) => new URL(`../packages/${name}/dist/index.js`, import.meta.url)
if (!existsSync(built('agreement'))) {
  console.error('sayso is not built yet: run `npm run build` in the clone first.')
  process.exit(1)
}

/** @typedef {import('../packages/agreement/src/index.ts').Statement} Statement */
/** @typedef {{ readonly id: string, readonly title: string, readonly outlet: string, readonly publishedAt: string, readonly text: string }} Article */
/** @type {typeof import('../packages/agreement/src/index.ts')} */
const { agreementsBetween, agreementsWithin, ClaimIndex, Vocabulary } = await import(built('agreement').href)
/** @type {typeof import('../packages/nlp/src/index.ts')} */
const { annotate } = await import(built('nlp').href)

/** Months before a month whose claims are compared with its own. */
const REACH = 12
const COUNTS = [12_500, 25_000, 50_000, 100_000]

/**
 * The articles of a file of JSON lines, each order of them as good as another.
 *
 * @param {string} path
 * @returns {Article[]}
 */
function readArticles(path) {
  const data = readFileSync(path)
  const lines = (path.endsWith('.gz') ? gunzipSync(data) : data).toString().split('\n').filter(Boolean)
  return lines.map(line => JSON.parse(line)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * The claims of an article, with everybody under the name that it uses.
 *
 * @param {Article} article
 * @returns {Statement[]}
 */
function statementsOf({ id, title, outlet, publishedAt, text }) {
  const { claims, entities } = annotate(text, { title, outlet })
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const nameOf = (/** @type {string | null} */ entity) =>
    entity === null ? null : (names.get(entity) ?? null)
  return claims.map(({ content, cue, source, speaker, stances, quote, negated }, index) => ({
    id: `${id} ${index}`,
    text: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    direct: quote === 'DIRECT',
    negated,
    cue: cue && text.slice(cue.start, cue.end),
    source: source && text.slice(source.start, source.end),
    at: content[0]?.start ?? 0,
    date: publishedAt,
    article: id,
    outlet,
    speaker: nameOf(speaker),
    about: stances.map(({ entity, stance, score, words }) => ({
      entity: nameOf(entity) ?? entity,
      name: nameOf(entity) ?? '',
      stance,
      score,
      words: words.map(({ start, end }) => text.slice(start, end)),
      governs: null,
    })),
    named: new Map([...names.values()].map(name => [name, name])),
  }))
}

/** @param {string} month As in '2015-09'. */
const monthNumber = month => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7))

/**
 * Compares the claims as the graph does: those of each month with each other and with those of the months before.
 *
 * @param {readonly Statement[]} statements
 */
function relate(statements) {
  /** @type {Map<string, Statement[]>} */
  const months = new Map()
  for (const statement of statements) {
    const month = (statement.date ?? '').slice(0, 7)
    const list = months.get(month)
    if (list) list.push(statement)
    else months.set(month, [statement])
  }
  const found = { REPEATS: 0, SUPPORTS: 0, CONTRADICTS: 0 }
  let memory = 0
  const started = performance.now()
  /** @type {Map<number, InstanceType<typeof ClaimIndex>>} */
  const indexes = new Map()
  const vocabulary = new Vocabulary()
  for (const [month, list] of [...months].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const own = new ClaimIndex(list, vocabulary)
    const agreements = [...agreementsWithin(own)].flat()
    const at = monthNumber(month)
    for (const [other, before] of indexes)
      if (at - other > REACH) indexes.delete(other)
      else agreements.push(...[...agreementsBetween(before, own)].flat())
    for (const { relation } of agreements) found[relation]++
    memory = Math.max(memory, process.memoryUsage.rss())
    indexes.set(at, own)
  }
  return { ...found, seconds: (performance.now() - started) / 1000, memory }
}

const [first, ...others] = process.argv.slice(2)
const named = first !== undefined && !/^\d+$/.test(first)
const path = named ? first : '../shared/corpora/articles/sample.jsonl.gz'
const asked = (named ? others : process.argv.slice(2)).map(Number)
if (asked.some(count => !Number.isInteger(count) || count < 1) || !existsSync(path)) {
  console.error(
    'usage: node benchmarks/relation.mjs [articles.jsonl[.gz]] [count …], each the number of claims to compare',
  )
  process.exit(2)
}
const counts = (asked.length > 0 ? asked : COUNTS).sort((a, b) => a - b)
const articles = readArticles(path)
/** @type {Statement[]} */
const statements = []
/** Seconds of reading, by the number of claims. @type {Map<number, number>} */
const extraction = new Map()
const began = performance.now()
for (const article of articles) {
  statements.push(...statementsOf(article))
  for (const count of counts)
    if (statements.length >= count && !extraction.has(count))
      extraction.set(count, (performance.now() - began) / 1000)
  if (statements.length >= (counts.at(-1) ?? 0)) break
}
const held = process.memoryUsage.rss()
const rows = counts
  .filter(count => count <= statements.length)
  .map(count => ({ count, extraction: extraction.get(count) ?? 0, ...relate(statements.slice(0, count)) }))
const mega = (/** @type {number} */ bytes) => (bytes / 2 ** 20).toFixed(0)
printColumns([
  ['claims', 'REPEATS', 'SUPPORTS', 'CONTRADICTS', 'seconds', 'extraction', 'MB more'],
  ...rows.map(({ count, REPEATS, SUPPORTS, CONTRADICTS, seconds, extraction, memory }) => [
    ...[count, REPEATS, SUPPORTS, CONTRADICTS].map(value => value.toLocaleString('en')),
    seconds.toFixed(2),
    extraction.toFixed(1),
    mega(Math.max(0, memory - held)),
  ]),
])
if (rows.length < counts.length)
  console.log(`${path} has ${statements.length.toLocaleString('en')} claims only`)
if (rows.length > 1)
  console.log(`the time grows with the number of claims to the power of ${exponentOf(rows).toFixed(2)}`)
