import { once } from 'node:events'
import { request } from 'node:http'
import { expect, it } from 'vitest'
import { pretender, start } from '../../../../tests/http.ts'
import { signal } from '../../../../tests/signal.ts'
import { someTokens } from '../../../../tests/token.ts'
import type { Writer } from '../desk.ts'

const SECRET = 'only-in-the-note-beside-the-store'
const owner = { authorization: `Bearer ${SECRET}` }

/** Says of each line that it was written, until the stream or the run ends. */
const ingestAll: Writer['ingestAll'] = async (chunks, { signal, onOutcome }) => {
  let written = 0
  for await (const chunk of chunks)
    for (const line of Buffer.from(chunk).toString().split('\n')) {
      if (line === '' || signal.aborted) continue
      await onOutcome({ state: 'written', id: line, replaces: false })
      written++
    }
  return { written }
}
const writer = { ...pretender, ingestAll }
const post = (url: string, headers: Record<string, string>, body = 'a\nb\n') =>
  fetch(`${url}/ingest`, { method: 'POST', headers, body })
const linesOf = async (reply: Response): Promise<unknown[]> =>
  (await reply.text())
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
const DONE = [
  { state: 'written', id: 'a', replaces: false },
  { state: 'written', id: 'b', replaces: false },
  { state: 'done', written: 2 },
]

it('takes articles from editors, and from whoever has the secret of the store on this machine', async () => {
  const { tokens, reader, editor, admin } = await someTokens()
  const { url } = await start({ writer, tokens, ownerSecret: SECRET, host: '0.0.0.0' })
  for (const headers of [owner, editor, admin]) {
    const reply = await post(url, headers)
    expect(reply.status).toBe(200)
    expect(await linesOf(reply)).toEqual(DONE)
  }
  const refusal = async (headers: Record<string, string>, address = url) => {
    const reply = await post(address, headers)
    const { errors } = (await reply.json()) as { errors: { extensions: { code: string } }[] }
    return [reply.status, errors[0]?.extensions.code]
  }
  expect(await refusal({})).toEqual([401, 'UNAUTHENTICATED'])
  expect(await refusal({ authorization: `Bearer ${SECRET}.` })).toEqual([401, 'UNAUTHENTICATED'])
  expect(await refusal(reader)).toEqual([403, 'FORBIDDEN'])
  const reading = await start({ tokens, ownerSecret: SECRET })
  expect(await refusal(owner, reading.url)).toEqual([405, 'READ_ONLY'])
  const closed = await start({ writer, tokens })
  expect(await refusal({ authorization: 'Bearer ' }, closed.url)).toEqual([401, 'UNAUTHENTICATED'])
})

it('reads for one at a time, whose run nobody else can stop', async () => {
  const { tokens, editor, admin } = await someTokens()
  const { url } = await start({ writer, tokens, ownerSecret: SECRET })
  const sending = request(`${url}/ingest`, { method: 'POST', headers: owner })
  sending.write('a\n')
  const [reply] = await once(sending, 'response')
  reply.setEncoding('utf8')
  expect((await once(reply, 'data'))[0]).toContain('"id":"a"')
  const busy = await post(url, editor)
  expect(busy.status).toBe(409)
  expect(await busy.json()).toMatchObject({
    errors: [{ message: expect.stringMatching(/1 at a time is the limit: send/) }],
  })
  const stop = (headers: Record<string, string>) => fetch(`${url}/ingest`, { method: 'DELETE', headers })
  expect((await stop(admin)).status).toBe(404)
  expect((await stop(owner)).status).toBe(202)
  sending.end('b\n')
  expect((await once(reply, 'data'))[0]).toBe('{"state":"done","written":1}\n')
  expect((await stop(owner)).status).toBe(404)
})

it('ends the run of a client that goes away', async () => {
  const { given: ended, give: end } = signal()
  const { url } = await start({
    ownerSecret: SECRET,
    writer: {
      ...writer,
      ingestAll: async (_, { signal }) => {
        await once(signal, 'abort')
        end()
        return {}
      },
    },
  })
  const sending = request(`${url}/ingest`, { method: 'POST', headers: owner }).on('error', () => {})
  sending.flushHeaders()
  await once(sending, 'response')
  sending.destroy()
  await ended
  // The next has its turn.
  expect((await post(url, owner)).status).toBe(200)
})

it('lets the run end with the articles at hand when it closes, and says so', async () => {
  const server = await start({ writer, ownerSecret: SECRET })
  const sending = request(`${server.url}/ingest`, { method: 'POST', headers: owner })
  sending.write('a\n')
  const [reply] = await once(sending, 'response')
  reply.setEncoding('utf8')
  await once(reply, 'data')
  const closed = server.close()
  sending.end('\n')
  expect(JSON.parse((await once(reply, 'data'))[0])).toMatchObject({
    state: 'failed',
    code: 'SERVER_CLOSING',
  })
  await closed
})

it('waits for whoever takes the reply slowly, and keeps nothing of a long stream', async () => {
  let given = 0
  const { url } = await start({
    ownerSecret: SECRET,
    writer: {
      ...writer,
      ingestAll: async (_, { onOutcome }) => {
        const id = 'x'.repeat(100_000)
        while (given < 1_000) {
          await onOutcome({ state: 'written', id, replaces: false })
          given++
        }
        return {}
      },
    },
  })
  const sending = request(`${url}/ingest`, { method: 'POST', headers: owner })
  sending.end()
  const [reply] = await once(sending, 'response')
  // What fits into the buffers of both ends; nobody reads yet.
  for (let before = -1; before !== given; ) {
    before = given
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  expect(given).toBeLessThan(500)
  let size = 0
  for await (const chunk of reply) size += chunk.length
  expect(given).toBe(1_000)
  expect(size).toBeGreaterThan(100_000_000)
})
