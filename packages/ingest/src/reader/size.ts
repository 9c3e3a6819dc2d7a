import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { formatOf } from './format.ts'

/** Bytes of the files and folders that inputs name; null where some are no files, so that nobody knows. */
export async function sizeOf(paths: readonly string[]): Promise<number | null> {
  let size = 0
  for (const path of paths)
    try {
      const found = await stat(path)
      if (found.isFile()) size += found.size
      else if (found.isDirectory()) size += await folderSize(path)
      else return null
    } catch {
      return null
    }
  return size
}

async function folderSize(folder: string): Promise<number> {
  let size = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isDirectory() && formatOf(entry.name) !== undefined)
      size += (await stat(join(entry.parentPath, entry.name))).size
  return size
}
