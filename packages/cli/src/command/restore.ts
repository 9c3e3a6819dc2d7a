import { SaysoError } from '@sayso/core'
import { checkExport, importLines } from '@sayso/export'
import { replaceStore } from '@sayso/graph'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { chunksOf } from '../file.ts'
import { untilInterrupted } from '../interrupt.ts'
import { nowAndThen, plural, print } from '../output.ts'
import { type StoreOptions, withStore } from '../store.ts'

interface RestoreOptions extends StoreOptions {
  readonly force?: boolean
  readonly json?: boolean
}

const HELP = `
The whole file is read and checked before anything is changed. An embedded store is made beside the one that it replaces and
takes its place at the end, so that a run which was stopped or killed has changed nothing. In Neo4j what a stopped run wrote
stays: begin again with --force, which removes the nodes of Sayso and no others. To add a backup to what a store
holds, use \`sayso import\`.

Examples:
  sayso restore graph.jsonl.gz --store embedded:copy.grafeo
  sayso restore graph.jsonl.gz --store neo4j://localhost:7687 --force`

/** `sayso restore`: a store as it was when it was backed up. */
export function addRestore(program: Command, config: Config): void {
  withStore(
    program
      .command('restore')
      .summary('make a store of what `sayso backup` wrote')
      .description('Makes a store of a backup, of either kind of store, or of what `sayso export` wrote.')
      .argument('<file>', 'a backup, or an export in the format jsonl')
      .option('--force', 'replace all that the store holds')
      .option('--json', 'print the summary as JSON'),
    config,
  )
    .addHelpText('after', HELP)
    .action(async (file: string, { force = false, json, store }: RestoreOptions) => {
      if (file === '-')
        throw new SaysoError('USAGE', 'a backup is read twice', 'name a file, or use `sayso import -`')
      const started = performance.now()
      const outcome = store.startsWith('embedded:')
        ? 'nothing was changed'
        : 'what was written so far stays; begin again with --force'
      const credentials = { username: config.NEO4J_USERNAME, password: config.NEO4J_PASSWORD }
      const summary = await untilInterrupted(async signal => {
        await checkExport(chunksOf(file))
        signal.throwIfAborted()
        return replaceStore(store, { ...credentials, force }, async graph => {
          const alive = nowAndThen()
          const imported = await importLines(graph, chunksOf(file), {
            onArticles: articles => alive(`${plural(articles, 'article')} so far`),
            onMonth: ({ month, done, all }) => alive(`statements of ${month} compared (${done} of ${all})`),
            signal,
          })
          signal.throwIfAborted()
          return { ...imported, location: store.startsWith('embedded:') ? store : graph.location }
        })
      }, outcome)
      if (summary === undefined) return
      const { location, unchanged: _, ...counts } = summary
      const seconds = Number(((performance.now() - started) / 1000).toFixed(2))
      if (json) await print(JSON.stringify({ ...counts, seconds }))
      else {
        const { articles, decisions, reviews } = counts
        await print(
          `${plural(articles, 'article')}, ${plural(decisions, 'decision')}, ${plural(reviews, 'review')} restored (${seconds} s, ${location})`,
        )
      }
    })
}
