import process from 'node:process'
import { toInterchange } from '@sayso/core'
import { FORMATS, type Format, readInputs } from '@sayso/ingest'
import { annotate } from '@sayso/nlp'
import { type Command, Option } from 'commander'
import { describeError, EXIT } from '../exit.ts'
import { note, print } from '../output.ts'

interface ExtractOptions {
  readonly format?: Format
  readonly jsonl?: boolean
}

/** `sayso extract`: annotations to standard output, no store. */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .summary('print what articles say, without a store')
    .description(
      'Prints one JSON object a line for each article: mentions, entities, claims and roles (who holds which post\nwhere, `former` if no more). Offsets count Unicode code points, ends exclusive. A state counts as a PLACE here.\nThe id is the file name without its ending, or the "id" of a JSON line.',
    )
    .argument('[path...]', 'files, folders, or - for standard input', ['-'])
    .addOption(new Option('--format <format>', 'read every input so, whatever its ending').choices(FORMATS))
    .option('--jsonl', 'short for --format jsonl: {"id", "text", "title"?, "publishedAt"?, "outlet"?} a line')
    .action(async (paths: string[], options: ExtractOptions) => {
      const format = options.jsonl ? 'jsonl' : options.format
      for await (const result of readInputs(paths, { format }))
        if ('refused' in result) {
          note(`refused: ${describeError(result.refused)}`)
          process.exitCode = EXIT.refusedInput
        } else {
          const { id, text } = result.document
          await print(JSON.stringify(toInterchange(id, text, annotate(text, result.document))))
        }
    })
}
