import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { endpointAt, literal } from './sparql.ts'

interface Reply {
  readonly status: number
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

interface Asked {
  readonly method: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly query: string
}

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** An endpoint that gives the replies one after the other, and the last one ever after. */
async function serve(...replies: Reply[]): Promise<{ address: string; asked: Asked[] }> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const { method, headers } = request
    asked.push({ method, headers, query: new URLSearchParams(body).get('query') ?? '' })
    const reply = replies[Math.min(asked.length, replies.length) - 1]
    response.writeHead(reply?.status ?? 500, reply?.headers).end(reply?.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => server.close())
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql?key=hidden`, asked }
}

const results = (...rows: [name: string, item: string, role: string][]): Reply => ({
  status: 200,
  body: JSON.stringify({
    head: { vars: ['name', 'item', 'role'] },
    results: {
      bindings: rows.map(([name, item, role]) => ({
        name: { type: 'literal', 'xml:lang': 'en', value: name },
        item: { type: 'uri', value: `http://www.wikidata.org/entity/${item}` },
        role: { type: 'literal', value: role },
      })),
    },
  }),
})

describe('a literal', () => {
  it('holds any name and nothing beside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\r', '}', 'n', 'é', '𝒜') }), name => {
        const [whole, inside = ''] = /^"((?:[^"\\\n\r]|\\["\\nr])*)"@en$/.exec(literal(name)) ?? []
        expect(whole).toBe(literal(name))
        expect(JSON.parse(`"${inside}"`)).toBe(name)
      }),
    )
  })
})

describe('an endpoint', () => {
  it('is asked by the protocol, and its answer read', async () => {
    const { address, asked } = await serve(
      results(['Ada Brook', 'Q1', 'label'], ['Ada Brook', 'Q2', 'alias'], ['Ada Brook', 'L3', 'label']),
    )
    expect(await endpointAt(address, 'sayso/1').lookUp(['Ada "A" Brook'], true)).toEqual([
      { name: 'Ada Brook', qid: 'Q1', label: true },
      { name: 'Ada Brook', qid: 'Q2', label: false },
    ])
    expect(asked).toMatchObject([
      {
        method: 'POST',
        headers: {
          accept: 'application/sparql-results+json',
          'content-type': 'application/x-www-form-urlencoded',
          'user-agent': 'sayso/1',
        },
      },
    ])
    expect(asked[0]?.query).toContain('VALUES ?name { "Ada \\"A\\" Brook"@en }')
    expect(asked[0]?.query).toContain('?item wdt:P31 wd:Q5 .')
  })

  it('is asked for at most 50 names at once, and for anything but people', async () => {
    const { address, asked } = await serve(results())
    await endpointAt(address, 'sayso/1').lookUp(
      Array.from({ length: 101 }, (_, n) => `Club ${n}`),
      false,
    )
    expect(asked.map(({ query }) => query.match(/@en/g)?.length)).toEqual([50, 50, 1])
    expect(asked[0]?.query).toContain('FILTER NOT EXISTS')
  })

  it.each([429, 503])('is asked once more after %i', async status => {
    const busy = { status, body: '', headers: { 'Retry-After': '1' } }
    const { address, asked } = await serve(busy, results(['Ada Brook', 'Q1', 'label']))
    const started = performance.now()
    expect(await endpointAt(address, 'sayso/1').lookUp(['Ada Brook'], true)).toHaveLength(1)
    expect(performance.now() - started).toBeGreaterThan(900)
    expect(asked).toHaveLength(2)
  })

  const nothing = { status: 200, body: '{}' }
  it.each([
    ['an error', [{ status: 500, body: 'oops' }], /answered 500/, 1],
    ['being busy for long', [{ status: 429, body: '', headers: { 'Retry-After': '0' } }], /answered 429/, 2],
    ['malformed JSON', [{ status: 200, body: '{"results":' }], /no whole JSON/, 1],
    ['other JSON', [nothing], /no SPARQL results/, 1],
  ])('fails with a way out on %s', async (_, replies, message, times) => {
    const { address, asked } = await serve(...replies)
    const error = await endpointAt(address, 'sayso/1')
      .lookUp(['Ada Brook'], true)
      .catch(error => error)
    expect(error).toMatchObject({
      code: 'LINK_FAILED',
      message: expect.stringMatching(message),
      hint: expect.stringContaining('--table'),
    })
    expect(error.message).not.toContain('hidden')
    expect(asked).toHaveLength(times)
  })

  it('fails where nobody answers', async () => {
    const { address } = await serve(nothing)
    for (const close of closers.splice(0)) close()
    await expect(endpointAt(address, 'sayso/1').lookUp(['Ada Brook'], true)).rejects.toMatchObject({
      code: 'LINK_FAILED',
    })
  })

  it.each(['query.example', 'file:///etc/hosts', 'https://ada:secret@query.example/'])(
    'is not %s',
    address => {
      expect(() => endpointAt(address, 'sayso/1')).toThrow(expect.objectContaining({ code: 'USAGE' }))
    },
  )
})
