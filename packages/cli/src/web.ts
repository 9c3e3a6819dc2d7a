import { join } from 'node:path'
import { FORMATS, type Format, type ReadOptions, Web } from '@sayso/ingest'
import { type Command, Option } from 'commander'
import type { Config } from './config.ts'
import { note } from './output.ts'
import { VERSION } from './version.ts'

export interface ReadCommandOptions {
  readonly format?: Format
  readonly follow?: boolean
  readonly allowPrivate?: boolean
  readonly ignoreRobots?: boolean
}

/** What may be given to read, for a command's help. */
export const INPUTS =
  "files, folders, patterns like 'news/**/*.html', https:// addresses, or - for standard input"

/** Adds the options that say how inputs are read and fetched. */
export const withReading = (command: Command): Command =>
  command
    .addOption(new Option('--format <format>', 'read every input so, whatever its ending').choices(FORMATS))
    .option('--follow', 'fetch the pages that feeds and sitemaps list, instead of taking what is in the feed')
    .option(
      '--allow-private',
      'fetch from addresses of this machine and of private networks, too: only for servers that you trust',
    )
    .option(
      '--ignore-robots',
      'fetch what robots.txt keeps from programs: only where the owner of the site has allowed you to',
    )

/** How inputs are read; nothing is fetched but addresses that were named, and with --follow those that they list. */
export function readOptions(
  options: ReadCommandOptions,
  config: Config,
  signal?: AbortSignal,
): ReadOptions & { readonly web: Web } {
  const { format, follow, allowPrivate, ignoreRobots } = options
  const cache = join(config.XDG_CACHE_HOME, 'sayso', 'pages')
  const web = new Web({
    agent: `sayso/${VERSION}`,
    trusts: () => allowPrivate === true,
    ignoreRobots,
    cache,
    signal,
  })
  return { format, follow, web, onNote: note }
}
