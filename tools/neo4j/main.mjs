#!/usr/bin/env node
// The command line of this tool: see HELP.

import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { available, fetchJars, startNeo4j } from './neo4j.mjs'

const HELP = `Neo4j Community from Maven Central, for development and tests. Needs Java 17 or 21, and Maven once.

  node tools/neo4j/main.mjs start [options]   run a server until Ctrl-C
  node tools/neo4j/main.mjs fetch             only download it

Options of start:
  --bolt-port PORT    default 7687; 0 for any free port
  --http-port PORT    default 7474; 0 for any free port
  --password TEXT     of the user neo4j, 8 characters or more, default sayso-dev
  --directory PATH    data and logs, kept for the next start, default .sayso/neo4j
  --detach            return once the server is up and leave it running
`

/** A mistake in how the command was called, told without a stack. */
class UsageError extends Error {}

/** @param {string[]} args */
async function main(args) {
  const { values, positionals } = parse(args)
  const [command, ...rest] = positionals
  if (values.help) return console.log(HELP)
  if (rest.length > 0) throw new UsageError(`unexpected argument: ${rest[0]}`)
  if (command === 'fetch') return await download()
  if (command === 'start') return await start(values)
  throw new UsageError(command === undefined ? 'start or fetch?' : `unknown command: ${command}`)
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        'bolt-port': { type: 'string', default: '7687' },
        'http-port': { type: 'string', default: '7474' },
        password: { type: 'string', default: 'sayso-dev' },
        directory: { type: 'string', default: '.sayso/neo4j' },
        detach: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function download() {
  const can = available()
  if (!can.ok) throw new Error(can.missing)
  console.log(await fetchJars(console.log))
}

/** @param {ReturnType<typeof parse>['values']} values */
async function start(values) {
  const server = await startNeo4j({
    boltPort: port('--bolt-port', values['bolt-port']),
    httpPort: port('--http-port', values['http-port']),
    password: values.password,
    directory: values.directory,
    detached: values.detach,
    log: console.log,
  })
  console.log(`Neo4j is up, its data is in ${server.directory}
  Bolt      ${server.url}
  Browser   ${server.httpUrl.replace('127.0.0.1', 'localhost')}/browser/
  user      neo4j
  password  ${server.password}`)
  if (values.detach) return console.log(`Stop it with: kill ${server.pid}`)

  console.log('Stop it with Ctrl-C')
  const wait = setInterval(() => {}, 60_000)
  const signal = await Promise.race([...['SIGINT', 'SIGTERM', 'SIGHUP'].map(received), server.exited])
  clearInterval(wait)
  if (!signal) throw new Error(`Neo4j ended by itself, its logs are in ${server.directory}/logs`)
  console.log('Stopping ...')
  await server.stop()
}

/** @param {string} signal */
async function received(signal) {
  await once(process, signal)
  return signal
}

/**
 * @param {string} option
 * @param {string} text
 */
function port(option, text) {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text)
  throw new UsageError(`${option} takes a port number, not ${text}`)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(`neo4j: ${error instanceof Error ? error.message : error}`)
  if (error instanceof UsageError) console.error('See: node tools/neo4j/main.mjs --help')
  process.exitCode = error instanceof UsageError ? 2 : 1
}
