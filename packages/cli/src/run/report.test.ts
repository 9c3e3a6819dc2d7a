import { PassThrough } from 'node:stream'
import type { Outcome } from '@sayso/ingest'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Progress } from './progress.ts'
import { Report } from './report.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'], now: 0 }))
afterEach(() => void vi.useRealTimers())

const UNCHANGED: Outcome = { state: 'unchanged', origin: 'corpus.jsonl' }

async function* inputs(count: number): AsyncGenerator<number> {
  for (let at = 0; at < count; at++) yield at
}

it('shows how far a run is by what was read and written, not by what was taken up long before', async () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 100 })
  const progress = new Progress(terminal as unknown as NodeJS.WriteStream)
  // Of a file of 1,000 bytes 400 were taken up, with 40 articles.
  const amount = () => ({ done: 400, all: 1_000 })
  const report = new Report({ json: true, anyLanguage: false, progress, amount })
  for await (const _ of report.counted(inputs(40)));
  const read = (count: number): void => {
    for (let at = 0; at < count; at++) report.read()
  }
  const shown = (): string => String(terminal.read() ?? '')
  read(19)
  vi.advanceTimersByTime(10_000)
  read(1)
  expect(shown()).toContain(' 10%  20 articles, 2.0 a second, 2 min left')
  read(20)
  vi.advanceTimersByTime(10_000)
  await report.outcome(UNCHANGED)
  expect(shown()).toContain(' 20%  40 articles, 2.0 a second, 1 min left')
})
