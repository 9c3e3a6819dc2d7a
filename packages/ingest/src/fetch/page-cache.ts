import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

const Kept = z.object({
  url: z.string(),
  type: z.string(),
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  /** Base64. */
  body: z.string(),
})

const KEPT_MS = 30 * 86_400_000
const MOST_BYTES = 500_000_000
/** The folder is looked through at the first page that is put there, and after so many. */
const SWEEP_EVERY = 100

/** A page with what the server calls its version. */
export type KeptPage = z.infer<typeof Kept>

/**
 * Pages that have a version, each in a file of its own: asked for again, a server need only say that nothing has changed.
 * Nothing is ever read from here without asking it. Those go that nobody asked for in a month, then those that nobody asked for
 * in the longest time, until the rest fits.
 */
export class PageCache {
  readonly #folder: string
  readonly #mostBytes: number
  #put = 0

  constructor(folder: string, mostBytes = MOST_BYTES) {
    this.#folder = folder
    this.#mostBytes = mostBytes
  }

  /** Undefined for what is not there, or damaged. */
  async get(url: string): Promise<KeptPage | undefined> {
    try {
      const kept = Kept.parse(JSON.parse(await readFile(this.#path(url), 'utf8')))
      if (kept.url !== url) return undefined
      const now = new Date()
      // Kept longer for being asked for, where the folder may be written.
      await utimes(this.#path(url), now, now).catch(() => {})
      return kept
    } catch {
      return undefined
    }
  }

  /** Where the folder cannot be written, nothing is kept: the page is fetched again. */
  async put(page: KeptPage): Promise<void> {
    const path = this.#path(page.url)
    const part = `${path}.${randomUUID()}.part`
    try {
      await mkdir(this.#folder, { recursive: true })
      await writeFile(part, JSON.stringify(page), { mode: 0o600 })
      await rename(part, path)
      if (this.#put++ % SWEEP_EVERY === 0) await this.#sweep()
    } catch {
      await rm(part, { force: true }).catch(() => {})
    }
  }

  async #sweep(): Promise<void> {
    const oldest = Date.now() - KEPT_MS
    const files: { path: string; size: number; time: number }[] = []
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name)
      // Another process may have swept it.
      const found = await stat(path).catch(() => undefined)
      if (found?.isFile()) files.push({ path, size: found.size, time: found.mtimeMs })
    }
    let bytes = 0
    for (const { path, size, time } of files.sort((a, b) => b.time - a.time)) {
      bytes += size
      if (time < oldest || bytes > this.#mostBytes) await rm(path, { force: true })
    }
  }

  #path(url: string): string {
    return join(this.#folder, `${createHash('sha256').update(url).digest('hex')}.json`)
  }
}
