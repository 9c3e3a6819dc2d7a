import { readdirSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { SaysoError } from '@sayso/core'
import { isAlive } from '../process.ts'
import { fileOf, idOfFile, type Run, type RunEnd, type RunInput, type RunStart } from './run.ts'

/** A run, and its inputs in their order. */
interface Kept {
  readonly run: Run
  readonly inputs: RunInput[]
}

/** All runs that are kept, the newest first. */
export const listRuns = (folder: string): Run[] => idsIn(folder).flatMap(id => keptOf(folder, id)?.run ?? [])

/**
 * @param asked an id, or `latest`
 * @throws SaysoError NOT_FOUND
 */
export function readRun(folder: string, asked: string): Kept {
  for (const id of idsIn(folder)) {
    const kept = asked === 'latest' || asked === id ? keptOf(folder, id) : null
    if (kept) return kept
  }
  throw new SaysoError('NOT_FOUND', `there is no run ${asked} in ${folder}`, '`sayso runs` lists them')
}

/** Null for a run that was killed as it began. */
function keptOf(folder: string, id: string): Kept | null {
  // The last line of a run that was killed may be half a line.
  const [start, ...lines] = readFileSync(join(folder, fileOf(id)), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as unknown)
  if (start === undefined) return null
  const last = lines.at(-1) as RunEnd | RunInput | undefined
  const end = last && 'ended' in last ? last : undefined
  const inputs = (end ? lines.slice(0, -1) : lines) as RunInput[]
  const counts = { written: 0, unchanged: 0, refused: 0 }
  for (const { state } of inputs) counts[state]++
  const begun = start as RunStart
  const { ended = null, message = null, state = mayRun(begun) ? 'running' : 'killed' } = end ?? {}
  return { run: { ...begun, id, state, ended, message, counts }, inputs }
}

/** The newest first. */
function idsIn(folder: string): string[] {
  try {
    const ids = readdirSync(folder).flatMap(name => idOfFile(name) ?? [])
    return ids.sort().reverse()
  } catch {
    return []
  }
}

/** Of a run on another machine nobody knows. */
const mayRun = ({ host, pid }: RunStart): boolean => host !== hostname() || isAlive(pid)
