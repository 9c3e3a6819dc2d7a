import process from 'node:process'
import { SaysoError } from '@sayso/core'
import { Graph } from '@sayso/graph'
import { TaggerPool, writerOf } from '@sayso/ingest'
import type { Log } from '@sayso/server'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Config } from '../config.ts'
import { EXIT } from '../exit.ts'
import { readOperations } from '../operations.ts'
import { note, plural } from '../output.ts'
import { leaveNote, newOwnerSecret } from '../server/note.ts'
import { openServed, type StoreOptions, withStore } from '../store.ts'
import { tokensOption } from '../token.ts'
import { readOptions } from '../web.ts'

interface ServeOptions extends StoreOptions {
  readonly port: number
  readonly host: string
  readonly write?: true
  readonly tokens: string
  readonly requireToken?: true
  readonly log: 'text' | 'json'
  readonly cors?: readonly string[]
  readonly rate?: number
  readonly operations?: string
  readonly onlyPersisted?: true
}

/** `sayso serve`: the explorer, the GraphQL endpoint and its page. */
export function addServe(program: Command, config: Config): void {
  withStore(
    program
      .command('serve')
      .summary('serve the explorer and the GraphQL API')
      .description(
        'Serves the explorer, GraphQL and an offline GraphiQL. Reading only unless --write; on this machine only unless --host says otherwise. Whoever writes sends a token, see `sayso token`. A Neo4j that does not answer yet is waited for.',
      )
      .option('--port <number>', 'port to listen on; 0 for any free one', toPort, config.SAYSO_PORT)
      .option('--host <address>', 'address to listen on; 0.0.0.0 for every one', config.SAYSO_HOST)
      .option(
        '--write',
        'also take mutations, with a token that allows them; the embedded store is then locked for this server',
      )
      .addOption(tokensOption(config))
      .option('--require-token', 'answer nothing but /healthz without a token')
      .addOption(
        new Option(
          '--log <format>',
          'text: faults, for a person; json: a line for every request, for a program',
        )
          .choices(['text', 'json'])
          .default('text'),
      )
      .option('--cors <origin...>', 'origins whose pages may read replies, as https://news.example')
      .option(
        '--rate <number>',
        'requests a second from one address, 0 for any number; as GET /limits says unless given, any number on this machine only',
        toRate,
      )
      .option(
        '--operations <file>',
        'JSON of GraphQL documents by id, which clients then ask for as documentId',
      )
      .option('--only-persisted', 'refuse every operation that is not in that file'),
    config,
  ).action(async (options: ServeOptions) => {
    // Before anything is ready, so that a signal never finds nobody listening.
    const stopped = new Promise<void>(resolve => {
      process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve())
    })
    // Loaded here: the other commands start faster without it.
    const { checkWritingHost, jsonLog, startServer, textLog, TokenFile } = await import('@sayso/server')
    const { directory: explorer } = await import('@sayso/web')
    const { port, host, write, rate, cors: origins, requireToken } = options
    const tokens = new TokenFile(options.tokens)
    const known = await tokens.list()
    if (write) await checkWritingHost(host, tokens)
    const persisted = await persistedIn(options)
    const log = options.log === 'json' ? jsonLog(process.stderr) : textLog(note)
    // Reading only where that will do, so that others can read the embedded store beside it.
    const graph = await openServed(options, config, { readOnly: !write, prepare: true }, log.note)
    try {
      if (graph instanceof Graph) await greet(graph, log)
      const { web } = readOptions({}, config)
      // One thread, after those who ask.
      const writer = write && writerOf(graph, { web, extractor: new TaggerPool({ threads: 1 }) })
      const ownerSecret = newOwnerSecret()
      const given = {
        writer,
        ownerSecret,
        tokens,
        requireToken,
        explorer,
        port,
        host,
        log,
        origins,
        rate,
        persisted,
      }
      const server = await startServer({ graph, ...given })
      const takeAway = write ? await leaveNote(options.store, { url: server.url, secret: ownerSecret }) : null
      log.note(`  the explorer            ${server.url}/`)
      log.note(`  GraphiQL in a browser   ${server.url}/graphql`)
      log.note(`  GraphQL for programs    POST ${server.url}/graphql`)
      log.note(`  health and limits       ${server.url}/healthz, /readyz, /metrics, /limits`)
      if (write)
        log.note(
          `  mutations are taken with a token${options.store.startsWith('embedded:') ? '; the store is locked meanwhile, and `sayso ingest` goes through this server' : ''}`,
        )
      if ((write || requireToken) && !known.some(({ state }) => state === 'valid'))
        log.note(`  nobody has a token yet  sayso token create NAME --role ${write ? 'editor' : 'reader'}`)
      log.note('Ctrl-C stops it.')
      await stopped
      log.note('stopping …')
      await takeAway?.()
      await server.close()
    } catch (error) {
      await graph.close()
      throw error
    }
    if (write) await graph.close()
    // At once, though a statement may still run in the embedded engine: reading leaves nothing half done.
    process.exit(EXIT.ok)
  })
}

async function greet(graph: Graph, log: Log): Promise<void> {
  const { nodes } = await graph.counts()
  log.note(
    `serving ${plural(nodes['Article'] ?? 0, 'article')} and ${plural(nodes['Claim'] ?? 0, 'claim')} from ${graph.location}`,
  )
}

async function persistedIn({ operations, onlyPersisted }: ServeOptions) {
  if (operations !== undefined)
    return { operations: await readOperations(operations), only: onlyPersisted ?? false }
  if (!onlyPersisted) return undefined
  throw new SaysoError('USAGE', '--only-persisted leaves nothing to ask', 'add --operations FILE')
}

function toPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('must be a whole number from 0 to 65535.')
  return port
}

function toRate(text: string): number {
  const rate = Number(text)
  if (text === '' || !Number.isFinite(rate) || rate < 0)
    throw new InvalidArgumentError('must be a number of requests a second, or 0 for any number.')
  return rate
}
