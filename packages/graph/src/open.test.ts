import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, expect, it } from 'vitest'
import { asNobody } from '../../../tests/nobody.ts'
import { sketchRecord } from '../../../tests/record.ts'
import { openGraph } from './open.ts'

const directory = mkdtempSync(join(tmpdir(), 'sayso-open-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))
const place = (...names: string[]): string => join(directory, ...names)

it.each(['', 'sqlite:x', 'neo4j', 'embedded:'])('refuses the address %j', async address => {
  await expect(openGraph(address)).rejects.toMatchObject({ code: 'USAGE' })
})

it('does not repeat a password in a message', async () => {
  await expect(openGraph('postgres://me:secret@host/db')).rejects.toThrow(/^(?!.*secret)/)
})

it('makes folders on the way to a new store, and finds it again', async () => {
  const address = `embedded:${place('deep', 'er', 'graph.grafeo')}`
  const graph = await openGraph(address)
  await graph.writeArticles([sketchRecord({ text: 'Words.' })])
  await graph.close()
  const again = await openGraph(address, { readOnly: true })
  expect((await again.counts()).nodes).toMatchObject({ Article: 1 })
  await again.close()
})

it('refuses to read a store that is not there, and makes none', async () => {
  const path = place('none.grafeo')
  await expect(openGraph(`embedded:${path}`, { readOnly: true })).rejects.toMatchObject({
    code: 'STORE_UNREACHABLE',
  })
  expect(existsSync(path)).toBe(false)
})

it('refuses a folder, a file that is no store, and one cut short', async () => {
  mkdirSync(place('folder'))
  await expect(openGraph(`embedded:${place('folder')}`)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
  writeFileSync(place('text.grafeo'), 'these are just some words, not a store')
  await expect(openGraph(`embedded:${place('text.grafeo')}`)).rejects.toMatchObject({ code: 'STORE_DAMAGED' })
  const graph = await openGraph(`embedded:${place('whole.grafeo')}`)
  await graph.close()
  writeFileSync(place('cut.grafeo'), readFileSync(place('whole.grafeo')).subarray(0, 900))
  await expect(openGraph(`embedded:${place('cut.grafeo')}`)).rejects.toMatchObject({ code: 'STORE_DAMAGED' })
})

it('refuses a folder that it may not write', async () => {
  chmodSync(directory, 0o755)
  mkdirSync(place('shut'), { mode: 0o555 })
  const address = `embedded:${place('shut', 'graph.grafeo')}`
  await expect(asNobody(() => openGraph(address))).rejects.toMatchObject({
    code: 'STORE_UNREACHABLE',
    message: expect.stringContaining('may not be opened or written'),
  })
})

it('says so when another process has the store open', async () => {
  const path = place('locked.grafeo')
  const holder = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "import grafeo from '@grafeo-db/js'; globalThis.held = grafeo.GrafeoDB.create(process.argv[1]); console.log('open'); setInterval(() => {}, 1000)",
      path,
    ],
    { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const exited = new Promise(resolve => holder.once('exit', resolve))
  await new Promise(resolve => holder.stdout.once('data', resolve))
  await expect(openGraph(`embedded:${path}`)).rejects.toMatchObject({ code: 'STORE_LOCKED' })
  await expect(openGraph(`embedded:${path}`, { readOnly: true })).rejects.toMatchObject({
    code: 'STORE_LOCKED',
  })
  holder.kill('SIGKILL')
  await exited
  await (await openGraph(`embedded:${path}`)).close()
})
