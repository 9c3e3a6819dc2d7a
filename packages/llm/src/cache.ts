import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { SaysoError } from '@sayso/core'

/** Answers that were paid for, each in a file of its own under the hash of its question. */
export class AnswerCache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Undefined for what is not there, or is no whole JSON any more. */
  async get(key: string): Promise<unknown> {
    try {
      return JSON.parse(await readFile(this.#path(key), 'utf8'))
    } catch {
      return undefined
    }
  }

  /**
   * Writes the whole answer or nothing, also where the program is killed meanwhile.
   * @throws SaysoError USAGE if the folder cannot be written
   */
  async put(key: string, answer: unknown): Promise<void> {
    const path = this.#path(key)
    const part = `${path}.${randomUUID()}.part`
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(part, JSON.stringify(answer))
      await rename(part, path)
    } catch (cause) {
      await rm(part, { force: true }).catch(() => {})
      throw new SaysoError(
        'USAGE',
        `answers cannot be kept in ${this.#folder}: ${cause instanceof Error ? cause.message : String(cause)}`,
        'name a folder that can be written: --llm-cache FOLDER',
        { cause },
      )
    }
  }

  #path(key: string): string {
    return join(this.#folder, key.slice(0, 2), `${key.slice(2)}.json`)
  }
}
