import process from 'node:process'
import { importLines } from '@sayso/export'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { EXIT } from '../exit.ts'
import { chunksOf } from '../file.ts'
import { stopOnInterrupt } from '../interrupt.ts'
import { nowAndThen, outliveClosedPipe, plural, print } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'

interface ImportCommandOptions extends StoreOptions {
  readonly json?: boolean
}

/** `sayso import`: what `sayso export` wrote, into a store. */
export function addImport(program: Command, config: Config): void {
  withStore(
    program
      .command('import')
      .summary('write what `sayso export` wrote into a store')
      .description(
        'Writes an export in our own format (jsonl) into a store, empty or not: articles as they were read, decisions,\nreviews, identifiers and what judges found. What is there already is left alone, so a run that was stopped goes\non where it is repeated. Nothing is read by taggers or models again.',
      )
      .argument('<file>', 'the file, packed with gzip or not, or - for standard input')
      .option('--json', 'print the summary as JSON'),
    config,
  )
    .addHelpText(
      'after',
      '\nExample:\n  sayso export --store embedded:old.grafeo | sayso import - --store neo4j://localhost:7687',
    )
    .action(async (file: string, { json, ...where }: ImportCommandOptions) => {
      outliveClosedPipe()
      const interrupt = stopOnInterrupt()
      await withGraph(where, config, { readOnly: false }, async graph => {
        const started = performance.now()
        const alive = nowAndThen()
        const summary = await importLines(graph, chunksOf(file), {
          onArticles: articles => alive(`${plural(articles, 'article')} so far`),
          onMonth: ({ month, done, all }) => alive(`statements of ${month} compared (${done} of ${all})`),
          signal: interrupt.signal,
        })
        const seconds = Number(((performance.now() - started) / 1000).toFixed(2))
        if (json) await print(JSON.stringify({ ...summary, seconds }))
        else {
          const { articles, unchanged, decisions, reviews, identifiers, judgements } = summary
          const parts = [
            `${plural(articles, 'article')} imported${unchanged > 0 ? `, ${unchanged} of them already there` : ''}`,
            plural(decisions, 'decision'),
            plural(reviews, 'review'),
            plural(identifiers, 'identifier'),
            plural(judgements, 'judgement'),
          ]
          await print(`${parts.join(', ')} (${seconds} s, ${graph.location})`)
        }
        if (interrupt.signal.aborted) process.exitCode = EXIT.interrupted
      })
    })
}
