import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { constants, getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { openGraph } from '@sayso/graph'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type CommandOptions,
  printed,
  resultOf,
  SAYSO,
  sayso,
  startSayso,
} from '../../../../tests/command.ts'
import { fingerprint } from '../../../../tests/fingerprint.mjs'
import { testNeo4j } from '../../../../tests/neo4j.ts'
import { newsLines } from '../../../../tests/news.mjs'
import { somebody } from '../../../../tests/nobody.ts'
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
async function halfWay(
  store: string,
  at: readonly string[] = runs,
  options: CommandOptions = {},
): Promise<ChildProcess> {
  const child = startSayso(['ingest', '-', '--format', 'jsonl', '--store', store, ...at], options)
  child.stdout?.resume()
  child.stdin?.write(lines.slice(0, 8).join(''))
  await printed(child.stderr, /\(7\): /)
  return child
}

/** Starts the command where no file may have more than so many kB. */
function startWithFilesOf(kB: number, args: readonly string[]) {
  return spawn('sh', ['-c', `ulimit -f ${2 * kB}; exec "$0" "$@"`, process.execPath, SAYSO, ...args])
}

/** A new folder of a user. */
function homeOf(uid = 0): string {
  const home = mkdtempSync(join(tmpdir(), 'sayso-home-'))
  homes.push(home)
  chownSync(home, uid, process.getgid?.() ?? 0)
  return home
}
const homes: string[] = []
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true })
})

/** Why no file can be kept from the command here; null where it can. */
const closed =
  somebody === undefined
    ? ': files of this system have no owners'
    : (await sayso(['--version'], { uid: somebody, cwd: tmpdir() })).code === 0
      ? null
      : ': root runs the tests, and others may not read the checkout'

describeStores('a run of ingest', store => {
  const at = ['--store', store.address, ...runs]
  beforeEach(() => store.empty())

  let left: string | undefined
  /** The graph of a run that was left alone. The store is empty afterwards. */
  async function undisturbed(): Promise<string> {
    if (left === undefined) {
      expect(await sayso(['ingest', corpus, ...at])).toMatchObject({ code: 0 })
      left = await seen(store.address)
      await store.empty()
    }
    return left
  }

  it('lets other programs go first where others may read the store', async () => {
    const child = await halfWay(store.address)
    const least = store.name === 'neo4j' ? constants.priority.PRIORITY_BELOW_NORMAL : getPriority()
    expect(getPriority(child.pid)).toBe(Math.max(getPriority(), least))
    child.kill('SIGINT')
    await once(child, 'exit')
  })

  it('stops at Ctrl-C while it waits for more, says so, and goes on from there', async () => {
    const whole = await undisturbed()
    const child = await halfWay(store.address)
    // Once from the terminal, and once from a program around it.
    child.kill('SIGINT')
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
      const whole = await undisturbed()
      // The first batch takes 300 kB.
      const child = startWithFilesOf(300, ['ingest', corpus, ...at])
      child.stdout.resume()
      const said = printed(child.stderr, /no room for \S+: (.*)/)
      expect(await once(child, 'exit')).toEqual([4, null])
      expect((await said)[1]).toContain('make room')
      expect(await sayso(['ingest', corpus, ...at])).toMatchObject({ code: 0 })
      expect(await seen(store.address)).toBe(whole)
    })

    it.skipIf(closed !== null).each([
      ['its folder may not be written any more', '', 0o500],
      ['its folder may not be read any more', '', 0],
      ['its file may not be written any more', 'graph.grafeo', 0o400],
    ])(`says so where %s, and goes on once it may${closed ?? ''}`, async (_, name, mode) => {
      const whole = await undisturbed()
      const home = homeOf(somebody)
      const runs = ['--runs', join(home, 'runs')]
      const address = `embedded:${join(home, 'store', 'graph.grafeo')}`
      const as = { uid: somebody, cwd: home }
      const child = await halfWay(address, runs, as)
      const said = printed(child.stderr, /may not be opened or written: (.*)/)
      const kept = join(home, 'store', name)
      const { mode: before } = statSync(kept)
      chmodSync(kept, mode)
      child.stdin?.end(lines.slice(8).join(''))
      expect(await once(child, 'exit')).toEqual([4, null])
      expect((await said)[1]).toMatch(/owner and permissions.* is whole, and the same again/)
      chmodSync(kept, before)
      expect(await sayso(['doctor', '--store', address], as)).toMatchObject({ code: 0 })
      const again = ['ingest', '-', '--format', 'jsonl', '--store', address, ...runs]
      expect(await sayso(again, { ...as, stdin: news })).toMatchObject({ code: 0 })
      expect(await sayso(['doctor', '--deep', '--store', address], as)).toMatchObject({ code: 0 })
      expect(await seen(address)).toBe(whole)
    })

    const unrecorded = expect.stringMatching(/no whole record of this run is kept \(.*--runs/)

    it('writes all articles where its record was removed meanwhile, and says that it is gone', async () => {
      const whole = await undisturbed()
      const removed = join(directory, 'removed')
      const child = await halfWay(store.address, ['--runs', removed])
      const told = printed(child.stderr, /no whole record of this run is kept \((.*)\)/)
      rmSync(removed, { recursive: true })
      child.stdin?.end(lines.slice(8).join(''))
      expect(await once(child, 'exit')).toEqual([0, null])
      expect((await told)[1]).toContain(removed)
      expect(await seen(store.address)).toBe(whole)
    })

    it('writes all articles where there is no more room for its record, and says so', async () => {
      const refused = join(directory, 'refused.jsonl')
      // More of the record than of the store.
      writeFileSync(refused, '{\n'.repeat(10_000))
      const few = join(directory, 'few.jsonl')
      writeFileSync(few, lines.slice(0, 2).join(''))
      const full = ['--runs', join(directory, 'full')]
      const child = startWithFilesOf(1_000, ['ingest', refused, few, '--store', store.address, ...full])
      expect(await resultOf(child)).toMatchObject({
        code: 3,
        stdout: expect.stringMatching(/^2 articles written .*10000 refused/),
        stderr: unrecorded,
      })
      const { stdout } = await sayso(['runs', 'latest', '--json', ...full])
      expect(stdout.trim().split('\n').length).toBeGreaterThan(1_000)
    })

    it.skipIf(closed !== null)(
      `writes all articles where there can be no record, and says so${closed ?? ''}`,
      async () => {
        const home = homeOf(somebody)
        const runs = ['--runs', join(home, 'runs')]
        mkdirSync(join(home, 'runs'), { mode: 0o555 })
        const address = `embedded:${join(home, 'graph.grafeo')}`
        const args = ['ingest', '-', '--format', 'jsonl', '--store', address, ...runs]
        expect(await sayso(args, { uid: somebody, cwd: home, stdin: lines[0] ?? '' })).toMatchObject({
          code: 0,
          stdout: expect.stringMatching(/^1 article written/),
          stderr: unrecorded,
        })
      },
    )

    it('ends at once at the second Ctrl-C, with whole articles, and goes on from there', async () => {
      const whole = await undisturbed()
      const child = startSayso(['ingest', '-', '--format', 'jsonl', '--json', ...at])
      child.stdin?.end([...lines.slice(0, 12), '{\n'.repeat(10_000), ...lines.slice(12)].join(''))
      await printed(child.stdout, /"refused"/)
      // Nobody takes the rest, which is more than fits between the two: so it cannot end by itself.
      child.stdout?.pause()
      const first = printed(child.stderr, /again to stop at once/)
      child.kill('SIGINT')
      await first
      const pressing = setInterval(() => child.kill('SIGINT'), 100)
      expect(await once(child, 'exit')).toEqual([130, null])
      clearInterval(pressing)
      expect(await sayso(['doctor', ...at.slice(0, 2)])).toMatchObject({ code: 0 })
      expect(await sayso(['ingest', corpus, ...at])).toMatchObject({
        code: 0,
        // How many depends on how they fell into batches.
        stdout: expect.stringMatching(/^\d+ articles? written .*, \d+ already there/),
      })
      expect(await seen(store.address)).toBe(whole)
    })

    it('ends in the same graph where the run that goes on is killed while it compares claims', async () => {
      const whole = await undisturbed()
      const first = await halfWay(store.address)
      first.kill('SIGKILL')
      await once(first, 'exit')
      const second = startSayso(['ingest', corpus, '--json', ...at])
      await printed(second.stdout, /"state":"unchanged"[\s\S]*"state":"written"[\s\S]*"state":"compared"/)
      second.kill('SIGKILL')
      expect(await once(second, 'exit')).toEqual([null, 'SIGKILL'])
      expect(await sayso(['doctor', '--deep', ...at.slice(0, 2)])).toMatchObject({
        code: 4,
        stdout: expect.stringMatching(/months whose statements are still to be compared: [1-7] /),
      })
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

    it('takes fewer articles at once where it has little memory', { timeout: 240_000 }, async () => {
      const roomy = `embedded:${join(directory, 'roomy.grafeo')}`
      expect(await sayso(['ingest', corpus, '--store', roomy, ...runs])).toMatchObject({ code: 0 })
      const settings = { 'db.memory.transaction.max': '12m' }
      const { url, stop } = await startNeo4j({ password: null, settings })
      try {
        expect(await sayso(['ingest', corpus, '--store', url, ...runs])).toMatchObject({ code: 0 })
        expect(await seen(url)).toBe(await seen(roomy))
        const much = ['cypher', 'UNWIND range(1, 9999999) AS n RETURN size(collect(n))', '--store', url]
        expect(await sayso(much)).toMatchObject({
          code: 4,
          stderr: expect.stringMatching(/too little memory.*db\.memory\.transaction\.max.*raise that limit/),
        })
      } finally {
        await stop()
      }
    })
  },
)
