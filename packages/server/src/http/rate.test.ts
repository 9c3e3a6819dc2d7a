import { expect, it } from 'vitest'
import { query, start } from '../../../../tests/http.ts'
import { LIMITS } from '../limits.ts'
import { RateLimit } from './rate.ts'

it('gives each client so many a second, and at once what it has saved up', () => {
  let now = 0
  const rate = new RateLimit(2, () => now)
  const most = 2 * LIMITS.burstSeconds
  for (let i = 0; i < most; i++) expect(rate.take('192.0.2.1')).toBe(0)
  expect(rate.take('192.0.2.1')).toBe(1)
  expect(rate.take('192.0.2.2')).toBe(0)
  now = 0.5
  expect([rate.take('192.0.2.1'), rate.take('192.0.2.1')]).toEqual([0, 1])
  now = 3_600
  for (let i = 0; i < most; i++) expect(rate.take('192.0.2.1')).toBe(0)
  expect(rate.take('192.0.2.1')).toBe(1)
})

it('says for how long to wait where requests are rare', () => {
  let now = 0
  const rate = new RateLimit(0.1, () => now)
  expect([rate.take('192.0.2.1'), rate.take('192.0.2.1')]).toEqual([0, 10])
  now = 10
  expect(rate.take('192.0.2.1')).toBe(0)
})

it('takes a network of the newer kind for one client', () => {
  const rate = new RateLimit(0.1, () => 0)
  expect(rate.take('2001:db8:0:1::1')).toBe(0)
  for (const same of ['2001:db8:0:1::2', '2001:db8:0:1:ffff:1:2:3']) expect(rate.take(same)).toBe(10)
  for (const other of ['2001:db8:0:2::1', '2001:db8::1', '::1', '::ffff:192.0.2.1', '::ffff:192.0.2.2'])
    expect(rate.take(other), other).toBe(0)
})

it('remembers a bounded number of clients', () => {
  const rate = new RateLimit(0.1, () => 0)
  expect(rate.take('192.0.2.1')).toBe(0)
  for (let i = 0; i < 10_000; i++) rate.take(`10.0.${i >> 8}.${i & 255}`)
  expect(rate.take('192.0.2.1')).toBe(0)
  expect(rate.take('10.0.39.15')).toBe(10)
})

it('refuses with the limit and a way out, and leaves health, metrics and the page alone', async () => {
  const { url } = await start({ rate: 0.2 })
  expect((await query(url, '{ __typename }')).status).toBe(200)
  const refused = await query(url, '{ __typename }')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('5')
  expect(await refused.json()).toEqual({
    errors: [
      {
        message:
          'more requests than 0.2 a second came from your address, which is the limit: wait 5 s, and ask for more in one request',
        extensions: { code: 'TOO_MANY_REQUESTS' },
      },
    ],
  })
  expect((await fetch(`${url}/graphql?query={__typename}`)).status).toBe(429)
  for (const path of ['/healthz', '/readyz', '/metrics', '/limits'])
    expect((await fetch(`${url}${path}`)).status).toBe(200)
  expect((await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).status).not.toBe(429)
})

it('limits a server that others reach, unless told otherwise, and one of this machine only if told', async () => {
  const limit = async (options: object) => {
    const reply = await fetch(`${(await start(options)).url}/limits`)
    return ((await reply.json()) as { limits: { requestsPerSecond: object } }).limits.requestsPerSecond
  }
  expect(await limit({})).toMatchObject({ value: null })
  expect(await limit({ rate: 3 })).toMatchObject({ value: 3 })
  expect(await limit({ host: '0.0.0.0' })).toMatchObject({ value: LIMITS.requestsPerSecond })
  expect(await limit({ host: '0.0.0.0', rate: 0 })).toMatchObject({ value: null })
})
