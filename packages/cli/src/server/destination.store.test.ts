import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { printed, sayso, startSayso } from '../../../../tests/command.ts'

const seeds = fileURLToPath(new URL('../../../../seeds', import.meta.url))
let folder: string
let server: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-through-'))
})
afterEach(async () => {
  if (server?.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit')
  server = undefined
  rmSync(folder, { recursive: true, force: true })
})

const storeOf = (name: string): string => `embedded:${join(folder, name)}`
async function serve(store: string): Promise<string> {
  server = startSayso(['serve', '--write', '--port', '0', '--store', store], { cwd: folder })
  const [, url = ''] = await printed(server.stderr, /POST (http:\S+)\/graphql[\s\S]*Ctrl-C/)
  return url
}
const ingest = (store: string, ...more: string[]) =>
  sayso(['ingest', seeds, 'nowhere.txt', '--json', '--store', store, ...more], { cwd: folder })
const withoutTimes = (stdout: string): unknown[] =>
  stdout
    .trim()
    .split('\n')
    .map(line => ({ ...JSON.parse(line), seconds: 0, writing: 0, comparing: 0 }))

it('goes through the server that has the store, and tells and writes the same', async () => {
  const [own, served] = [storeOf('own'), storeOf('served')]
  const alone = await ingest(own)
  const url = await serve(served)
  const note = join(folder, 'served.server')
  expect(statSync(note).mode & 0o777).toBe(0o600)
  const through = await ingest(served)
  expect(through).toMatchObject({ code: 3, stderr: expect.stringContaining(`the server at ${url}`) })
  expect(withoutTimes(through.stdout)).toEqual(withoutTimes(alone.stdout))
  const runs = await sayso(['runs', 'latest', '--state', 'written'], { cwd: folder })
  expect(runs.stderr).toContain(': done\n')
  expect(runs.stdout.trim().split('\n')).toHaveLength(5)
  expect(await ingest(served, '--judge', 'llm', '--llm-endpoint', url, '--llm-model', 'm')).toMatchObject({
    code: 4,
    stdout: '',
    stderr: expect.stringContaining('leave out --extractor, --judge and --link'),
  })
  server?.kill('SIGTERM')
  expect(await once(server as ChildProcess, 'exit')).toEqual([0, null])
  expect(existsSync(note)).toBe(false)
  const files = await Promise.all([own, served].map(store => sayso(['export', '--store', store])))
  expect(files[1]?.stdout).toBe(files[0]?.stdout)
})

it('ends on the server what is interrupted here, and takes up the rest the next time', async () => {
  const store = storeOf('served')
  await serve(store)
  const child = startSayso(['ingest', '-', '--format', 'jsonl', '--store', store], { cwd: folder })
  child.stdin?.write('{"text":"The dam will hold, Ada Brook said on Monday.","title":"The dam"}\n')
  await printed(child.stderr, /The dam: /)
  const summary = printed(child.stdout, /1 article written/)
  child.kill('SIGINT')
  await summary
  child.stdin?.end()
  expect(await once(child, 'exit')).toEqual([130, null])
  const again = await sayso(['ingest', seeds, '--store', store], { cwd: folder })
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('5 articles written') })
})

it('says that the store is locked where the note is of a server that is gone', async () => {
  const store = storeOf('served')
  await serve(store)
  for (const pid of [process.pid, 2 ** 30]) {
    const note = { url: 'http://127.0.0.1:9', pid, secret: 'x' }
    writeFileSync(join(folder, 'served.server'), JSON.stringify(note))
    expect(await ingest(store)).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('is open in another process'),
    })
  }
})
