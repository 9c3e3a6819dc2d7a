import process from 'node:process'
import type { MonthCompared } from '@sayso/graph'
import { FORMATS, type Format, type IngestEvent, ingest, link, readInputs } from '@sayso/ingest'
import { type Command, Option } from 'commander'
import type { Config } from '../config.ts'
import { describeError, EXIT } from '../exit.ts'
import { type LinkCommandOptions, linkSource, withLink } from '../link.ts'
import { type ModelCommandOptions, readersOf, withExtractor, withJudge } from '../llm.ts'
import { note, outliveClosedPipe, plural, print } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'

interface IngestCommandOptions extends StoreOptions, LinkCommandOptions, ModelCommandOptions {
  readonly format?: Format
  readonly outlet?: string
  readonly json?: boolean
}

/** `sayso ingest`: articles in, claims into the store. */
export function addIngest(program: Command, config: Config): void {
  const command = withStore(
    program
      .command('ingest')
      .summary('read articles into the store')
      .description(
        'Reads articles (.txt, .md with front matter, .jsonl; folders; - for standard input), finds the people,\norganisations and attributed statements in them and writes them to the store. Ingesting an article again\nchanges nothing; a corrected one replaces the earlier version.',
      )
      .argument('<path...>', 'files, folders, or - for standard input')
      .addOption(new Option('--format <format>', 'read every input so, whatever its ending').choices(FORMATS))
      .option('--outlet <name>', 'who published the articles that do not say so themselves')
      .option('--json', 'print one JSON event a line instead of a summary'),
    config,
  )
  withLink(withJudge(withExtractor(command))).action(
    async (paths: string[], options: IngestCommandOptions) => {
      const source = await linkSource(options)
      const interrupt = new AbortController()
      const { extractor, judge, spent } = await readersOf(options, config, interrupt.signal)
      outliveClosedPipe()
      const stop = (): void => {
        if (interrupt.signal.aborted) process.exit(EXIT.interrupted)
        note('stopping after the articles at hand; again to stop at once (nothing half-written stays)')
        interrupt.abort()
      }
      process.on('SIGINT', stop).on('SIGTERM', stop)
      await withGraph(options, config, { readOnly: false }, async graph => {
        let unnamed = 0
        const started = performance.now()
        const summary = await ingest(graph, readInputs(paths, { format: options.format }), {
          outlet: options.outlet,
          extractor,
          judge,
          signal: interrupt.signal,
          onEvent: event => {
            if (event.state === 'written' && event.record.outlet === null) unnamed++
            return report(event, options.json ?? false)
          },
          onMonth: event => reportMonth(event, options.json ?? false),
        }).finally(() => spent && note(`${spent}`))
        if (unnamed > 0)
          note(`${plural(unnamed, 'article')} named no outlet: say it with --outlet, and ingest again`)
        const seconds = (performance.now() - started) / 1000
        if (options.json)
          await print(
            JSON.stringify({
              state: 'done',
              ...summary,
              seconds: Number(seconds.toFixed(2)),
              ...(spent && { model: spent.toJson() }),
            }),
          )
        else {
          const parts = [
            `${plural(summary.written, 'article')} written with ${plural(summary.claims, 'claim')}`,
            summary.unchanged > 0 ? `${summary.unchanged} already there` : '',
            summary.refused > 0 ? `${summary.refused} refused` : '',
          ]
          await print(`${parts.filter(Boolean).join(', ')} (${seconds.toFixed(1)} s, ${graph.location})`)
        }
        if (source && !interrupt.signal.aborted) {
          const { linked, ambiguous, notFound } = await link(graph, source, { signal: interrupt.signal })
          note(`Wikidata: ${linked} linked, ${ambiguous} ambiguous, ${notFound} not found`)
        }
        if (interrupt.signal.aborted) process.exitCode = EXIT.interrupted
        else if (summary.refused > 0) process.exitCode = EXIT.refusedInput
      }).finally(() => {
        // Where one question ended the run, others may still wait for an answer.
        interrupt.abort()
      })
    },
  )
}

async function report(event: IngestEvent, json: boolean): Promise<void> {
  if (json) return print(JSON.stringify(toJson(event)))
  if (event.state === 'refused') note(`refused: ${describeError(event.error)}`)
  else if (event.state === 'unchanged') note(`already there: ${event.origin}`)
  else {
    const { article, outlet, claims, mentions } = event.record
    const people = mentions.filter(({ entity }) => entity.label === 'Person').length
    note(
      `${article.title}: ${plural(claims.length, 'claim')}, ${plural(people, 'person', 'people')} (${outlet?.name ?? 'unknown outlet'})`,
    )
  }
}

async function reportMonth({ month, done, all, found }: MonthCompared, json: boolean): Promise<void> {
  if (json) return print(JSON.stringify({ state: 'compared', month, ...found }))
  const { REPEATS, SUPPORTS, CONTRADICTS } = found
  const of = month.startsWith('0') ? 'without a date' : `of ${month} (${done} of ${all})`
  note(`statements ${of} compared: ${REPEATS} repeat, ${SUPPORTS} support, ${CONTRADICTS} contradict another`)
}

function toJson(event: IngestEvent): object {
  const { state, origin } = event
  if (event.state === 'refused')
    return { state, origin, code: event.error.code, message: event.error.message, hint: event.error.hint }
  if (event.state === 'unchanged') return { state, origin }
  const { article, outlet, claims, mentions } = event.record
  return {
    state,
    origin,
    id: article.id,
    title: article.title,
    outlet: outlet?.name ?? null,
    claims: claims.length,
    entities: mentions.length,
  }
}
