import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sayso, startSayso } from '../../../../tests/command.ts'
import { describeStores } from '../../../../tests/stores.ts'

const seeds = fileURLToPath(new URL('../../../../seeds', import.meta.url))

describeStores('sayso export and import', store => {
  const directory = mkdtempSync(join(tmpdir(), 'sayso-export-'))
  const from = ['--store', store.address]
  const to = ['--store', `embedded:${join(directory, 'copy.grafeo')}`]
  const at = (name: string) => join(directory, name)
  beforeAll(async () => {
    await store.empty()
    expect(await sayso(['ingest', seeds, ...from])).toMatchObject({ code: 0 })
  })
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  it('carries the graph into another store, where nothing changes the second time', async () => {
    const { code, stdout: lines, stderr } = await sayso(['export', ...from])
    expect([code, stderr, lines.split('\n', 1)[0]]).toEqual([0, '', '{"format":"sayso","version":1}'])
    const imported = await sayso(['import', '-', '--json', ...to], { stdin: lines })
    expect(imported.code).toBe(0)
    expect(JSON.parse(imported.stdout)).toMatchObject({ articles: 5, unchanged: 0, decisions: 0 })
    expect((await sayso(['export', ...to])).stdout).toBe(lines)
    writeFileSync(at('graph.jsonl'), lines)
    expect(await sayso(['import', at('graph.jsonl'), ...to])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^5 articles imported, 5 of them already there, 0 decisions/),
    })
    const counts = 'MATCH (n) RETURN count(n) AS n'
    const [mine, others] = [from, to].map(where => sayso(['cypher', counts, '--json', ...where]))
    expect((await mine)?.stdout).toBe((await others)?.stdout)
  })

  it.each(['jsonld', 'graphml', 'gexf', 'ftm'])('writes %s to a file, and not over another', async format => {
    const out = at(`graph.${format}`)
    const args = ['export', '--format', format, '--out', out, ...from]
    const { code, stdout } = await sayso([...args, '--json'])
    const text = readFileSync(out)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ format, out, bytes: text.length })
    expect(await sayso(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') })
    expect(await sayso([...args, '--force'])).toMatchObject({ code: 0 })
    expect(readFileSync(out)).toEqual(text)
    expect(readdirSync(directory).filter(name => name.includes('partial'))).toEqual([])
  })

  it('writes a folder for neo4j-admin, and says how to go on', async () => {
    const args = ['export', '--format', 'neo4j-csv', ...from]
    expect(await sayso(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--out') })
    const { code, stderr } = await sayso([...args, '--out', at('csv')])
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('neo4j-admin database import full neo4j @import.args'),
    ])
    const files = readdirSync(at('csv'))
    for (const name of ['Article.csv', 'REPORTED_IN.csv', 'schema.cypher']) expect(files).toContain(name)
    const named = readFileSync(join(at('csv'), 'import.args'), 'utf8').match(/\w+\.csv/g)
    expect(named?.sort()).toEqual(files.filter(name => name.endsWith('.csv')).sort())
  })

  it('ends quietly where nobody reads on', async () => {
    const child = startSayso(['export', ...from])
    let stderr = ''
    child.stderr?.on('data', chunk => {
      stderr += chunk
    })
    await once(child.stdout ?? child, 'data')
    child.stdout?.destroy()
    const [code] = await once(child, 'close')
    expect([code, stderr]).toEqual([0, ''])
  })

  it('refuses what is no export with the line, and code 3', async () => {
    for (const [stdin, what] of [
      ['{"text": "Rain"}', 'line 1 '],
      ['{"format":"sayso","version":1}\n{"type":', 'line 2 '],
      ['{"format":"sayso","version":9}', 'version 9'],
    ] as const) {
      const { code, stderr } = await sayso(['import', '-', ...to], { stdin })
      expect([code, stderr]).toEqual([3, expect.stringContaining(what)])
    }
    expect(await sayso(['import', at('none.jsonl'), ...to])).toMatchObject({ code: 3 })
  })
})
