import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { openGraph } from '@sayso/graph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sayso } from '../../../../tests/command.ts'
import { contentsOf, fill } from '../../../../tests/everything.ts'
import { describeStores } from '../../../../tests/stores.ts'

const directory = mkdtempSync(join(tmpdir(), 'sayso-backup-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))
const leftovers = () => readdirSync(directory).filter(name => /partial|whole|rehearsal|wal/.test(name))

describeStores('looking after a store', store => {
  const at = ['--store', store.address]
  const file = join(directory, `${store.name}.jsonl.gz`)
  const copy = `embedded:${join(directory, `${store.name}.grafeo`)}`
  let contents: Awaited<ReturnType<typeof contentsOf>>
  const contentsAt = async (address: string) => {
    const graph = await openGraph(address)
    return contentsOf(graph).finally(() => graph.close())
  }
  beforeAll(async () => {
    await store.empty()
    const graph = await store.open()
    await fill(graph)
    contents = await contentsOf(graph)
    await graph.close()
  })

  it('makes a backup, and of that the same graph, in another store and in its own', async () => {
    const { code, stdout } = await sayso(['backup', file, '--json', ...at])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 11,
      decisions: 3,
      reviews: 2,
      bytes: readFileSync(file).length,
    })
    expect(await sayso(['backup', file, ...at])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--force'),
    })
    expect(await sayso(['restore', file, '--store', copy])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^11 articles, 3 decisions, 2 reviews restored/),
    })
    expect(await contentsAt(copy)).toEqual(contents)
    expect(await sayso(['restore', file, ...at])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not empty'),
    })
    expect(await sayso(['restore', file, '--force', ...at])).toMatchObject({ code: 0 })
    expect(await contentsAt(store.address)).toEqual(contents)
    expect(leftovers()).toEqual([])
  })

  it('refuses what is no whole backup before anything is changed', async () => {
    const whole = readFileSync(file)
    const lines = gunzipSync(whole).toString().split('\n')
    const broken = Buffer.from(whole)
    broken.fill(0xff, 600, 640)
    for (const [name, bytes] of [
      ['cut', whole.subarray(0, whole.length - 20)],
      ['broken', broken],
      ['endless', gzipSync(lines.slice(0, -2).join('\n'))],
      ['foreign', Buffer.from('Dear reader')],
    ] as const) {
      writeFileSync(join(directory, name), bytes)
      const refused = await sayso(['restore', join(directory, name), '--force', ...at])
      expect([name, refused.code]).toEqual([name, 3])
    }
    expect(await contentsAt(store.address)).toEqual(contents)
  })

  it('looks at the whole graph, and says what is wrong with which of it, and what to do', async () => {
    expect(await sayso(['doctor', '--deep', ...at])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^ok {2}graph: /m),
    })
    const graph = await store.open()
    const { rows } = await graph.query(
      "MATCH (c:Claim) WITH c LIMIT 1 MATCH (c)-[r:REPORTED_IN]->(:Article) SET r.prefix = 'never ' RETURN c.id AS id",
      { write: true, timeoutMs: 9_000, maxRows: 1 },
    )
    await graph.close()
    const { code, stdout } = await sayso(['doctor', '--deep', '--json', ...at])
    expect(code).toBe(4)
    const { ok, findings } = JSON.parse(stdout)
    expect([ok, findings.at(-1)]).toEqual([
      false,
      {
        ...{ check: 'graph', ok: false, count: 1, ids: [rows[0]?.['id']] },
        detail: expect.stringMatching(/^claims whose words [^:]+: 1 \(.*sayso restore/),
      },
    ])
  })

  it('rehearses no migration of Neo4j, and makes no backup beside a writer of a file', async () => {
    const graph = await store.open()
    const args =
      store.name === 'neo4j' ? ['migrate', '--rehearse', ...at] : ['backup', join(directory, 'x'), ...at]
    const { code, stderr } = await sayso(args)
    await graph.close()
    expect([code, stderr]).toEqual(
      store.name === 'neo4j'
        ? [2, expect.stringContaining('into another database')]
        : [4, expect.stringContaining('open in another process')],
    )
  })
})

describe('sayso migrate', () => {
  it('rehearses with a copy, then brings the store up to date', async () => {
    const packed = fileURLToPath(new URL('../../../graph/fixtures/store-4.grafeo.gz', import.meta.url))
    const path = join(directory, 'old.grafeo')
    writeFileSync(path, gunzipSync(readFileSync(packed)))
    copyFileSync(path, `${path}.before`)
    const migrate = (...args: string[]) => sayso(['migrate', '--store', `embedded:${path}`, ...args])
    expect(await migrate('--rehearse')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^rehearsed with a copy: schema 4 to \d+ /),
      stderr: expect.stringContaining('5 articles checked: all is well'),
    })
    expect(readFileSync(path)).toEqual(readFileSync(`${path}.before`))
    const { stdout } = await migrate('--json')
    const { from, to, rehearsed } = JSON.parse(stdout)
    expect([from < to, rehearsed]).toEqual([true, false])
    expect((await migrate()).stdout).toMatch(/as it was/)
    expect(leftovers()).toEqual([])
  })
})
