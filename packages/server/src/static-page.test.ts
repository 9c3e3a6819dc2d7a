import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explorer, graphiql, serveStatic } from './static-page.ts'

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sayso-static-'))
  await mkdir(join(directory, 'assets', 'folder'), { recursive: true })
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>Sayso</title>')
  await writeFile(join(directory, 'secret.js'), 'outside the assets')
  await writeFile(join(directory, 'assets', 'index-AbC_1-d.js'), 'let answer = 42')
  await writeFile(join(directory, 'assets', 'codicon-x.ttf'), Uint8Array.of(0, 1, 0, 0))
})

afterAll(() => rm(directory, { recursive: true }))

function get(path: string, headers: Record<string, string> = {}): Promise<Response | null> {
  return serveStatic({ ...graphiql, directory })(new Request(`http://localhost:4000${path}`, { headers }))
}

describe('the page', () => {
  test('answers a browser, and is asked for again each time', async () => {
    const response = await get('/graphql', browser)
    expect(response?.status).toBe(200)
    expect(await response?.text()).toContain('<title>Sayso</title>')
    expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      vary: 'accept',
      'x-content-type-options': 'nosniff',
    })
  })

  test('may load from this server alone', async () => {
    const policy = (await get('/graphql', browser))?.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/)
  })

  test.each([
    ['a program that wants JSON', '/graphql', { accept: 'application/json' }],
    ['a program that takes anything', '/graphql', { accept: '*/*' }],
    ['another path', '/health', browser],
  ])('leaves %s to the API', async (_who, path, headers) => {
    expect(await get(path, headers)).toBeNull()
  })

  test('leaves a POST to the API', async () => {
    const request = new Request('http://localhost:4000/graphql', { method: 'POST', headers: browser })
    expect(await serveStatic({ ...graphiql, directory })(request)).toBeNull()
  })

  test('says how to build it if it is not there', async () => {
    const request = new Request('http://localhost:4000/graphql', { headers: browser })
    const response = await serveStatic({ ...graphiql, directory: join(directory, 'nowhere') })(request)
    expect(response?.status).toBe(503)
    expect(response?.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response?.text()).toContain('npm run build')
  })
})

describe('the explorer', () => {
  const show = (path: string, headers: Record<string, string> = browser) =>
    serveStatic(explorer(directory))(new Request(`http://localhost:4000${path}`, { headers }))

  test.each([
    '/',
    '/?q=assad',
    '/entity/Person:0',
    '/entity/Person%3A0?tab=about',
    '/article/Article:0',
    '/graph',
    '/read',
  ])('is at %s', async path => {
    expect((await show(path))?.status).toBe(200)
    expect(await show(path, { accept: 'application/json' })).toBeNull()
  })

  test.each([
    '/graphql',
    '/healthz',
    '/entity',
    '/entity/',
    '/entity/a/b',
    '/graphics',
    '/explorer/',
    '//read',
  ])('is not at %s', async path => {
    expect(await show(path)).toBeNull()
  })

  test('has files of its own', async () => {
    const file = await show('/explorer/assets/index-AbC_1-d.js', {})
    expect(file?.headers.get('cache-control')).toContain('immutable')
    expect(await show('/graphiql/assets/index-AbC_1-d.js', {})).toBeNull()
    expect(await show('/explorer/assets/../secret.js', {})).toBeNull()
  })
})

describe('the files of a page', () => {
  test.each([
    ['index-AbC_1-d.js', 'text/javascript; charset=utf-8'],
    ['codicon-x.ttf', 'font/ttf'],
  ])('%s is %s, and kept for good', async (name, contentType) => {
    const response = await get(`/graphiql/assets/${name}`)
    expect(response?.status).toBe(200)
    expect(response?.headers.get('content-type')).toBe(contentType)
    expect(response?.headers.get('cache-control')).toContain('immutable')
    expect(response?.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('are compressed for whoever takes gzip, the second time as the first', async () => {
    const show = serveStatic({ ...graphiql, directory })
    for (let time = 0; time < 2; time++) {
      const response = await show(
        new Request('http://localhost:4000/graphiql/assets/index-AbC_1-d.js', {
          headers: { 'accept-encoding': 'gzip, br' },
        }),
      )
      expect(response?.headers.get('content-encoding')).toBe('gzip')
      expect(gunzipSync((await response?.arrayBuffer()) ?? '').toString()).toBe('let answer = 42')
    }
  })

  test.each([
    '/graphiql/assets/',
    '/graphiql/assets/folder',
    '/graphiql/assets/missing.js',
    '/graphiql/assets/../secret.js',
    '/graphiql/assets/..%2Fsecret.js',
    '/graphiql/assets/..%5Csecret.js',
    '/graphiql/assets/%2e%2e/secret.js',
    '/graphiql/assets/%2e%2e%2fsecret.js',
    '/graphiql/assets/..\\secret.js',
    '/graphiql/assets/./../secret.js',
    '/graphiql/assets//etc/passwd',
    '/graphiql/assets/.hidden',
    '/graphiql/assets/index-AbC_1-d.js%00',
  ])('%s is not one of them', async path => {
    expect(await get(path, browser)).toBeNull()
  })
})
