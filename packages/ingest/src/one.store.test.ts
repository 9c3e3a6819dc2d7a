import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { describeStores } from '../../../tests/stores.ts'
import { articleIdAt } from './document.ts'
import { Web } from './fetch/web.ts'
import { writerOf } from './one.ts'

describeStores('an article by its address', store => {
  it('is fetched where it has no text, once a web is given, and what is said of it counts for more', async () => {
    await store.empty()
    const server = createServer((request, response) =>
      response
        .writeHead(request.url === '/a' ? 200 : 404, { 'content-type': 'text/html' })
        .end('<title>A dam</title><p>The dam will hold, Ada Brook said.</p>'),
    ).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`
    const web = new Web({
      agent: 'sayso/1',
      trusts: () => true,
      clock: { now: () => 0, wait: async () => {} },
    })
    const graph = await store.open()
    try {
      await expect(writerOf(graph).ingest({ url })).rejects.toMatchObject({ code: 'INPUT_FORMAT' })
      const id = articleIdAt(url)
      const fields = { url, text: null, title: null, outlet: 'The Post' }
      expect(await writerOf(graph, { web }).ingest(fields)).toEqual({ id, outcome: 'NEW' })
      expect(await writerOf(graph, { web }).ingest(fields)).toEqual({ id, outcome: 'UNCHANGED' })
      expect(await writerOf(graph, { web }).ingest({ ...fields, outlet: 'The Times' })).toEqual({
        id,
        outcome: 'CHANGED',
      })
      await expect(writerOf(graph, { web }).ingest({ url: `${url}b` })).rejects.toMatchObject({
        code: 'URL_STATUS',
      })
      const { rows } = await graph.query('MATCH (a:Article) RETURN a.title AS title, a.text AS text', {
        write: true,
        timeoutMs: 10_000,
        maxRows: 9,
      })
      expect(rows).toEqual([{ title: 'A dam', text: 'The dam will hold, Ada Brook said.' }])
    } finally {
      await graph.close()
      await web.close()
      server.close()
    }
  })
})
