import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Outcome } from '@sayso/ingest'
import { fileOf, idOfFile, type RunEnd, type RunInput, type RunStart } from './run.ts'

/** Runs that are kept; the oldest go. */
export const RUNS_KEPT = 100

/** The record of a run while it goes on: a file of JSON lines, of which each is whole once its input was dealt with. */
export class RunRecord {
  readonly id: string
  readonly #file: FileHandle
  #failure: unknown

  private constructor(id: string, file: FileHandle) {
    this.id = id
    this.#file = file
  }

  /** @throws whatever keeps the file from being made */
  static async begin(folder: string, run: Pick<RunStart, 'store' | 'inputs'>): Promise<RunRecord> {
    await mkdir(folder, { recursive: true })
    const started = new Date().toISOString()
    const id = `${started.replace(/[-:]|\.\d+Z$/g, '')}-${process.pid}`
    const record = new RunRecord(id, await open(join(folder, fileOf(id)), 'a'))
    await record.#add({ ...run, started, host: hostname(), pid: process.pid } satisfies RunStart)
    const runs = (await readdir(folder)).filter(idOfFile).sort()
    for (const old of runs.slice(0, -RUNS_KEPT)) await rm(join(folder, old), { force: true })
    return record
  }

  /** Never throws: articles are not lost because their record is. */
  async tell(outcome: Outcome): Promise<void> {
    try {
      if (this.#failure === undefined) await this.#add(inputOf(outcome))
    } catch (error) {
      this.#failure = error
    }
  }

  /** @throws whatever kept the record from being written */
  async end(state: RunEnd['state'], error?: unknown): Promise<void> {
    const ended = new Date().toISOString()
    const why = error instanceof Error ? { message: error.message } : {}
    try {
      if (this.#failure !== undefined) throw this.#failure
      await this.#add({ ended, state, ...why } satisfies RunEnd)
    } finally {
      await this.#file.close()
    }
  }

  async #add(line: object): Promise<void> {
    await this.#file.appendFile(`${JSON.stringify(line)}\n`)
  }
}

function inputOf(outcome: Outcome): RunInput {
  if (outcome.state !== 'written') return outcome
  const { origin, state, id } = outcome
  return { origin, state, id }
}
