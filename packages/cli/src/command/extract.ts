import process from 'node:process'
import { toInterchange } from '@sayso/core'
import {
  type Document,
  type Extraction,
  inOrder,
  isEnglish,
  type ReadResult,
  readArticle,
  readInputs,
} from '@sayso/ingest'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { describeError, EXIT } from '../exit.ts'
import { type ModelCommandOptions, readersOf, withExtractor } from '../llm.ts'
import { note, print } from '../output.ts'
import { INPUTS, type ReadCommandOptions, readOptions, withReading } from '../web.ts'

interface ExtractOptions extends ModelCommandOptions, ReadCommandOptions {
  readonly jsonl?: boolean
}

/** Articles that are read while the first of them is waited for, and their characters. */
const AHEAD = { items: 20, most: 4_000_000 }

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
    const { extractor, spent, close } = await readersOf(options, config, stop.signal)
    const format = options.jsonl ? 'jsonl' : options.format
    const reading = readOptions({ ...options, ...(format && { format }) }, config, stop.signal)
    const refuse = (error: unknown): void => {
      note(`refused: ${describeError(error)}`)
      process.exitCode = EXIT.refusedInput
    }
    const show = async (document: Document, result: Extraction): Promise<void> => {
      if ('refused' in result) return refuse(result.refused)
      const { id, text, language } = document
      if (!spent && !isEnglish(language))
        note(`${document.origin} is not in English: nothing is read out of it`)
      await print(JSON.stringify(toInterchange(id, text, result.annotation)))
    }
    const read = async (input: ReadResult): Promise<() => void | Promise<void>> => {
      if ('refused' in input) return () => refuse(input.refused)
      const result = await readArticle(input.document, extractor)
      return () => show(input.document, result)
    }
    const weigh = (input: ReadResult): number => ('document' in input ? input.document.text.length : 0)
    try {
      for await (const tell of inOrder(readInputs(paths, reading), read, { ...AHEAD, weigh })) await tell()
    } finally {
      stop.abort()
      await reading.web.close()
      await close()
      if (spent) note(`${spent}`)
    }
  })
}
