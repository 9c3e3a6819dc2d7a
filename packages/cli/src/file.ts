import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { SaysoError } from '@sayso/core'
import { unpacked } from '@sayso/ingest'

/**
 * Makes a file or a folder of files whole or not at all: `work` writes beside it, and what was written takes its place at the end.
 * Of a folder that is there, files of the same names are replaced and others stay.
 * @returns bytes written
 * @throws SaysoError USAGE if it is there and not to be replaced, or cannot be written
 */
export async function replaceFile(
  path: string,
  { force, folder }: { readonly force: boolean; readonly folder: boolean },
  work: (beside: string) => Promise<void>,
): Promise<number> {
  if (!force && existsSync(path))
    throw new SaysoError(
      'USAGE',
      `${path} is there already`,
      'name another place, or add --force to replace it',
    )
  const beside = `${path}.${process.pid}.partial`
  try {
    if (folder) await mkdir(beside, { recursive: true })
    await work(beside)
    const names = folder ? await readdir(beside) : ['']
    const sizes = await Promise.all(names.map(async name => (await stat(join(beside, name))).size))
    if (folder && existsSync(path))
      for (const name of names) await rename(join(beside, name), join(path, name))
    else await rename(beside, path)
    return sizes.reduce((sum, size) => sum + size, 0)
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause && 'code' in cause)
      throw new SaysoError(
        'USAGE',
        `${path} cannot be written (${cause.code})`,
        'look at the folder, its owner and the free space',
        { cause },
      )
    throw cause
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

/**
 * The bytes of a file, or of standard input for '-'; unpacked if they are gzip's.
 * @throws SaysoError INPUT_UNREADABLE, INPUT_FORMAT
 */
export async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* unpacked(file, file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 }))
  } catch (cause) {
    if (cause instanceof SaysoError) throw cause
    throw new SaysoError('INPUT_UNREADABLE', `${file} cannot be read`, 'check the path and its permissions', {
      cause,
    })
  }
}
