import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SaysoError } from '@sayso/core'
import { FILE_FORMATS, type FileFormat, IMPORT_COMMAND, toNeo4jCsv } from '@sayso/export'
import type { Graph } from '@sayso/graph'
import { type Command, Option } from 'commander'
import type { Config } from '../config.ts'
import { replaceFile } from '../file.ts'
import { untilInterrupted } from '../interrupt.ts'
import { note, print, put } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'

interface ExportOptions extends StoreOptions {
  readonly format: FileFormat | 'neo4j-csv'
  readonly out?: string
  readonly force?: boolean
  readonly json?: boolean
}

const HELP = `
Formats:
  jsonl      all that the graph is made of, without loss, for \`sayso import\` into any store
  neo4j-csv  a folder for \`neo4j-admin database import\`: every node, relationship and property
  jsonld     articles, claims and whom they name as JSON-LD: schema.org, Web Annotation, PROV-O
  graphml    entities, claims and articles for Gephi, Cytoscape, yEd, NetworkX; without the texts
  gexf       the same as GEXF 1.3, with dates
  ftm        FollowTheMoney entities, one a line

The same graph gives the same bytes, from either store. Let nobody write meanwhile: pages are read one after the other.

Examples:
  sayso export | gzip > graph.jsonl.gz
  sayso export --format neo4j-csv --out import/`

/** `sayso export`: the whole graph as files. */
export function addExport(program: Command, config: Config): void {
  withStore(
    program
      .command('export')
      .summary('write the whole graph to standard output, a file or a folder')
      .description(
        'Writes the whole graph in a format of our own, from which it can be made again, or in one of others.',
      )
      .addOption(
        new Option('--format <format>', 'see below')
          .choices([...Object.keys(FILE_FORMATS), 'neo4j-csv'])
          .default('jsonl'),
      )
      .option('--out <path>', 'the file, or for neo4j-csv the folder; standard output without it')
      .option('--force', 'replace what is there')
      .option('--json', 'with --out: print what was written as JSON'),
    config,
  )
    .addHelpText('after', HELP)
    .action(async ({ format, out, force = false, json, ...where }: ExportOptions) => {
      if (out === undefined && format === 'neo4j-csv')
        throw new SaysoError('USAGE', 'neo4j-csv is several files', 'name a folder with --out')
      await withGraph(where, config, { readOnly: true }, async graph => {
        if (out === undefined) {
          if (format !== 'neo4j-csv') for await (const chunk of FILE_FORMATS[format](graph)) await put(chunk)
          return
        }
        const started = performance.now()
        const bytes = await untilInterrupted(signal =>
          replaceFile(out, { force, folder: format === 'neo4j-csv' }, beside =>
            write(graph, format, beside, signal),
          ),
        )
        if (bytes === undefined) return
        const seconds = Number(((performance.now() - started) / 1000).toFixed(2))
        if (json) await print(JSON.stringify({ format, out, bytes, seconds }))
        else
          await print(
            `${bytes.toLocaleString('en')} bytes written to ${out} (${seconds} s, ${graph.location})`,
          )
        if (format === 'neo4j-csv')
          note(
            `in that folder: \`${IMPORT_COMMAND}\`; once the database runs: \`cypher-shell -f schema.cypher\``,
          )
      })
    })
}

async function write(
  graph: Graph,
  format: ExportOptions['format'],
  path: string,
  signal: AbortSignal,
): Promise<void> {
  if (format !== 'neo4j-csv')
    return pipeline(FILE_FORMATS[format](graph), createWriteStream(path, { flush: true }), { signal })
  for (const { name, chunks } of toNeo4jCsv(graph))
    await pipeline(chunks, createWriteStream(join(path, name), { flush: true }), { signal })
}
