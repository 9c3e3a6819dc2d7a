import { SaysoError } from '@sayso/core'
import { endpointAt, type MeaningSource, readTable } from '@sayso/ingest'
import { type Command, Option } from 'commander'
import { VERSION } from './version.ts'

export interface LinkCommandOptions {
  readonly link?: 'wikidata'
  readonly table?: string
  readonly endpoint?: string
}

/** Adds the options that say whether and where identifiers are looked up. */
export const withLink = (command: Command): Command =>
  command
    .addOption(
      new Option(
        '--link <where>',
        'give entities their identifiers, from --table or --endpoint; nothing is looked up without it',
      ).choices(['wikidata']),
    )
    .option('--table <file>', 'for --link: label, aliases with | between, QID; tabs between columns')
    .option('--endpoint <url>', 'for --link: a SPARQL endpoint, to which the names are sent')

/**
 * Where identifiers are looked up; nowhere unless it is asked for.
 * @throws SaysoError USAGE, INPUT_UNREADABLE, INPUT_FORMAT
 */
export async function linkSource({
  link,
  table,
  endpoint,
}: LinkCommandOptions): Promise<MeaningSource | undefined> {
  if (link === undefined && table === undefined && endpoint === undefined) return undefined
  if (link === undefined)
    throw new SaysoError('USAGE', '--table and --endpoint are for links', 'add --link wikidata')
  if (table !== undefined && endpoint === undefined) return readTable(table)
  if (endpoint !== undefined && table === undefined) return endpointAt(endpoint, `sayso/${VERSION}`)
  throw new SaysoError(
    'USAGE',
    '--link needs to know where to look: one of --table and --endpoint',
    'say --table FILE.tsv, or --endpoint URL',
  )
}
