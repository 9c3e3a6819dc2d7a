import { afterEach, beforeEach, expect, it } from 'vitest'
import { engineOf, running, slow } from '../../../tests/slow.ts'
import { describeStores } from '../../../tests/stores.ts'
import type { Engine } from './engine.ts'

describeStores('a statement out of its bounds', store => {
  let engine: Engine
  beforeEach(async () => {
    await store.empty()
    engine = await engineOf(store)
  })
  afterEach(() => engine.close())

  it('is not waited for longer than its time limit', async () => {
    const began = Date.now()
    await expect(engine.read(slow(engine, 'late'), {}, { timeoutMs: 200 })).rejects.toMatchObject({
      code: 'QUERY_TIMEOUT',
    })
    expect(Date.now() - began).toBeLessThan(1_500)
    expect(await engine.read('RETURN 1 AS one', {})).toEqual([{ one: 1 }])
  })

  it('is not waited for once nobody wants the answer', async () => {
    const gone = new AbortController()
    const answer = engine.read(slow(engine, 'unwanted'), {}, { signal: gone.signal })
    gone.abort()
    await expect(answer).rejects.toMatchObject({ code: 'QUERY_CANCELLED' })
    await expect(engine.read('RETURN 1 AS one', {}, { signal: gone.signal })).rejects.toMatchObject({
      code: 'QUERY_CANCELLED',
    })
    expect(await engine.read('RETURN 1 AS one', {}, { signal: new AbortController().signal })).toEqual([
      { one: 1 },
    ])
  })

  if (store.name === 'embedded') return

  it('does not outlive its store, though the driver still connects', async () => {
    const other = await engineOf(store)
    const answer = other.read('RETURN 1 AS one', {}).catch((error: unknown) => error)
    await Promise.resolve()
    await other.close()
    const began = Date.now()
    expect(await answer).toMatchObject({ code: 'QUERY_CANCELLED' })
    expect(Date.now() - began).toBeLessThan(1_500)
    await expect(other.read('RETURN 1 AS one', {})).rejects.toMatchObject({ code: 'QUERY_CANCELLED' })
  })

  it('is stopped in the server, as its time is over or nobody wants the answer', async () => {
    const gone = new AbortController()
    const answers = [
      engine.read(slow(engine, 'both'), {}, { timeoutMs: 2_000 }),
      engine.read(slow(engine, 'both'), {}, { signal: gone.signal }),
    ].map(answer => answer.catch((error: unknown) => error))
    await expect.poll(() => running(engine, 'both'), { timeout: 10_000 }).toBe(2)
    gone.abort()
    expect(await Promise.all(answers)).toMatchObject([{ code: 'QUERY_TIMEOUT' }, { code: 'QUERY_CANCELLED' }])
    await expect.poll(() => running(engine, 'both'), { timeout: 10_000 }).toBe(0)
  })
})
