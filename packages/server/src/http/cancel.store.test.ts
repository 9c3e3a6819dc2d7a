import { afterAll, beforeAll, expect, it } from 'vitest'
import { empty, start } from '../../../../tests/http.ts'
import { signal } from '../../../../tests/signal.ts'
import { engineOf, running, slow } from '../../../../tests/slow.ts'
import { describeStores } from '../../../../tests/stores.ts'
import { type Log, type RequestEntry, textLog } from './log.ts'
import type { StartOptions } from './start.ts'

describeStores('a request whose client goes away', store => {
  let engine: Awaited<ReturnType<typeof engineOf>>
  beforeAll(async () => {
    await store.empty()
    engine = await engineOf(store)
  })
  afterAll(() => engine.close())

  it('stops its statement, sends no more of them, and is no fault', async () => {
    const { given: began, give: begun } = signal()
    const sent: unknown[] = []
    const look: StartOptions['graph']['look'] = async (requests, bounds) => {
      sent.push(requests)
      begun()
      await engine.read(slow(engine, 'cancelled'), {}, bounds)
      return []
    }
    const faults: string[] = []
    const { given: logged, give: over } = signal<RequestEntry>()
    const log: Log = {
      ...textLog(() => {}),
      fault: what => void faults.push(what),
      request: entry => entry.route === '/graphql' && over(entry),
    }
    const { url } = await start({ graph: { ...empty, look }, log })
    const client = new AbortController()
    const reply = fetch(`${url}/graphql`, {
      method: 'POST',
      signal: client.signal,
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ people { edges { node { claims { totalCount } } } } }"}',
    }).catch((error: unknown) => error)
    await began
    if (store.name === 'neo4j')
      await expect.poll(() => running(engine, 'cancelled'), { timeout: 10_000 }).toBe(1)
    client.abort()
    expect(await reply).toMatchObject({ name: 'AbortError' })
    if (store.name === 'neo4j')
      await expect.poll(() => running(engine, 'cancelled'), { timeout: 10_000 }).toBe(0)
    expect(await logged).toMatchObject({ status: 499, statements: 1 })
    const metrics = await (await fetch(`${url}/metrics`)).text()
    expect(metrics).toContain('sayso_requests_total{type="query",outcome="cancelled"} 1')
    expect(metrics).toContain('sayso_requests_in_flight 0')
    expect(sent).toHaveLength(1)
    expect(faults).toEqual([])
  })
})
