import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { openGraph } from '@sayso/graph'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { printed, SAYSO, sayso, startSayso } from '../../../../tests/command.ts'
import { fingerprint } from '../../../../tests/fingerprint.mjs'
import { testNeo4j } from '../../../../tests/neo4j.ts'
import { newsLines } from '../../../../tests/news.mjs'
import { poisonedFiles } from '../../../../tests/poison.ts'
import { describeStores } from '../../../../tests/stores.ts'
import { startNeo4j } from '../../../../tools/neo4j/neo4j.mjs'

const directory = mkdtempSync(join(tmpdir(), 'sayso-faults-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const runs = ['--runs', join(directory, 'runs')]
const news = newsLines(24)
const lines = news.split(/(?<=\n)/)
const corpus = join(directory, 'news.jsonl')
writeFileSync(corpus, news)

const seen = async (store: string): Promise<string> => {
  const graph = await openGraph(store, { readOnly: true })
  return fingerprint(graph).finally(() => graph.close())
}

/** Ingests from standard input, of which some articles are written and more may come. */
async function halfWay(store: string): Promise<ChildProcess> {
  const child = startSayso(['ingest', '-', '--format', 'jsonl', '--store', store, ...runs])
  child.stdout?.resume()
  child.stdin?.write(lines.slice(0, 8).join(''))
  await printed(child.stderr, /\(7\): /)
  return child
}

describeStores('a run of ingest', store => {
  const at = ['--store', store.address, ...runs]
  beforeEach(() => store.empty())

  it('stops at Ctrl-C while it waits for more, says so, and goes on from there', async () => {
    expect(await sayso(['ingest', corpus, ...at])).toMatchObject({ code: 0 })
    const whole = await seen(store.address)
    await store.empty()
    const child = await halfWay(store.address)
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
    const [latest = ''] = (await sayso(['runs', '--json', ...runs])).stdout.split('\n')
    expect(JSON.parse(latest)).toMatchObject({ state: 'interrupted', counts: { written: 8 } })
    expect(await sayso(['ingest', corpus, ...at])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('8 already there'),
    })
    expect(await seen(store.address)).toBe(whole)
  })

  it('reads good articles among a hundred that are to hurt it, and says what became of each', {
    timeout: 180_000,
  }, async () => {
    const place = join(directory, `hostile-${store.name}`)
    mkdirSync(place)
    const hostile = poisonedFiles.filter(({ code }) => code !== 'read')
    for (const { name, content } of hostile) writeFileSync(join(place, name), content)
    for (const [index, line] of lines.entries()) writeFileSync(join(place, `${index}.good.jsonl`), line)
    expect(await sayso(['ingest', place, ...at])).toMatchObject({ code: 3 })
    const { stdout } = await sayso(['runs', 'latest', '--json', ...runs])
    for (const { name, code } of hostile)
      expect(stdout, name).toMatch(new RegExp(`${code}.*${name}|${name}.*${code}`))
    const graph = await store.open({ readOnly: true })
    const { nodes } = await graph.counts()
    await graph.close()
    expect(nodes['Article']).toBeGreaterThanOrEqual(23)
  })

  if (store.name === 'embedded') {
    const path = store.address.slice('embedded:'.length)

    it('says so where its file was removed, and loses nothing unsaid', async () => {
      const child = await halfWay(store.address)
      const said = printed(child.stderr, /moved or removed while it was open: (.*)/)
      for (const name of [path, `${path}.wal`]) rmSync(name, { recursive: true, force: true })
      child.stdin?.end(lines.slice(8).join(''))
      expect(await once(child, 'exit')).toEqual([4, null])
      expect((await said)[1]).toContain('start the same again')
    })

    it('leaves whole articles where there is no more room, and goes on once there is', async () => {
      expect(await sayso(['ingest', corpus, ...at])).toMatchObject({ code: 0 })
      const whole = await seen(store.address)
      await store.empty()
      // Files may have 300 kB, which the first batch takes.
      const command = `ulimit -f 600; exec "$0" "$@"`
      const child = spawn('sh', ['-c', command, process.execPath, SAYSO, 'ingest', corpus, ...at])
      child.stdout.resume()
      const said = printed(child.stderr, /no room for \S+: (.*)/)
      expect(await once(child, 'exit')).toEqual([4, null])
      expect((await said)[1]).toContain('make room')
      expect(await sayso(['ingest', corpus, ...at])).toMatchObject({ code: 0 })
      expect(await seen(store.address)).toBe(whole)
    })
    return
  }

  it.each([
    ['the same articles', [], []],
    ['a half of the articles each', ['--shard', '1/2'], ['--shard', '2/2']],
  ])(
    'gives the same graph from two processes at once, with %s',
    { timeout: 180_000 },
    async (_, ...parts) => {
      expect(await sayso(['ingest', corpus, ...at])).toMatchObject({ code: 0 })
      const whole = await seen(store.address)
      await store.empty()
      const both = await Promise.all(parts.map(part => sayso(['ingest', corpus, ...part, ...at])))
      expect(both).toMatchObject([{ code: 0 }, { code: 0 }])
      expect(await seen(store.address)).toBe(whole)
    },
  )
})

const { missing } = testNeo4j()

describe.skipIf(missing !== undefined)(
  `a Neo4j that goes${missing === undefined ? '' : ` (${missing})`}`,
  () => {
    it('is waited for, and the graph is the same when it is back', { timeout: 240_000 }, async () => {
      const home = { directory: join(directory, 'neo4j'), password: null }
      let server = await startNeo4j(home)
      const { url } = server
      const [boltPort, httpPort] = [url, server.httpUrl].map(address => Number(new URL(address).port))
      try {
        const child = await halfWay(url)
        await server.stop()
        const waiting = printed(child.stderr, /nothing answers at bolt:.*: waiting for it/)
        child.stdin?.end(lines.slice(8).join(''))
        await waiting
        server = await startNeo4j({ ...home, ...(boltPort && { boltPort }), ...(httpPort && { httpPort }) })
        expect(await once(child, 'exit')).toEqual([0, null])
        const whole = await seen(url)
        expect(await sayso(['ingest', corpus, '--store', url, ...runs])).toMatchObject({ code: 0 })
        expect(await seen(url)).toBe(whole)
      } finally {
        await server.stop()
      }
    })
  },
)
