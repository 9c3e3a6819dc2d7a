import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listRuns, readRun } from './read.ts'
import { RUNS_KEPT, RunRecord } from './record.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-runs-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const begin = () => RunRecord.begin(folder, { store: 'embedded:a', inputs: ['b'] })
const error = { code: 'INPUT_EMPTY', message: 'b.txt is empty', hint: 'nothing to read in it' }

it('keeps what became of each input, and how the run ended', async () => {
  const record = await begin()
  await record.tell({ state: 'unchanged', origin: 'a.txt' })
  await record.tell({ state: 'refused', origin: 'b.txt', ...error })
  expect(readRun(folder, 'latest').run).toMatchObject({ state: 'running', ended: null })
  await record.end('failed', new Error('the store is gone'))
  const { run, inputs } = readRun(folder, record.id)
  expect(run).toMatchObject({
    ...{ id: record.id, state: 'failed', message: 'the store is gone', store: 'embedded:a', inputs: ['b'] },
    counts: { written: 0, unchanged: 1, refused: 1 },
  })
  expect(inputs).toEqual([
    { origin: 'a.txt', state: 'unchanged' },
    { origin: 'b.txt', state: 'refused', code: error.code, message: error.message, hint: error.hint },
  ])
  expect(listRuns(folder)).toEqual([run])
})

it('knows a run that was killed, also in the middle of a line', () => {
  const start = { started: '2024-05-01T10:00:00.000Z', store: 's', inputs: [], host: 'elsewhere', pid: 1 }
  const file = join(folder, '20240501T100000-1.jsonl')
  writeFileSync(file, `${JSON.stringify(start)}\n{"origin":"a","state":"unchanged"}\n{"ori`)
  expect(readRun(folder, 'latest')).toMatchObject({ run: { state: 'running' }, inputs: [{ origin: 'a' }] })
  writeFileSync(file, `${JSON.stringify({ ...start, host: hostname(), pid: 2 ** 30 })}\n`)
  expect(readRun(folder, 'latest').run.state).toBe('killed')
})

it('passes over a run that was killed as it began', async () => {
  const record = await begin()
  await record.end('done')
  writeFileSync(join(folder, '99990501T100000-1.jsonl'), '')
  expect(readRun(folder, 'latest').run.id).toBe(record.id)
  expect(listRuns(folder)).toHaveLength(1)
})

// Linux has a file for which there is never room.
it.skipIf(!existsSync('/dev/full'))('leaves nothing where there is no room to begin', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-05-01T10:00:00Z') })
  symlinkSync('/dev/full', join(folder, `20240501T100000-${process.pid}.jsonl`))
  await expect(begin().finally(() => vi.useRealTimers())).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(readdirSync(folder)).toEqual([])
})

it('notices that it was removed', async () => {
  const record = await begin()
  rmSync(folder, { recursive: true })
  await record.tell({ state: 'unchanged', origin: 'a.txt' })
  await expect(record.end('done')).rejects.toMatchObject({ code: 'ENOENT' })
})

it('keeps the latest runs only, and never another file', async () => {
  for (let i = 0; i < RUNS_KEPT + 5; i++)
    writeFileSync(join(folder, `20240501T1000${String(i % 60).padStart(2, '0')}-${i}.jsonl`), '')
  appendFileSync(join(folder, 'notes.jsonl'), '{}')
  const record = await begin()
  await record.end('done')
  expect(existsSync(join(folder, 'notes.jsonl'))).toBe(true)
  expect(readdirSync(folder)).toHaveLength(RUNS_KEPT + 1)
})

it('says where there is no such run', () => {
  for (const id of ['latest', 'x', '../x'])
    expect(() => readRun(folder, id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
})
