import { expect, it } from 'vitest'
import { listen } from '../../../tests/events.ts'
import { pretender, query, start } from '../../../tests/http.ts'
import { someTokens } from '../../../tests/token.ts'
import { Feed } from './feed.ts'
import { LIMITS } from './limits.ts'

const change = (n: number) => ({ id: String(n), outcome: 'NEW' as const })
const SUBSCRIPTION = 'subscription Heard { ingested { id outcome problem { code } } }'
const INGEST = 'mutation { ingestArticle(input: { text: "Ada Brook spoke." }) { outcome } }'

it('tells each who listens, from when they ask on, and forgets who goes', async () => {
  const feed = new Feed()
  const [one, two] = [feed.subscribe(), feed.subscribe()].map(events => events[Symbol.asyncIterator]())
  expect(feed.size).toBe(0)
  const first = [one?.next(), two?.next()]
  expect(feed.size).toBe(2)
  feed.publish(change(1))
  expect(await Promise.all(first)).toEqual([
    { value: change(1), done: false },
    { value: change(1), done: false },
  ])
  await one?.return?.()
  expect(feed.size).toBe(1)
  feed.publish(change(2))
  expect(await two?.next()).toEqual({ value: change(2), done: false })
  const last = two?.next()
  feed.close()
  expect(await last).toMatchObject({ done: true })
  expect(feed.size).toBe(0)
  expect(await feed.subscribe()[Symbol.asyncIterator]().next()).toMatchObject({ done: true })
})

it('keeps the newest events only for who is slow', async () => {
  const feed = new Feed()
  const events = feed.subscribe()[Symbol.asyncIterator]()
  const first = events.next()
  for (let n = 0; n <= LIMITS.waitingEvents + 50; n++) feed.publish(change(n))
  expect((await first).value).toEqual(change(0))
  expect((await events.next()).value).toEqual(change(51))
  feed.close()
})

it('takes a bounded number of clients, and one more when one has gone', async () => {
  const feed = new Feed()
  const all = Array.from({ length: LIMITS.subscribers }, () => feed.subscribe()[Symbol.asyncIterator]())
  // Two who asked before the last place was taken.
  const late = feed.subscribe()[Symbol.asyncIterator]()
  const waiting = all.map(events => events.next())
  const full = expect.objectContaining({
    message: expect.stringMatching(new RegExp(`^${LIMITS.subscribers} .*: ask`)),
    extensions: { code: 'TOO_MANY_SUBSCRIBERS' },
  })
  expect(() => feed.subscribe()).toThrow(full)
  await expect(late.next()).rejects.toEqual(full)
  await all[0]?.return?.()
  expect(() => feed.subscribe()).not.toThrow()
  feed.close()
  await Promise.all(waiting)
})

it('is heard over HTTP, with heartbeats, until the server ends', async () => {
  const { tokens, editor } = await someTokens()
  const server = await start({ tokens, writer: pretender })
  const one = await listen(server.url, SUBSCRIPTION)
  const two = await listen(server.url, SUBSCRIPTION, editor)
  expect(one.type).toMatch(/^text\/event-stream/)
  const first = [one.next(), two.next()]
  await query(server.url, INGEST, editor)
  const event = { data: { ingested: { id: `Article:${'0'.repeat(32)}`, outcome: 'NEW', problem: null } } }
  expect(await Promise.all(first)).toEqual([event, event])
  await one.beat()
  expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(/^sayso_subscribers 2$/m)
  const last = two.next()
  one.leave()
  await query(server.url, INGEST, editor)
  expect(await last).toEqual(event)
  const end = two.next()
  await server.close()
  expect(await end).toBeNull()
})

it('ends for whom the token was revoked, before they hear more', async () => {
  let now = Date.now()
  const { tokens, reader, editor } = await someTokens(() => now)
  const server = await start({ tokens, writer: pretender, requireToken: true })
  const [one, two] = [
    await listen(server.url, SUBSCRIPTION, reader),
    await listen(server.url, SUBSCRIPTION, editor),
  ]
  const heard = [one.next(), two.next()]
  await query(server.url, INGEST, editor)
  expect(await Promise.all(heard)).toEqual([expect.anything(), expect.anything()])
  const [end, next] = [one.next(), two.next()]
  await tokens.revoke('reader')
  // The file is looked at once a second.
  now += 1_000
  await query(server.url, INGEST, editor)
  expect(await end).toBeNull()
  expect(await next).toMatchObject({ data: { ingested: { outcome: 'NEW' } } })
})

it('is forgotten when its client goes, and refused in excess', async () => {
  const { url } = await start()
  const subscribers = async () =>
    Number(/^sayso_subscribers (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1])
  const all = await Promise.all(Array.from({ length: LIMITS.subscribers }, () => listen(url, SUBSCRIPTION)))
  await Promise.all(all.map(({ beat }) => beat()))
  expect(await subscribers()).toBe(LIMITS.subscribers)
  const beyond = await listen(url, SUBSCRIPTION)
  expect(await beyond.next()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_SUBSCRIBERS' } }] })
  for (const { leave } of all) leave()
  await expect.poll(subscribers).toBe(0)
})

it('is measured as a query is, before anybody listens', async () => {
  const { url } = await start()
  const long = `subscription { ingested { article { claims(first: 100) { edges { node { related(first: 100) { edges { node { text date quote } } } } } } } } }`
  const { next } = await listen(url, long)
  expect(await next()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }] })
})
