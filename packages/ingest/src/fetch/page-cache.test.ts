import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { PageCache } from './page-cache.ts'

const root = mkdtempSync(join(tmpdir(), 'sayso-page-cache-'))
afterAll(() => rmSync(root, { recursive: true }))

const page = (url: string, length = 1) => ({
  url,
  type: 'text/html',
  etag: '"1"',
  modified: null,
  body: 'x'.repeat(length),
})

it('forgets what nobody asked for in a month', async () => {
  const folder = join(root, 'old')
  const cache = new PageCache(folder)
  await cache.put(page('https://news.example/a'))
  await cache.put(page('https://news.example/b'))
  const longAgo = new Date(Date.now() - 31 * 86_400_000)
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), longAgo, longAgo)
  // Asked for, so not as old any longer.
  expect(await cache.get('https://news.example/a')).toEqual(page('https://news.example/a'))
  await new PageCache(folder).put(page('https://news.example/c'))
  expect(await cache.get('https://news.example/a')).toBeDefined()
  expect(await cache.get('https://news.example/b')).toBeUndefined()
  expect(readdirSync(folder)).toHaveLength(2)
})

it('holds no more than it may, and keeps the newest', async () => {
  const folder = join(root, 'large')
  const cache = new PageCache(folder, 10_000)
  for (let number = 0; number < 30; number++) {
    await cache.put(page(`https://news.example/${number}`, 1000))
    for (const [index, name] of readdirSync(folder).entries()) {
      const time = new Date(Date.now() - 1_000_000 - index)
      utimesSync(join(folder, name), time, time)
    }
  }
  await new PageCache(folder, 10_000).put(page('https://news.example/last', 1000))
  expect(readdirSync(folder)).toHaveLength(9)
  expect(await cache.get('https://news.example/last')).toBeDefined()
})
