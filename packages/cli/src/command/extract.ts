import process from 'node:process'
import { toInterchange } from '@sayso/core'
import { type Document, isEnglish, readArticle, readInputs } from '@sayso/ingest'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { describeError, EXIT } from '../exit.ts'
import { type ModelCommandOptions, readersOf, withExtractor } from '../llm.ts'
import { note, print } from '../output.ts'
import { INPUTS, type ReadCommandOptions, readOptions, withReading } from '../web.ts'

interface ExtractOptions extends ModelCommandOptions, ReadCommandOptions {
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
      'Prints one JSON object a line for each article: mentions, entities, claims and roles (who holds which post\nwhere, `former` if no more). Offsets count Unicode code points, ends exclusive. A state counts as a PLACE here.\nThe id is the file name without its ending, the address of a page, or the "id" of a JSON line.',
    )
    .argument('[path...]', INPUTS, ['-'])
    .option('--jsonl', 'short for --format jsonl: {"id", "text", "title"?, "publishedAt"?, "outlet"?} a line')
  withExtractor(withReading(command)).action(async (paths: string[], options: ExtractOptions) => {
    const stop = new AbortController()
    const { extractor, spent } = await readersOf(options, config, stop.signal)
    const format = options.jsonl ? 'jsonl' : options.format
    const reading = readOptions({ ...options, ...(format && { format }) }, config, stop.signal)
    const refuse = (error: unknown): void => {
      note(`refused: ${describeError(error)}`)
      process.exitCode = EXIT.refusedInput
    }
    const show = async (
      document: Document,
      result: Awaited<ReturnType<typeof readArticle>>,
    ): Promise<void> => {
      if ('refused' in result) return refuse(result.refused)
      const { id, text, language } = document
      if (!spent && !isEnglish(language))
        note(`${document.origin} is not in English: nothing is read out of it`)
      await print(JSON.stringify(toInterchange(id, text, result.annotation)))
    }
    const waiting: (() => Promise<void>)[] = []
    try {
      for await (const result of readInputs(paths, reading)) {
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
      await reading.web.close()
      if (spent) note(`${spent}`)
    }
  })
}
