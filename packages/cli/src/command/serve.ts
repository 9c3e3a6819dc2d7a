import process from 'node:process'
import { type Command, InvalidArgumentError } from 'commander'
import type { Config } from '../config.ts'
import { EXIT } from '../exit.ts'
import { note, plural } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'

interface ServeOptions extends StoreOptions {
  readonly port: number
  readonly host: string
  readonly write?: true
}

/** `sayso serve`: the GraphQL endpoint and its page. */
export function addServe(program: Command, config: Config): void {
  withStore(
    program
      .command('serve')
      .summary('serve the GraphQL API and its page')
      .description(
        'Serves GraphQL and an offline GraphiQL. Reading only unless --write; on this machine only unless --host says otherwise, which goes without --write.',
      )
      .option('--port <number>', 'port to listen on; 0 for any free one', toPort, config.SAYSO_PORT)
      .option('--host <address>', 'address to listen on; 0.0.0.0 for every one', config.SAYSO_HOST)
      .option('--write', 'also take mutations; the embedded store is then locked for this server'),
    config,
  ).action(async (options: ServeOptions) => {
    // Before anything is ready, so that a signal never finds nobody listening.
    const stopped = new Promise<void>(resolve => {
      process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve())
    })
    // Loaded here: the other commands start faster without it.
    const { checkWritingHost, startServer } = await import('@sayso/server')
    if (options.write) checkWritingHost(options.host)
    // Reading only where that will do, so that others can read the embedded store beside it.
    const access = { readOnly: !options.write, create: true }
    await withGraph(options, config, access, async graph => {
      const { nodes } = await graph.counts()
      const { port, host, write } = options
      const server = await startServer({ graph, port, host, ...(write && { writer: graph }) })
      note(
        `serving ${plural(nodes['Article'] ?? 0, 'article')} and ${plural(nodes['Claim'] ?? 0, 'claim')} from ${graph.location}`,
      )
      note(`  GraphiQL in a browser   ${server.url}/graphql`)
      note(`  GraphQL for programs    POST ${server.url}/graphql`)
      note(`  health                  ${server.url}/healthz`)
      if (write)
        note(`  mutations are taken${graph.kind === 'embedded' ? '; the store is locked meanwhile' : ''}`)
      note('Ctrl-C stops it.')
      await stopped
      note('stopping …')
      await server.close()
      if (write) await graph.close()
      // At once, though a statement may still run in the embedded engine: reading leaves nothing half done.
      process.exit(EXIT.ok)
    })
  })
}

function toPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('must be a whole number from 0 to 65535.')
  return port
}
