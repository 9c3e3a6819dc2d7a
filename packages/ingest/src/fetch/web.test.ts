import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { MAX_ARTICLE_BYTES } from '../reader/bytes.ts'
import type { Resolve } from './address.ts'
import { Web, type WebOptions } from './web.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

interface Site {
  readonly url: string
  readonly port: number
  /** What was asked for: paths, with what matters of the headers. */
  readonly asked: string[]
}

/** A real server; what it has no answer for is not there. */
async function site(pages: Readonly<Record<string, RequestListener | string>>): Promise<Site> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const page = pages[request.url ?? '']
    if (typeof page === 'function') return page(request, response)
    if (page === undefined) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' }).end(page)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push({
    close: () => {
      server.closeAllConnections()
      return new Promise(done => server.close(done))
    },
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, asked }
}

/** Waits for nothing, and keeps how long it would have. */
const waits: number[] = []
const clock = { now: () => 0, wait: async (ms: number) => void waits.push(ms) }

function web(options: Partial<WebOptions> = {}): Web {
  const made = new Web({ agent: 'sayso/1.2.3', trusts: () => true, clock, ...options })
  open.push(made)
  return made
}

const to =
  (location: string, status = 302): RequestListener =>
  (_, response) =>
    response.writeHead(status, { location }).end()

it('fetches a page as who it is, and says where it was found', async () => {
  let agent: string | undefined
  const { url, asked } = await site({
    '/old': to('/new#part'),
    '/new': (request, response) => {
      agent = request.headers['user-agent']
      response.writeHead(200, { 'content-type': 'Text/HTML; Charset="windows-1252"' }).end('a page')
    },
  })
  expect(await web().read(`${url}/old#top`)).toMatchObject({
    url: `${url}/new`,
    type: 'text/html',
    charset: 'windows-1252',
    bytes: Buffer.from('a page'),
  })
  expect(agent).toMatch(/^sayso\/1\.2\.3 /)
  expect(asked).toEqual(['/robots.txt', '/old', '/new'])
})

it.each([
  ['ftp://news.example/a', 'URL_INVALID'],
  ['file:///etc/passwd', 'URL_INVALID'],
  ['http://', 'URL_INVALID'],
  ['http://ada:secret@news.example/a', 'URL_INVALID'],
])('refuses %s without asking anybody', async (address, code) => {
  const error = await web()
    .read(address)
    .catch((error: unknown) => error)
  expect(error).toMatchObject({ code, hint: expect.stringContaining('https://') })
  expect(String(error)).not.toContain('secret')
})

it('reaches no address that is not public, unless it is told to', async () => {
  const { url, asked } = await site({ '/a': 'inside' })
  await expect(web({ trusts: () => false }).read(`${url}/a`)).rejects.toMatchObject({ code: 'URL_PRIVATE' })
  expect(asked).toEqual([])
  expect(await web().read(`${url}/a`)).toMatchObject({ url: `${url}/a` })
})

it('looks a name up for the connection itself, so that it cannot mean another address afterwards', async () => {
  const { port, asked } = await site({ '/a': 'inside' })
  let lookups = 0
  const resolve: Resolve = (_, done) => {
    lookups++
    done(null, [{ address: '127.0.0.1', family: 4 }])
  }
  const own = web({ trusts: () => false, ignoreRobots: true, resolve })
  for (const path of ['/a', '/b'])
    await expect(own.read(`http://news.example:${port}${path}`)).rejects.toMatchObject({
      code: 'URL_PRIVATE',
      message: expect.stringContaining('news.example'),
    })
  expect(lookups).toBe(2)
  expect(asked).toEqual([])
})

it.each(['http://127.0.0.1:PORT/a', 'http://[::ffff:127.0.0.1]:PORT/a', '//2130706433:PORT/a'])(
  'follows no redirect from a public site to %s',
  async location => {
    const inside = await site({ '/a': 'inside' })
    const outside = await site({ '/a': to(location.replace('PORT', String(inside.port))) })
    // Only this name is trusted, as if its address were public.
    const own = web({
      trusts: host => host === 'news.example',
      resolve: (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    })
    await expect(own.read(`http://news.example:${outside.port}/a`)).rejects.toMatchObject({
      code: 'URL_PRIVATE',
    })
    expect(outside.asked).toEqual(['/robots.txt', '/a'])
    expect(inside.asked).toEqual([])
  },
)

it('follows five redirects, and no sixth, and none to another protocol', async () => {
  const hops = Object.fromEntries(Array.from({ length: 9 }, (_, hop) => [`/${hop}`, to(`/${hop + 1}`)]))
  const { url, asked } = await site({ ...hops, '/9': 'there', '/out': to('file:///etc/passwd') })
  expect(await web().read(`${url}/4`)).toMatchObject({ url: `${url}/9` })
  await expect(web().read(`${url}/3`)).rejects.toMatchObject({ code: 'URL_REDIRECTS' })
  await expect(web().read(`${url}/out`)).rejects.toMatchObject({ code: 'URL_INVALID' })
  expect(asked.filter(path => path === '/9')).toHaveLength(1)
})

it.each([
  ['packed', { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(300_000_000))],
  ['as it is', {}, Buffer.alloc(MAX_ARTICLE_BYTES + 1)],
])('reads no more of a body than any article has, %s', async (_, headers, body) => {
  const { url } = await site({
    '/bomb': (_, response) => response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body),
  })
  await expect(web().read(`${url}/bomb`)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' })
})

it('gives up a reply that never ends', async () => {
  const { url } = await site({
    '/slow': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
    '/silent': () => {},
  })
  for (const path of ['/slow', '/silent'])
    await expect(web({ timeoutMs: 100 }).read(`${url}${path}`)).rejects.toMatchObject({
      code: 'URL_TIMEOUT',
      message: `${url}${path} did not answer in 0.1 s`,
    })
})

it.each([
  [401, 'login'],
  [404, 'check'],
  [429, 'too often'],
  [503, 'later'],
])('says what to do where a site answers %i', async (status, hint) => {
  const { url } = await site({ '/a': (_, response) => response.writeHead(status).end('x') })
  await expect(web().read(`${url}/a`)).rejects.toMatchObject({
    code: 'URL_STATUS',
    message: `${url}/a answered ${status}`,
    hint: expect.stringContaining(hint),
  })
})

it('says where nobody answers', async () => {
  const { url } = await site({})
  await Promise.all(open.splice(0).map(each => each.close()))
  await expect(web().read(`${url}/a`)).rejects.toMatchObject({
    code: 'URL_FAILED',
    message: expect.stringContaining('nobody answers'),
  })
})

it('keeps to robots.txt, asks for it once, and waits as long as it wants', async () => {
  const { url, asked } = await site({
    '/robots.txt': 'User-agent: *\nDisallow: /\n\nUser-agent: Sayso\nDisallow: /private\nCrawl-delay: 7\n',
    '/a': 'a',
    '/b': to('/private/c'),
    '/private/c': 'c',
  })
  const own = web()
  waits.length = 0
  expect(await own.read(`${url}/a`)).toMatchObject({ bytes: Buffer.from('a') })
  await expect(own.read(`${url}/b`)).rejects.toMatchObject({ code: 'URL_ROBOTS' })
  expect(asked).toEqual(['/robots.txt', '/a', '/b'])
  expect(waits).toEqual([7000])
  expect(await web({ ignoreRobots: true }).read(`${url}/private/c`)).toMatchObject({
    bytes: Buffer.from('c'),
  })
})

it('asks for a robots.txt again after a day, as its owner may have changed it', async () => {
  let rules = 'User-agent: *\nDisallow: /a\n'
  const { url, asked } = await site({
    '/robots.txt': (_, response) => response.writeHead(200).end(rules),
    '/a': 'a',
  })
  let now = 0
  const own = web({ clock: { now: () => now, wait: async () => {} } })
  await expect(own.read(`${url}/a`)).rejects.toMatchObject({ code: 'URL_ROBOTS' })
  rules = ''
  now = 86_399_999
  await expect(own.read(`${url}/a`)).rejects.toMatchObject({ code: 'URL_ROBOTS' })
  now++
  expect(await own.read(`${url}/a`)).toMatchObject({ bytes: Buffer.from('a') })
  expect(asked).toEqual(['/robots.txt', '/robots.txt', '/a'])
})

it.each([
  [404, true],
  [403, true],
  [500, false],
  [429, false],
])('takes a robots.txt that answers %i for leave: %s', async (status, allowed) => {
  const { url } = await site({
    '/robots.txt': (_, response) => response.writeHead(status).end(),
    '/a': 'a',
  })
  const read = web().read(`${url}/a`)
  if (allowed) expect(await read).toMatchObject({ bytes: Buffer.from('a') })
  else await expect(read).rejects.toMatchObject({ code: 'URL_ROBOTS' })
})

it('reads the beginning of an endless robots.txt', async () => {
  const { url } = await site({
    '/robots.txt': (_, response) => {
      response.writeHead(200).write('User-agent: *\nDisallow: /a\n')
      response.end(Buffer.alloc(2_000_000, '#'))
    },
    '/a': 'a',
    '/b': 'b',
  })
  const own = web()
  await expect(own.read(`${url}/a`)).rejects.toMatchObject({ code: 'URL_ROBOTS' })
  expect(await own.read(`${url}/b`)).toMatchObject({ bytes: Buffer.from('b') })
})

it('asks again only whether a page has changed, and keeps none that may not be', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-pages-'))
  open.push({ close: () => rmSync(folder, { recursive: true }) })
  let version = '"1"'
  const answers: number[] = []
  const versioned =
    (more = {}): RequestListener =>
    (request, response) => {
      const same = request.headers['if-none-match'] === version
      answers.push(same ? 304 : 200)
      response.writeHead(same ? 304 : 200, { 'content-type': 'text/html', etag: version, ...more })
      response.end(same ? undefined : `page ${version}`)
    }
  const { url } = await site({ '/a': versioned(), '/b': versioned({ 'cache-control': 'no-store' }) })
  const read = async (path: string): Promise<string> => {
    const { bytes, type } = await web({ cache: folder }).read(`${url}${path}`)
    return `${type} ${Buffer.from(bytes)}`
  }
  expect([await read('/a'), await read('/a')]).toEqual(['text/html page "1"', 'text/html page "1"'])
  version = '"2"'
  expect(await read('/a')).toBe('text/html page "2"')
  expect(answers).toEqual([200, 304, 200])
  await read('/b')
  await read('/b')
  expect(answers).toEqual([200, 304, 200, 200, 200])
})
