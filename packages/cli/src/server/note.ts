import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import process from 'node:process'
import * as z from 'zod'
import { isAlive } from '../process.ts'

const Note = z.object({ url: z.url({ protocol: /^http$/ }), pid: z.number().int(), secret: z.string() })

/** Where the server is that has an embedded store open to write, and what it takes articles for from this machine. */
export type ServerNote = z.infer<typeof Note>

export const newOwnerSecret = (): string => randomBytes(32).toString('base64url')

/** The file beside the store; null for a store that is no file. */
function noteOf(store: string): string | null {
  const path = /^embedded:(.+)$/.exec(store)?.[1]
  return path === undefined ? null : `${path}.server`
}

/**
 * Leaves a note for whoever may read the store, and nobody else; one that an earlier server left is replaced.
 * @returns what takes it away
 */
export async function leaveNote(
  store: string,
  { url, secret }: Pick<ServerNote, 'url' | 'secret'>,
): Promise<() => Promise<void>> {
  const path = noteOf(store)
  if (path === null) return async () => {}
  const beside = `${path}.${process.pid}`
  await rm(beside, { force: true })
  await writeFile(beside, JSON.stringify({ url, pid: process.pid, secret } satisfies ServerNote), {
    mode: 0o600,
    flag: 'wx',
  })
  await rename(beside, path)
  return () => rm(path, { force: true })
}

/** The note of a server that still runs; null for none. */
export async function findNote(store: string): Promise<ServerNote | null> {
  const path = noteOf(store)
  if (path === null) return null
  const text = await readFile(path, 'utf8').catch(() => null)
  const note = text === null ? null : Note.safeParse(asJson(text)).data
  return note && isAlive(note.pid) ? note : null
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
