import { access, type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises'
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
  readonly #path: string
  readonly #file: FileHandle
  #failure: unknown

  private constructor(id: string, path: string, file: FileHandle) {
    this.id = id
    this.#path = path
    this.#file = file
  }

  /** @throws whatever keeps the file from being made, and leaves none then */
  static async begin(folder: string, run: Pick<RunStart, 'store' | 'inputs'>): Promise<RunRecord> {
    await mkdir(folder, { recursive: true })
    const started = new Date().toISOString()
    const id = `${started.replace(/[-:]|\.\d+Z$/g, '')}-${process.pid}`
    const path = join(folder, fileOf(id))
    const record = new RunRecord(id, path, await open(path, 'a'))
    try {
      await record.#add({ ...run, started, host: hostname(), pid: process.pid } satisfies RunStart)
    } catch (error) {
      await record.#file.close()
      await rm(path, { force: true })
      throw error
    }
    // Those that cannot be removed stay.
    await forgetOldest(folder).catch(() => {})
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

  /** @throws whatever kept the record from being written, or from being there */
  async end(state: RunEnd['state'], error?: unknown): Promise<void> {
    const ended = new Date().toISOString()
    const why = error instanceof Error ? { message: error.message } : {}
    try {
      if (this.#failure !== undefined) throw this.#failure
      await this.#add({ ended, state, ...why } satisfies RunEnd)
      // A file that was removed takes what is written to it all the same.
      await access(this.#path)
    } finally {
      await this.#file.close()
    }
  }

  async #add(line: object): Promise<void> {
    await this.#file.appendFile(`${JSON.stringify(line)}\n`)
  }
}

async function forgetOldest(folder: string): Promise<void> {
  const runs = (await readdir(folder)).filter(idOfFile).sort()
  for (const old of runs.slice(0, -RUNS_KEPT)) await rm(join(folder, old), { force: true })
}

function inputOf(outcome: Outcome): RunInput {
  if (outcome.state !== 'written') return outcome
  const { origin, state, id } = outcome
  return { origin, state, id }
}
