// Whether a page far down a list takes longer than the first: `node benchmarks/page.mjs [claims]`.
import process from 'node:process'
import { printColumns } from './growth.mjs'
import { inBothStores, quantile, timed } from './store.mjs'

const CLAIMS = 20_000
const ROWS = 20
const STEP = 100
const ROUNDS = 60

const PAGE = `query ($first: Int!, $after: String, $filter: ClaimFilter) { claims(first: $first, after: $after, filter: $filter) {
  pageInfo { endCursor } edges { node { text date } } } }`

const claims = Number(process.argv[2] ?? CLAIMS)
if (!Number.isInteger(claims) || claims < 2 * STEP) {
  console.error(`usage: node benchmarks/page.mjs [claims], ${2 * STEP} or more`)
  process.exit(2)
}
const ms = (/** @type {number} */ value) => value.toFixed(1)

await inBothStores({ entities: claims, claims }, async ({ name, ask }) => {
  const last = Math.floor(claims / ROWS)
  const rows = [['list', 'page 1', `page ${last}`, 'ratio']]
  for (const [list, filter] of /** @type {const} */ ([
    ['all', {}],
    ['stance', { stance: 'NEUTRAL' }],
  ])) {
    /** @type {string | null} */
    let after = null
    for (let row = 0; row < (last - 1) * ROWS; row += STEP) {
      const first = Math.min(STEP, (last - 1) * ROWS - row)
      /** @type {string | null} */
      const end = (await ask(PAGE, { first, after, filter })).claims.pageInfo.endCursor
      if (end === null) break
      after = end
    }
    /** @type {number[]} */
    const top = []
    /** @type {number[]} */
    const deep = []
    for (let round = 0; round < ROUNDS; round++) {
      top.push(await timed(() => ask(PAGE, { first: ROWS, filter })))
      deep.push(await timed(() => ask(PAGE, { first: ROWS, after, filter })))
    }
    const [near, far] = [top, deep].map(times => quantile(times.slice(ROUNDS / 3), 0.5))
    rows.push([list, ms(near ?? 0), ms(far ?? 0), ((far ?? 0) / (near ?? 1)).toFixed(2)])
  }
  console.log(`\n${name}, ${claims.toLocaleString('en')} claims, p50 in ms`)
  printColumns(rows)
})
