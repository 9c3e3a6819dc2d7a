import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Web } from '../fetch/web.ts'
import { readInputs } from './reader.ts'
import type { ReadResult } from './result.ts'

const asked: string[] = []
const pages = new Map<string, string | Uint8Array>()
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  const page = pages.get(request.url ?? '')
  response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page)
})
const web = new Web({
  agent: 'sayso/1',
  trusts: () => true,
  ignoreRobots: true,
  clock: { now: () => 0, wait: async () => {} },
})
let host = ''

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await web.close()
  server.close()
})

async function follow(path: string): Promise<ReadResult[]> {
  asked.length = 0
  const results: ReadResult[] = []
  for await (const result of readInputs([`${host}${path}`], { web, follow: true, format: 'feed' }))
    results.push(result)
  return results
}

const at = (path: string): string => `<loc>${host}${path}</loc>`
const index = (...paths: string[]): string =>
  `<sitemapindex>${paths.map(path => `<sitemap>${at(path)}</sitemap>`).join('')}</sitemapindex>`
const map = (...paths: string[]): string =>
  `<urlset>${paths.map(path => `<url>${at(path)}</url>`).join('')}</urlset>`

it('goes from an index over its sitemaps to their pages, to each once', async () => {
  pages.set('/index.xml', index('/1.xml', '/2.xml.gz', '/gone.xml', '/1.xml', '/index.xml'))
  pages.set('/1.xml', map('/a', '/b?utm_source=map'))
  pages.set('/2.xml.gz', gzipSync(map('/b', '/c')))
  for (const name of ['/a', '/b?utm_source=map', '/c'])
    pages.set(name, `<title>${name}</title><p>The dam will hold.</p>`)
  expect(await follow('/index.xml')).toMatchObject([
    { document: { title: '/a' } },
    { document: { title: '/b?utm_source=map' } },
    { document: { title: '/c' } },
    { origin: `${host}/gone.xml`, refused: { code: 'URL_STATUS' } },
  ])
  expect(asked).toEqual(['/index.xml', '/1.xml', '/a', '/b?utm_source=map', '/2.xml.gz', '/c', '/gone.xml'])
})

it('takes what a news sitemap says where the page says nothing', async () => {
  const news = (path: string) =>
    `<url>${at(path)}<news:news><news:publication><news:name>The Post</news:name><news:language>cy</news:language></news:publication>
     <news:publication_date>2024-03-05</news:publication_date><news:title>From the map</news:title></news:news></url>`
  pages.set('/news.xml', `<urlset>${news('/bare')}${news('/full')}</urlset>`)
  pages.set('/bare', '<p>Mae hi.</p>')
  pages.set(
    '/full',
    '<html lang="en"><title>Own</title><meta property="og:site_name" content="The Times"><meta name="date" content="2020-01-01"><p>It is.</p>',
  )
  expect(await follow('/news.xml')).toMatchObject([
    { document: { title: 'From the map', outlet: 'The Post', publishedAt: '2024-03-05', language: 'cy' } },
    { document: { title: 'Own', outlet: 'The Times', publishedAt: '2020-01-01', language: 'en' } },
  ])
})

it('goes no deeper than sitemaps stand in one another, and not around', async () => {
  for (let depth = 0; depth < 9; depth++) pages.set(`/deep/${depth}`, index(`/deep/${depth + 1}`))
  expect(await follow('/deep/0')).toMatchObject([
    { origin: `${host}/deep/4`, refused: { code: 'INPUT_TOO_LARGE' } },
  ])
  expect(asked).toEqual(['/deep/0', '/deep/1', '/deep/2', '/deep/3'])
  pages.set('/x', index('/y'))
  pages.set('/y', index('/x', '/y'))
  await follow('/x')
  expect(asked).toEqual(['/x', '/y'])
})

it('takes no feed that a feed links to for another one', async () => {
  const feed = (link: string): string =>
    `<rss version="2.0"><channel><title>P</title><item><title>T</title><link>${host}${link}</link></item></channel></rss>`
  pages.set('/feed1', feed('/feed2'))
  pages.set('/feed2', feed('/feed1'))
  await follow('/feed1')
  expect(asked).toEqual(['/feed1', '/feed2'])
})
