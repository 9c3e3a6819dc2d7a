import process from 'node:process'
import { toInterchange } from '@sayso/core'
import { type Document, FORMATS, type Format, readArticle, readInputs } from '@sayso/ingest'
import { type Command, Option } from 'commander'
import type { Config } from '../config.ts'
import { describeError, EXIT } from '../exit.ts'
import { type ModelCommandOptions, readersOf, withExtractor } from '../llm.ts'
import { note, print } from '../output.ts'

interface ExtractOptions extends ModelCommandOptions {
  readonly format?: Format
  readonly jsonl?: boolean
}

/** Articles that a model is asked about while the first of them is waited for. */
const AHEAD = 20

/** `sayso extract`: annotations to standard output, no store. */
export function addExtract(program: Command, config: Config): void {
  const command = program
    .command('extract')
    .summary('print what articles say, without a store')
    .description(
      'Prints one JSON object a line for each article: mentions, entities, claims and roles (who holds which post\nwhere, `former` if no more). Offsets count Unicode code points, ends exclusive. A state counts as a PLACE here.\nThe id is the file name without its ending, or the "id" of a JSON line.',
    )
    .argument('[path...]', 'files, folders, or - for standard input', ['-'])
    .addOption(new Option('--format <format>', 'read every input so, whatever its ending').choices(FORMATS))
    .option('--jsonl', 'short for --format jsonl: {"id", "text", "title"?, "publishedAt"?, "outlet"?} a line')
  withExtractor(command).action(async (paths: string[], options: ExtractOptions) => {
    const stop = new AbortController()
    const { extractor, spent } = await readersOf(options, config, stop.signal)
    const format = options.jsonl ? 'jsonl' : options.format
    const refuse = (error: unknown): void => {
      note(`refused: ${describeError(error)}`)
      process.exitCode = EXIT.refusedInput
    }
    const show = async (
      document: Document,
      result: Awaited<ReturnType<typeof readArticle>>,
    ): Promise<void> => {
      if ('refused' in result) return refuse(result.refused)
      const { id, text } = document
      await print(JSON.stringify(toInterchange(id, text, result.annotation)))
    }
    const waiting: (() => Promise<void>)[] = []
    try {
      for await (const result of readInputs(paths, { format })) {
        if ('refused' in result) refuse(result.refused)
        else {
          const { document } = result
          const reading = readArticle(document, extractor)
          // Whoever waits for it is told.
          reading.catch(() => {})
          waiting.push(async () => show(document, await reading))
        }
        while (waiting.length > (spent ? AHEAD : 0)) await waiting.shift()?.()
      }
      for (const next of waiting) await next()
    } finally {
      stop.abort()
      if (spent) note(`${spent}`)
    }
  })
}
