import { expect, it } from 'vitest'
import { query, start } from '../../../../tests/http.ts'

const here = 'https://news.example'
const granted = ({ headers }: Response): [string, string][] =>
  [...headers].filter(([name]) => name.startsWith('access-control'))
const preflight = (url: string, origin: string): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  })

it('lets no page of another origin read, unless it is named', async () => {
  const { url } = await start()
  expect(granted(await query(url, '{ __typename }', { origin: here }))).toEqual([])
  expect(granted(await preflight(url, here))).toEqual([])
})

it('lets pages of named origins read and ask, and no others', async () => {
  const { url } = await start({ origins: [here, 'http://localhost:5173'], rate: 0.2 })
  const asked = await preflight(url, here)
  expect(asked.status).toBe(204)
  expect(Object.fromEntries(granted(asked))).toMatchObject({
    'access-control-allow-origin': here,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': expect.stringContaining('authorization, content-type'),
  })
  for (const status of [200, 429]) {
    const reply = await query(url, '{ __typename }', { origin: here })
    expect(reply.status).toBe(status)
    expect(reply.headers.get('access-control-allow-origin')).toBe(here)
    expect(reply.headers.get('vary')).toContain('origin')
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull()
  }
  for (const other of ['https://news.example.evil.example', 'http://news.example', 'null', '*'])
    expect(granted(await preflight(url, other)), other).toEqual([])
})

it.each(['*', 'null', 'news.example', 'https://news.example/path', 'https://*.example', 'file:///x', ''])(
  'takes %j for no origin',
  async origin => {
    await expect(start({ origins: [origin] })).rejects.toMatchObject({
      code: 'USAGE',
      hint: expect.stringContaining('https://news.example'),
    })
  },
)

it('sends headers that keep a browser from taking a reply for anything else, on every path', async () => {
  const { url } = await start()
  const replies = await Promise.all([
    ...['/', '/graphql?query={__typename}', '/healthz', '/readyz', '/limits', '/metrics', '/none'].map(path =>
      fetch(`${url}${path}`, { redirect: 'manual' }),
    ),
    fetch(`${url}/graphql`, { headers: { accept: 'text/html' } }),
    query(url, '{'),
    fetch(`${url}/graphql`, { method: 'POST', body: 'x' }),
    query(url, `{ ${'x'.repeat(100_000)} }`),
  ])
  for (const { url: path, headers } of replies) {
    expect(headers.get('content-security-policy'), path).toMatch(
      /^default-src 'none'.*frame-ancestors 'none'/,
    )
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('x-frame-options'), path).toBe('DENY')
    expect(headers.get('referrer-policy'), path).toBe('no-referrer')
    expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin')
    expect(headers.get('x-powered-by'), path).toBeNull()
  }
})
