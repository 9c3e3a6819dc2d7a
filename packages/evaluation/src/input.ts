import { readdirSync, readFileSync } from 'node:fs'
import { SaysoError } from '@sayso/core'
import type * as z from 'zod'

/** @throws SaysoError INPUT_UNREADABLE */
export const readBytes = (file: string): Buffer => attempt(file, () => readFileSync(file))

/** @throws SaysoError INPUT_UNREADABLE */
export const readWhole = (file: string): string => readBytes(file).toString('utf8')

/**
 * The names of a folder's files with that ending, in the order of their code units.
 * @throws SaysoError INPUT_UNREADABLE
 */
export const namesIn = (folder: string, ending: string): string[] =>
  attempt(folder, () => readdirSync(folder))
    .filter(name => name.endsWith(ending))
    .sort()

/** What goes wrong with paths, as the system calls it. */
const FAULTS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOENT: ['there is no such file or folder', 'check the path'],
  ENOTDIR: ['this is a file', 'name a folder'],
  EISDIR: ['this is a folder', 'name a file'],
  EACCES: ['you may not read it', 'check its owner and permissions'],
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const [what, hint] = FAULTS[code] ?? [String(cause), 'check the path']
    throw new SaysoError('INPUT_UNREADABLE', `${path}: ${what}`, hint, { cause })
  }
}

/**
 * Reads one JSON object a line, leaving out empty lines.
 * @throws SaysoError INPUT_FORMAT, naming the first line that is wrong
 */
export function* parseLines<T>(file: string, content: string, schema: z.ZodType<T>): Generator<T> {
  let number = 0
  for (const line of content.split('\n')) {
    number++
    if (line.trim() !== '') yield parseLine(`${file}:${number}`, line, schema)
  }
}

function parseLine<T>(place: string, line: string, schema: z.ZodType<T>): T {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch (cause) {
    throw new SaysoError('INPUT_FORMAT', `${place} is not JSON`, 'write one JSON object a line', { cause })
  }
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.join('.')
  throw new SaysoError(
    'INPUT_FORMAT',
    `${place}: ${field ? `'${field}': ` : ''}${issue?.message ?? 'not as expected'}`,
    'correct the line',
  )
}
