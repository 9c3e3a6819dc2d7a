import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'
import { SaysoError } from '@sayso/core'
import type { NodeLabel } from './dump/statement.ts'
import type { Engine } from './engine.ts'
import { Graph } from './graph.ts'
import { type OpenOptions, openEngine, openGraph, pathOf } from './open.ts'
import { UNIQUE } from './schema.ts'

/** Nodes that are removed in one transaction. */
const BATCH = 1_000

const COUNT = statementFor(label => `MATCH (n:${label}) RETURN count(n) AS total`)

/** `$limit` */
const REMOVE = statementFor(
  label => `MATCH (n:${label}) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS total`,
)

function statementFor(text: (label: NodeLabel) => string): readonly string[] {
  return UNIQUE.map(([label]) => label)
    .filter(label => label !== 'SchemaVersion')
    .map(text)
}

export interface ReplaceOptions extends OpenOptions {
  /** Also a store that holds something, which is gone then. */
  readonly force: boolean
}

/**
 * Has `work` fill an empty store, and puts it in the place of what is at the address. An embedded store is made beside the one
 * that it replaces, which is as it was until then, or if the work fails. In Neo4j there is one place only: what the work wrote
 * before it failed stays, and what was there before is gone.
 * @throws SaysoError USAGE if the store holds something; what `openGraph` and the work throw
 */
export async function replaceStore<T>(
  address: string,
  { force, ...options }: ReplaceOptions,
  work: (graph: Graph) => Promise<T>,
): Promise<T> {
  const path = pathOf(address)
  if (path === undefined) {
    const engine = await openEngine(address, options)
    try {
      await refuseFull(engine, force)
      for (const cypher of REMOVE) while ((await removed(engine, cypher)) > 0);
      return await work(await Graph.over(engine, options))
    } finally {
      await engine.close()
    }
  }
  await checkFile(address, options, force)
  const [made, whole] = [`${path}.${process.pid}.partial`, `${path}.${process.pid}.whole`]
  try {
    const graph = await openGraph(`embedded:${made}`, options)
    const result = await work(graph).finally(() => graph.close())
    await copyStore(`embedded:${made}`, whole)
    await rm(`${path}.wal`, { recursive: true, force: true })
    await rename(whole, path)
    await flush(dirname(path))
    return result
  } finally {
    for (const left of [made, `${made}.wal`, whole, `${whole}.wal`])
      await rm(left, { recursive: true, force: true })
  }
}

/**
 * Copies an embedded store, as of now, to a new file that is a store of its own. Others may read it meanwhile.
 * @throws SaysoError USAGE for Neo4j, STORE_LOCKED, STORE_UNREACHABLE, STORE_DAMAGED, STORE_FAILED
 */
export async function copyStore(address: string, to: string): Promise<void> {
  const path = pathOf(address)
  if (path === undefined)
    throw new SaysoError(
      'USAGE',
      'Neo4j copies no database for a client',
      'restore a backup of it into another database, and do it there',
    )
  const { EmbeddedEngine } = await import('./embedded/engine.ts')
  const engine = EmbeddedEngine.open(path, { readOnly: true })
  try {
    engine.copyTo(to)
  } finally {
    await engine.close()
  }
  await flush(to)
}

/** That nobody has the file open, and that it may go. */
async function checkFile(address: string, options: OpenOptions, force: boolean): Promise<void> {
  // Opened for writing, so that nobody else has it and its log goes into the file.
  if (!existsSync(pathOf(address) ?? '')) return
  try {
    const engine = await openEngine(address, { ...options, readOnly: false })
    await refuseFull(engine, force).finally(() => engine.close())
  } catch (error) {
    if (!(force && error instanceof SaysoError && error.code === 'STORE_DAMAGED')) throw error
  }
}

async function refuseFull(engine: Engine, force: boolean): Promise<void> {
  for (const cypher of COUNT) {
    const [row] = await engine.read(cypher, {})
    if (!force && (row?.['total'] as number) > 0)
      throw new SaysoError(
        'USAGE',
        `${engine.location} is not empty`,
        'name another store with --store, or add --force to replace all that it holds',
      )
  }
}

const removed = (engine: Engine, cypher: string): Promise<number> =>
  engine.write(async run => (await run(cypher, { limit: BATCH }))[0]?.['total'] as number)

/** Sees to it that a file, or the names in a folder, survive a loss of power. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}
