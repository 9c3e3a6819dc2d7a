import { constants, getPriority, setPriority } from 'node:os'
import process from 'node:process'
import { type IngestSummary, link, readInputs, type Shard, shardOf, sizeOf } from '@sayso/ingest'
import { type Command, InvalidArgumentError } from 'commander'
import type { Config } from '../config.ts'
import { describeError, EXIT } from '../exit.ts'
import { stopOnInterrupt } from '../interrupt.ts'
import { type LinkCommandOptions, linkSource, withLink } from '../link.ts'
import { type ModelCommandOptions, readersOf, withExtractor, withJudge } from '../llm.ts'
import { note, outliveClosedPipe, plural, print } from '../output.ts'
import { Progress } from '../run/progress.ts'
import { RunRecord } from '../run/record.ts'
import { Report } from '../run/report.ts'
import { type Destination, withDestination } from '../server/destination.ts'
import { type StoreOptions, withStore } from '../store.ts'
import { INPUTS, type ReadCommandOptions, readOptions, withReading } from '../web.ts'
import { runsOption } from './runs.ts'

interface IngestCommandOptions
  extends StoreOptions,
    LinkCommandOptions,
    ModelCommandOptions,
    ReadCommandOptions {
  readonly outlet?: string
  readonly json?: boolean
  readonly runs: string
  readonly shard?: Shard
}

/** `sayso ingest`: articles in, claims into the store. */
export function addIngest(program: Command, config: Config): void {
  const command = withStore(
    program
      .command('ingest')
      .summary('read articles into the store')
      .description(
        'Reads articles (.txt, .md with front matter, .html, .jsonl, .csv, .warc, feeds and sitemaps, each also with .gz; folders;\nweb pages and feeds by their address; - for standard input), finds the people, organisations and attributed statements in them and\nwrites them to the store. Ingesting an article again changes nothing; a corrected one replaces the earlier version.\nArticles that are not in English are stored, and nothing is read out of them. A run that was stopped, however, goes on\nwhere it was when it is started again; `sayso runs` tells what became of each input.',
      )
      .argument('<path...>', INPUTS)
      .option('--outlet <name>', 'who published the articles that do not say so themselves')
      .option(
        '--shard <part/of>',
        'take one part of the inputs, as 2/4: so several processes share a corpus',
        toShard,
      )
      .option('--json', 'print one JSON event a line instead of a summary')
      .addOption(runsOption(config)),
    config,
  )
  withLink(withJudge(withExtractor(withReading(command)))).action(
    async (paths: string[], options: IngestCommandOptions) => {
      const source = await linkSource(options)
      const interrupt = stopOnInterrupt()
      const { signal } = interrupt
      // A Neo4j often runs on this machine, and has others to answer.
      const low = constants.priority.PRIORITY_BELOW_NORMAL
      if (!options.store.startsWith('embedded:') && getPriority() < low) setPriority(low)
      const { extractor, judge, spent, close } = await readersOf(options, config, signal)
      outliveClosedPipe()
      const local = spent !== null || source !== undefined
      const run = withDestination(options, config, local, async destination => {
        let read = 0
        const all = await sizeOf(paths)
        const onBytes = (bytes: number): void => {
          read += bytes
        }
        const reading = { ...readOptions(options, config, signal), onBytes }
        const inputs = readInputs(paths, reading)
        const progress = new Progress()
        const report = new Report({
          json: options.json ?? false,
          anyLanguage: spent !== null,
          progress,
          amount: () => ({ done: read, all }),
        })
        const { graph } = destination
        const started = performance.now()
        const summary = await recorded({ options, destination, paths, signal }, record =>
          destination
            .ingest(report.counted(options.shard ? shardOf(inputs, options.shard) : inputs), {
              outlet: options.outlet,
              extractor,
              judge,
              signal,
              onRead: () => report.read(),
              onOutcome: async outcome => {
                await report.outcome(outcome)
                await record?.tell(outcome)
              },
              onMonth: event => report.month(event),
              onWait: note,
            })
            .finally(async () => {
              report.end()
              await reading.web.close()
              if (spent) note(`${spent}`)
            }),
        )
        const seconds = (performance.now() - started) / 1000
        if (options.json) {
          const model = spent && { model: spent.toJson() }
          const timed = { seconds, writing: summary.writing, comparing: summary.comparing }
          const times = Object.entries(timed).map(([name, value]) => [name, Number(value.toFixed(2))])
          await print(JSON.stringify({ state: 'done', ...summary, ...Object.fromEntries(times), ...model }))
        } else await print(summaryLine(summary, seconds, destination))
        if (source && graph && !signal.aborted) {
          const { linked, ambiguous, notFound } = await link(graph, source, { signal })
          note(`Wikidata: ${linked} linked, ${ambiguous} ambiguous, ${notFound} not found`)
        }
        if (signal.aborted) process.exitCode = EXIT.interrupted
        else if (summary.refused > 0) process.exitCode = EXIT.refusedInput
      }).catch((error: unknown) => {
        if (!signal.aborted) throw error
        note(`sayso: ${describeError(error)}`)
        process.exitCode = EXIT.interrupted
      })
      await run.finally(async () => {
        // Where one question ended the run, others may still wait for an answer.
        interrupt.abort()
        // Standard input that says nothing more and does not end would keep the program from ending.
        process.stdin.destroy()
        await close()
      })
    },
  )
}

interface Recorded {
  readonly options: IngestCommandOptions
  readonly destination: Destination
  readonly paths: readonly string[]
  readonly signal: AbortSignal
}

/** Keeps a record of a run; without one where there can be none. */
async function recorded(
  { options, destination, paths, signal }: Recorded,
  run: (record: RunRecord | null) => Promise<IngestSummary>,
): Promise<IngestSummary> {
  const lost = (error: Error): null => {
    note(`no whole record of this run is kept (${error.message}): name another folder with --runs`)
    return null
  }
  const record = await RunRecord.begin(options.runs, { store: destination.location, inputs: paths }).catch(
    lost,
  )
  try {
    const summary = await run(record)
    await record?.end(signal.aborted ? 'interrupted' : 'done').catch(lost)
    return summary
  } catch (error) {
    await record?.end(signal.aborted ? 'interrupted' : 'failed', error).catch(lost)
    throw error
  }
}

function summaryLine(summary: IngestSummary, seconds: number, { location }: Destination): string {
  const parts = [
    `${plural(summary.written, 'article')} written with ${plural(summary.claims, 'claim')}`,
    summary.unchanged > 0 ? `${summary.unchanged} already there` : '',
    summary.refused > 0 ? `${summary.refused} refused` : '',
  ]
  return `${parts.filter(Boolean).join(', ')} (${seconds.toFixed(1)} s, ${location})`
}

function toShard(text: string): Shard {
  const [part = 0, of = 0] = /^\d{1,4}\/\d{1,4}$/.test(text) ? text.split('/').map(Number) : []
  if (part < 1 || part > of) throw new InvalidArgumentError('must be a part and how many there are, as 2/4.')
  return { part, of }
}
