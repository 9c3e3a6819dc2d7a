import { afterEach, beforeEach, expect, it } from 'vitest'
import { sketchRecord } from '../../../../tests/record.ts'
import { rowsOf } from '../../../../tests/row.ts'
import { describeStores } from '../../../../tests/stores.ts'
import type { Graph } from '../index.ts'

const WORDS = 'the old river wall in Streslau cannot hold another winter flood'
const forecast = (n: number, date: string) =>
  sketchRecord({
    title: `Forecast ${n}`,
    outlet: `Paper ${n}`,
    date,
    text: `Ada Brook said ${WORDS}.`,
    people: { 'Ada Brook': ['Ada Brook'] },
    claims: [{ by: 'Ada Brook', source: 'Ada Brook', cue: 'said', content: WORDS }],
  })
const FORECASTS = [
  forecast(1, '2024-01-30'),
  forecast(2, '2024-02-01'),
  forecast(3, '2024-02-02'),
  forecast(4, '2024-03-05'),
]

describeStores('comparing claims', store => {
  let graph: Graph
  beforeEach(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles(FORECASTS)
  })
  afterEach(() => graph.close())

  const rows = (statement: string) => rowsOf(graph, statement)
  const related = () =>
    rows(
      'MATCH (a:Claim)-[r]->(b:Claim) RETURN a.id AS later, b.id AS earlier, type(r) AS type, r.score AS score ORDER BY later, earlier',
    )
  const due = async () =>
    (await rows('MATCH (p:Period) WHERE p.compared = false RETURN p.key AS key ORDER BY key')).map(
      ({ key }) => key,
    )

  it('ends in the middle of a month, which is compared the next time', async () => {
    const ending = new AbortController()
    const { signal } = ending
    // As if the end came while the claims of a month are being compared.
    signal.throwIfAborted = () => {
      ending.abort()
      AbortSignal.prototype.throwIfAborted.call(signal)
    }
    const months: string[] = []
    await graph.relateClaims({ signal, onMonth: ({ month }) => void months.push(month) })
    expect([months, await related(), await due()]).toEqual([[], [], ['2024-01', '2024-02', '2024-03']])
    await graph.relateClaims()
    expect(await related()).toHaveLength(6)
    expect(await due()).toEqual([])
  })

  it('looks again at a month that changes while it is compared', async () => {
    await graph.relateClaims()
    const whole = await related()
    for (const record of FORECASTS.slice(1)) await graph.writeArticles([{ ...record, claims: [] }])
    await graph.writeArticles(FORECASTS.slice(0, 1))
    // As the first month is done, the next has been read.
    await graph.relateClaims({
      onMonth: async ({ month }) => {
        if (month === '2024-01') await graph.writeArticles(FORECASTS.slice(1))
      },
    })
    expect(await related()).toEqual(whole)
    expect(await due()).toEqual([])
    expect(await rows('MATCH (p:Period) WHERE p.comparing IS NOT NULL RETURN p.key AS key')).toEqual([])
  })

  it('compares the months of years in a thread of their own, and comes to the same', async () => {
    const years = Array.from({ length: 12 }, (_, n) =>
      forecast(n, `2023-${String(n + 1).padStart(2, '0')}-07`),
    )
    const months: string[] = []
    await graph.writeArticles(years)
    await graph.relateClaims({ onMonth: ({ month }) => void months.push(month) })
    const whole = await related()
    expect(months).toHaveLength(15)
    expect(whole.length).toBeGreaterThan(60)
    // A month at a time, none has a thread.
    for (const record of [...FORECASTS, ...years]) await graph.writeArticles([{ ...record, claims: [] }])
    for (const record of [...FORECASTS, ...years]) {
      await graph.writeArticles([record])
      await graph.relateClaims()
    }
    expect(await related()).toEqual(whole)
  })

  it('comes to the same where two do it at once', async () => {
    await graph.relateClaims()
    const whole = await related()
    for (const record of FORECASTS) await graph.writeArticles([{ ...record, claims: [] }])
    await graph.writeArticles(FORECASTS)
    expect(await related()).toEqual([])
    await Promise.all([graph.relateClaims(), graph.relateClaims(), graph.relateClaims()])
    expect(await related()).toEqual(whole)
    expect(await due()).toEqual([])
  })
})
