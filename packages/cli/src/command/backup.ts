import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { SaysoError } from '@sayso/core'
import { checkExport, FILE_FORMATS } from '@sayso/export'
import { unpacked } from '@sayso/ingest'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { replaceFile } from '../file.ts'
import { untilInterrupted } from '../interrupt.ts'
import { plural, print } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'

interface BackupOptions extends StoreOptions {
  readonly force?: boolean
  readonly json?: boolean
}

const HELP = `
The file is \`sayso export\` packed with gzip: either store can be restored from it, by this version or a later one, and all
that is worked out is made anew then. It is read back to its last line, every article held against its text, before it is
called done. An embedded store is backed up while others read it; stop \`sayso serve --write\` or \`sayso ingest\` first. In Neo4j
others may write meanwhile: each article is then as it was at some time in between, and whole.

Example:
  sayso backup "graph-$(date +%F).jsonl.gz"`

/** `sayso backup`: all that the graph is made of, in one checked file. */
export function addBackup(program: Command, config: Config): void {
  withStore(
    program
      .command('backup')
      .summary('write all of a store to one file, and check that')
      .description(
        'Writes all that the graph is made of to one file, for `sayso restore`, and reads it back.',
      )
      .argument('<file>', 'to be written, whole or not at all')
      .option('--force', 'replace the file if it is there')
      .option('--json', 'print what was written as JSON'),
    config,
  )
    .addHelpText('after', HELP)
    .action(async (file: string, { force = false, json, ...where }: BackupOptions) => {
      await withGraph(where, config, { readOnly: true }, async graph => {
        const started = performance.now()
        const { Article = 0, Reading = 0 } = (await graph.counts()).nodes
        if (Article > Reading)
          throw new SaysoError(
            'STORE_DAMAGED',
            `${graph.location} does not have what was read out of ${plural(Article - Reading, 'article')}`,
            'see `sayso doctor --deep`; a backup would lack them',
          )
        const done = await untilInterrupted(async signal => {
          let lines: Awaited<ReturnType<typeof checkExport>> | undefined
          const bytes = await replaceFile(file, { force, folder: false }, async beside => {
            const out = createWriteStream(beside, { flush: true })
            await pipeline(FILE_FORMATS.jsonl(graph), createGzip(), out, { signal })
            lines = await checkExport(unpacked(file, createReadStream(beside, { signal })))
          })
          return { bytes, ...lines }
        })
        if (done === undefined) return
        const seconds = Number(((performance.now() - started) / 1000).toFixed(2))
        const { bytes, article: articles = 0, decision: decisions = 0, review: reviews = 0 } = done
        if (json) await print(JSON.stringify({ file, bytes, articles, decisions, reviews, seconds }))
        else
          await print(
            `${plural(articles, 'article')}, ${plural(decisions, 'decision')}, ${plural(reviews, 'review')} in ${file}: ${plural(bytes, 'byte')}, read back and whole (${seconds} s, ${graph.location})`,
          )
      })
    })
}
