// How long those who read wait while articles are ingested: `node benchmarks/reading-beside.mjs [articles] [seconds idle]`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { numbers, printColumns } from './growth.mjs'
import { machine, wholeNumbers } from './machine.mjs'
import { idOf, quantile, withBothStores } from './store.mjs'

const USAGE =
  'usage: node benchmarks/reading-beside.mjs [articles] [seconds], to ingest (1000) and of asking idly before and after (20)'
const SIZE = { entities: 1_000, claims: 3_000 }
const A_SECOND = 20
const [articles = 1_000, seconds = 20] = wholeNumbers(USAGE)
/** Of the time that 95 in 100 requests take idly in the graph that has become of it, at most. */
const MOST = 3
/** Of fewer articles the figures say little: a moment of anything else on the machine decides. */
const JUDGED_ARTICLES = 500

const root = new URL('..', import.meta.url)
const sayso = fileURLToPath(new URL('packages/cli/bin/sayso.js', root))
const seeds = fileURLToPath(new URL('seeds', root))

const examples = readdirSync(new URL('queries/', root)).filter(file => file.endsWith('.graphql'))
const bodies = [
  ...examples.map(file => ({ query: readFileSync(new URL(`queries/${file}`, root), 'utf8') })),
  {
    query: '{ claims(first: 20) { totalCount edges { node { text speaker { name } article { title } } } } }',
  },
  { query: '{ search(query: "article 12") { edges { node { __typename } } } }' },
  ...[0, 1, 7, 100].map(rank => ({
    query: `{ node(id: "Person:${idOf('entity', 3 * rank)}") { ... on Person { name claims(first: 20) { edges { node { text article { title } } } } } } }`,
  })),
].map(body => JSON.stringify(body))

/**
 * Articles of some 800 words in which people of the valley say things about each other, the same in every run. As in the news,
 * few of them say the same, or the opposite.
 *
 * @param {number} count
 */
function* madeUp(count) {
  const next = numbers(5)
  const pick = (/** @type {readonly string[]} */ from) => from[Math.floor(next() ** 2 * from.length)] ?? ''
  const given = 'Ada Rex Helen Tom Rhea Paul Nina Carl Ruth Ivan Clara Hugo Vera Max Edna Leo'.split(' ')
  const family =
    'Brook Marsh Carter Vale Reed Stone Weber Lund Novak Hale Frost Quill Dunn Ashby Crane Moss Pike'.split(
      ' ',
    )
  const people = given.flatMap(first => family.map(last => `${first} ${last}`)).sort(() => next() - 0.5)
  const kinds = 'old,new,lower,upper,northern,public,flooded,closed,narrow,second,disputed,rented'.split(',')
  const places =
    'dam,mill,road,school,harbour,bridge,market,library,quarry,clinic,station,orchard,reservoir,theatre'.split(
      ',',
    )
  const endings =
    'ford,ton,by,wick,ham,stead,dale,combe,worth,minster,field,burgh,mouth,hurst,leigh,thorpe'.split(',')
  const any = (/** @type {readonly string[]} */ from) => from[Math.floor(next() * from.length)] ?? ''
  const thing = () => `the ${any(kinds)} ${any(places)} of ${any(family)}${any(endings)}`
  const verbs = 'said,warned,argued,insisted,denied,admitted'.split(',')
  const judged = () =>
    [
      'is safe',
      'is not safe',
      `will cost ${2 + Math.floor(90 * next())} million`,
      `should be closed by ${2024 + Math.floor(9 * next())}`,
      `must stay open for ${2 + Math.floor(30 * next())} more years`,
      `served ${100 + Math.floor(900 * next())} families a week`,
      'has failed',
      'is popular',
    ][Math.floor(8 * next())]
  for (let at = 0; at < count; at++) {
    const cast = Array.from({ length: 8 }, () => pick(people))
    const paragraphs = Array.from({ length: 8 }, () => {
      const [one, other, third] = [pick(cast), pick(cast), thing()]
      return [
        `${one} ${pick(verbs)} on Monday that ${third} ${judged()}.`,
        `The council met twice in ${1 + Math.floor(11 * next())} weeks about ${thing()}, and the people of the lower town came with letters and drawings. Rain fell on most of the days, the market was full, and the buses from the upper villages were late because of the works at the crossing, which began in spring and go on.`,
        `"T${third.slice(1)} ${judged()}," ${one} ${pick(verbs)}, "and ${other} knows it."`,
        `${other}, a critic of the plan, ${pick(verbs)} that ${thing()} ${judged()}.`,
      ].join(' ')
    })
    const month = String(1 + (at % 12)).padStart(2, '0')
    const day = String(1 + Math.floor(28 * next())).padStart(2, '0')
    yield {
      id: String(at),
      title: `Day ${at} in the valley`,
      outlet: `The ${pick(family)} Post`,
      publishedAt: `${2023 + (at % 2)}-${month}-${day}`,
      text: paragraphs.join('\n\n'),
    }
  }
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<string>} what it said to standard output
 */
async function run(...args) {
  const child = spawn(process.execPath, [sayso, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [code, stdout, stderr] = await Promise.all([
    once(child, 'close').then(([code]) => code),
    text(child.stdout),
    text(child.stderr),
  ])
  if (code !== 0) throw new Error(stderr)
  return stdout
}

/** @param {readonly string[]} args */
async function serve(...args) {
  const child = spawn(process.execPath, [sayso, 'serve', '--port', '0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', line => {
      const [, found] = /POST (\S+)\/graphql/.exec(line) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error('the server ended')))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url, stop }
}

/**
 * @param {string} url
 * @param {string} body
 * @returns {Promise<boolean>} whether it was answered without an error
 */
async function post(url, body) {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
  return !(await reply.text()).includes('"errors":')
}

/**
 * Asks at a fixed rate, whether earlier requests are answered or not, until it is told to end.
 *
 * @param {string} url
 * @param {Promise<unknown>} end
 */
async function ask(url, end) {
  let going = true
  const ended = end.finally(() => {
    going = false
  })
  /** @type {number[]} */
  const times = []
  let failed = 0
  const one = async (/** @type {number} */ due, /** @type {string} */ body) => {
    if (!(await post(url, body).catch(() => false))) failed++
    times.push(performance.now() - due)
  }
  /** @type {Promise<void>[]} */
  const asked = []
  const began = performance.now()
  for (let at = 0; going; at++) {
    const due = began + (1000 * at) / A_SECOND
    await wait(Math.max(0, due - performance.now()))
    asked.push(one(due, bodies[at % bodies.length] ?? ''))
  }
  await Promise.all(asked)
  await ended
  return { times, failed }
}

const folder = mkdtempSync(join(tmpdir(), 'sayso-reading-'))
const file = join(folder, 'articles.jsonl')
writeFileSync(file, [...madeUp(articles)].map(article => `${JSON.stringify(article)}\n`).join(''))
try {
  await withBothStores(
    SIZE,
    async addresses => {
      console.log(`${bodies.length} queries in turn, ${A_SECOND} a second; ${machine()}`)
      printColumns([['', 'requests', 'p50 ms', 'p95 ms', 'p99 ms', 'failed']])
      for (const [name, store] of Object.entries(addresses)) {
        const runs = ['--runs', join(folder, 'runs')]
        await run('ingest', seeds, '--store', store, ...runs)
        // The embedded store takes articles through the server, Neo4j beside it.
        const { url, stop } = await serve('--store', store, ...(name === 'embedded' ? ['--write'] : []))
        try {
          // A cold Neo4j plans the first of each query, which takes it up to a second.
          for (const body of [...bodies, ...bodies, ...bodies]) await post(url, body)
          const row = (
            /** @type {string} */ label,
            /** @type {Awaited<ReturnType<typeof ask>>} */ { times, failed },
          ) =>
            printColumns([
              [
                label,
                String(times.length),
                ...[0.5, 0.95, 0.99].map(q => quantile(times, q).toFixed(0)),
                String(failed),
              ],
            ])
          const before = await ask(url, wait(1000 * seconds))
          row('idle before', before)
          const began = performance.now()
          const ingesting = run('ingest', file, '--store', store, ...runs)
          const busy = await ask(url, ingesting)
          const took = (performance.now() - began) / 1000
          row('ingesting', busy)
          const after = await ask(url, wait(1000 * seconds))
          row('idle after', after)
          const ratio = quantile(busy.times, 0.95) / quantile(after.times, 0.95)
          console.log(
            `${name}: ${(articles / took).toFixed(1)} articles a second; p95 ${ratio.toFixed(2)} times that of idle after; ${(await ingesting).trim()}`,
          )
          if (before.failed + busy.failed + after.failed > 0 || (articles >= JUDGED_ARTICLES && ratio > MOST))
            process.exitCode = 1
        } finally {
          await stop()
        }
      }
    },
    { serving: true },
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
