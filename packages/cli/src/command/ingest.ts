import process from 'node:process'
import type { MonthCompared } from '@sayso/graph'
import { type IngestEvent, ingest, isEnglish, link, readInputs } from '@sayso/ingest'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { describeError, EXIT } from '../exit.ts'
import { type LinkCommandOptions, linkSource, withLink } from '../link.ts'
import { type ModelCommandOptions, readersOf, withExtractor, withJudge } from '../llm.ts'
import { note, outliveClosedPipe, plural, print } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'
import { INPUTS, type ReadCommandOptions, readOptions, withReading } from '../web.ts'

interface IngestCommandOptions
  extends StoreOptions,
    LinkCommandOptions,
    ModelCommandOptions,
    ReadCommandOptions {
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
        'Reads articles (.txt, .md with front matter, .html, .jsonl, .csv, feeds, each also with .gz; folders; web pages and\nfeeds by their address; - for standard input), finds the people, organisations and attributed statements in them and\nwrites them to the store. Ingesting an article again changes nothing; a corrected one replaces the earlier version.\nArticles that are not in English are stored, and nothing is read out of them.',
      )
      .argument('<path...>', INPUTS)
      .option('--outlet <name>', 'who published the articles that do not say so themselves')
      .option('--json', 'print one JSON event a line instead of a summary'),
    config,
  )
  withLink(withJudge(withExtractor(withReading(command)))).action(
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
        let foreign = 0
        const reading = readOptions(options, config, interrupt.signal)
        const started = performance.now()
        const summary = await ingest(graph, readInputs(paths, reading), {
          outlet: options.outlet,
          extractor,
          judge,
          signal: interrupt.signal,
          onEvent: event => {
            if (event.state === 'written') {
              if (event.record.outlet === null) unnamed++
              if (!spent && !isEnglish(event.record.article.language)) foreign++
            }
            return report(event, options.json ?? false)
          },
          onMonth: event => reportMonth(event, options.json ?? false),
        }).finally(async () => {
          await reading.web.close()
          if (spent) note(`${spent}`)
        })
        if (unnamed > 0)
          note(`${plural(unnamed, 'article')} named no outlet: say it with --outlet, and ingest again`)
        if (foreign > 0)
          note(`${plural(foreign, 'article')} not in English: stored and found, but no statements are read`)
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
