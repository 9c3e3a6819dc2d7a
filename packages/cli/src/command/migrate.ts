import { rm } from 'node:fs/promises'
import process from 'node:process'
import { copyStore, type Fault, type Graph } from '@sayso/graph'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { EXIT } from '../exit.ts'
import { faultLine } from '../fault.ts'
import { note, nowAndThen, plural, print } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'

interface MigrateOptions extends StoreOptions {
  readonly rehearse?: boolean
  readonly json?: boolean
}

type Counts = Awaited<ReturnType<Graph['counts']>>

const HELP = `
A store that an earlier version wrote is also brought up to date when it is next written to or served. That is one
transaction: a run that was killed has changed nothing. A rehearsal needs as much room beside the store as the store has; in
place of one for Neo4j, restore a backup into another database, which makes the same graph.

Examples:
  sayso migrate --rehearse
  sayso migrate`

/** `sayso migrate`: a store of an earlier version, brought up to date. */
export function addMigrate(program: Command, config: Config): void {
  withStore(
    program
      .command('migrate')
      .summary('bring a store up to date that an earlier version wrote')
      .description(
        'Brings a store up to date that an earlier version wrote, makes indexes that are missing, and compares statements that\nare still to be compared. Says how long that took, and what the store held before and after.',
      )
      .option('--rehearse', 'do it with a copy of an embedded store, check what comes of it, and remove it')
      .option('--json', 'print what was done as JSON'),
    config,
  )
    .addHelpText('after', HELP)
    .action(async ({ rehearse = false, json, store }: MigrateOptions) => {
      const copy = `${store.replace(/^embedded:/, '')}.${process.pid}.rehearsal`
      try {
        if (rehearse) await copyStore(store, copy)
        const where = { store: rehearse ? `embedded:${copy}` : store }
        const done = await migrate(where, config, rehearse)
        if (json) await print(JSON.stringify({ rehearsed: rehearse, ...done }))
        else await tell(done, rehearse)
        if (done.faults.length > 0) process.exitCode = EXIT.store
      } finally {
        if (rehearse)
          for (const left of [copy, `${copy}.wal`]) await rm(left, { recursive: true, force: true })
      }
    })
}

interface Migrated {
  /** Schema versions. */
  readonly from: number
  readonly to: number
  readonly seconds: number
  readonly before: Counts
  readonly after: Counts
  /** What is wrong with the copy after a rehearsal. */
  readonly faults: readonly Fault[]
}

async function migrate(where: StoreOptions, config: Config, rehearse: boolean): Promise<Migrated> {
  const found = await withGraph(where, config, { readOnly: true }, async graph => ({
    from: graph.foundVersion,
    before: await graph.counts(),
  }))
  const started = performance.now()
  const alive = nowAndThen()
  await withGraph(where, config, { readOnly: false }, async graph => {
    await graph.completeSchema()
    await graph.relateClaims({
      onMonth: ({ month, done, all }) => alive(`statements of ${month} compared (${done} of ${all})`),
    })
  })
  const seconds = Number(((performance.now() - started) / 1000).toFixed(2))
  return withGraph(where, config, { readOnly: true }, async graph => ({
    ...found,
    to: graph.foundVersion,
    seconds,
    after: await graph.counts(),
    faults: rehearse
      ? await graph.checkIntegrity({ onPage: (label, nodes) => alive(`${label}: ${nodes} checked`) })
      : [],
  }))
}

async function tell(
  { from, to, seconds, before, after, faults }: Migrated,
  rehearsed: boolean,
): Promise<void> {
  const change = from === to ? `schema ${to}, as it was` : `schema ${from} to ${to}`
  await print(`${rehearsed ? 'rehearsed with a copy' : 'up to date'}: ${change} (${seconds} s)`)
  const [was, is] = [before, after].map(({ nodes, relationships }) => ({ ...nodes, ...relationships }))
  for (const name of Object.keys({ ...was, ...is }).sort())
    if (was?.[name] !== is?.[name])
      await print(`${name}: ${was?.[name] ?? 0} before, ${is?.[name] ?? 0} after`)
  for (const fault of faults) await print(`BAD ${faultLine(fault)}`)
  if (rehearsed && faults.length === 0)
    note(`${plural(after.nodes['Article'] ?? 0, 'article')} checked: all is well`)
}
