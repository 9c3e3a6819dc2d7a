import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { printed, sayso, startSayso } from '../../../../tests/command.ts'
import { describeStores } from '../../../../tests/stores.ts'

const seeds = fileURLToPath(new URL('../../../../seeds', import.meta.url))
const directory = mkdtempSync(join(tmpdir(), 'sayso-serve-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const file = (name: string, content: unknown): string => {
  const path = join(directory, name)
  writeFileSync(path, JSON.stringify(content))
  return path
}
const post = (url: string | undefined, body: unknown): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const stop = async (server: ChildProcess): Promise<void> => {
  server.kill('SIGTERM')
  expect(await once(server, 'exit')).toEqual([0, null])
}

/** Passes on to a store what comes in on its port, while it is open. */
function passage(to: { readonly host: string; readonly port: number }) {
  const sockets = new Set<Socket>()
  const server = createServer(inner => {
    const outer = connect(to)
    for (const [one, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy()).on('close', () => sockets.delete(one))
    }
  })
  return {
    open: (port: number) => once(server.listen(port, '127.0.0.1'), 'listening'),
    port: () => (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server.close(), 'close')
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

describeStores('sayso serve', store => {
  const at = ['--store', store.address]

  it('logs a line of JSON for all that it has to say', async () => {
    await store.empty()
    await sayso(['ingest', seeds, ...at])
    const server = startSayso(['serve', '--port', '0', '--log', 'json', ...at])
    let stderr = ''
    server.stderr?.on('data', chunk => {
      stderr += chunk
    })
    const [, url] = await printed(server.stderr, /POST (http:[^\s"]+)\/graphql/)
    const reply = await post(url, { query: 'query Count { statistics { articles } }' })
    expect(await reply.json()).toEqual({ data: { statistics: { articles: 5 } } })
    await stop(server)
    const lines = stderr
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines[0]).toMatchObject({ level: 'info', msg: expect.stringContaining('serving 5 articles') })
    expect(lines).toContainEqual(
      expect.objectContaining({
        msg: 'request',
        operation: 'Count',
        statements: 1,
        requestId: reply.headers.get('x-request-id'),
      }),
    )
  })

  it('answers operations of a file, and refuses others where it shall', async () => {
    await store.empty()
    await sayso(['ingest', seeds, ...at])
    const operations = file('operations.json', { count: '{ statistics { articles } }' })
    const server = startSayso([
      'serve',
      '--port',
      '0',
      '--operations',
      operations,
      '--only-persisted',
      '--cors',
      'https://news.example',
      '--rate',
      '100',
      ...at,
    ])
    const [, url] = await printed(server.stderr, /POST (http:\S+)\/graphql/)
    expect(await (await post(url, { documentId: 'count' })).json()).toEqual({
      data: { statistics: { articles: 5 } },
    })
    expect(await (await post(url, { query: '{ statistics { articles } }' })).json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_ONLY' } }],
    })
    const limits = await fetch(`${url}/limits`, { headers: { origin: 'https://news.example' } })
    expect(limits.headers.get('access-control-allow-origin')).toBe('https://news.example')
    expect(await limits.json()).toMatchObject({ limits: { requestsPerSecond: { value: 100 } } })
    await stop(server)
  })

  if (store.name === 'embedded') {
    it.each([
      ['a format that is none', () => ['--log', 'loud'], 'text, json'],
      ['a rate that is none', () => ['--rate', 'many'], 'requests a second'],
      ['all origins', () => ['--cors', '*'], 'https://news.example'],
      ['no operations, and none but these', () => ['--only-persisted'], '--operations FILE'],
      ['a file that is not there', () => ['--operations', join(directory, 'none.json')], 'JSON object'],
      ['a list', () => ['--operations', file('list.json', ['{ __typename }'])], 'JSON object'],
      ['no valid query', () => ['--operations', file('wrong.json', { wrong: '{ no }' })], 'operation wrong'],
    ])('answers %s with code 2 and what to write', async (_, args, hint) => {
      const { code, stderr } = await sayso(['serve', '--port', '0', ...args(), ...at])
      expect(code).toBe(2)
      expect(stderr).toContain(hint)
    })
    return
  }

  it('starts without its store, and answers once that comes, and whenever it comes back', async () => {
    await store.empty()
    await sayso(['ingest', seeds, ...at])
    const { hostname, port } = new URL(store.address)
    const way = passage({ host: hostname, port: Number(port) })
    await way.open(0)
    const free = way.port()
    await way.close()
    const address = store.address.replace(/@[^/]*/, `@127.0.0.1:${free}`).replace(/^neo4j:/, 'bolt:')
    const server = startSayso(['serve', '--port', '0', '--store', address])
    const [, url] = await printed(server.stderr, /POST (http:\S+)\/graphql/)
    const ask = async (): Promise<unknown> =>
      (await post(url, { query: '{ statistics { articles } }' })).json()
    const ready = async (): Promise<unknown> => {
      const reply = await fetch(`${url}/readyz`)
      return [reply.status, await reply.json()]
    }
    const answers = async () => {
      expect(await ask()).toEqual({ data: { statistics: { articles: 5 } } })
      expect(await ready()).toEqual([200, { status: 'ok' }])
    }
    const fails = async () => {
      expect(await ready()).toEqual([503, { status: 'unavailable', code: 'STORE_UNREACHABLE' }])
      expect(await ask()).toMatchObject({
        errors: [
          { extensions: { code: 'STORE_UNREACHABLE' }, message: expect.stringContaining('try again') },
        ],
      })
      expect((await fetch(`${url}/healthz`)).status).toBe(200)
    }
    await fails()
    await way.open(free)
    await answers()
    await way.close()
    await fails()
    await way.open(free)
    await answers()
    await stop(server)
    await way.close()
  })
})
