import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
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

/** A page with what the server calls its version. */
export type KeptPage = z.infer<typeof Kept>

/**
 * Pages that have a version, each in a file of its own: asked for again, a server need only say that nothing has changed.
 * Nothing is ever read from here without asking it. Files go when somebody deletes them.
 */
export class PageCache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Undefined for what is not there, or damaged. */
  async get(url: string): Promise<KeptPage | undefined> {
    try {
      const kept = Kept.parse(JSON.parse(await readFile(this.#path(url), 'utf8')))
      return kept.url === url ? kept : undefined
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
    } catch {
      await rm(part, { force: true }).catch(() => {})
    }
  }

  #path(url: string): string {
    return join(this.#folder, `${createHash('sha256').update(url).digest('hex')}.json`)
  }
}
