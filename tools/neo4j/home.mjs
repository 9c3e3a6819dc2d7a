// The directory that one Neo4j server lives in: its settings, its password, its logs.

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ADMIN_CLASS } from './jars.mjs'
import { HOST } from './probe.mjs'

const run = promisify(execFile)

const TAIL_LINES = 15
const STACK_FRAME = /^\s+(at |\.\.\. \d+ more)/

/**
 * Neo4j refuses to start when it meets a setting that it does not know.
 *
 * @param {number} boltPort
 * @param {number} httpPort
 * @param {boolean} login
 * @param {boolean} serving
 * @param {Readonly<Record<string, string>>} more
 */
function settings(boltPort, httpPort, login, serving, more) {
  return `# Written at every start by tools/neo4j: changes made here are lost.
server.default_listen_address=${HOST}
server.default_advertised_address=${HOST}
server.bolt.listen_address=${HOST}:${boltPort}
server.bolt.advertised_address=${HOST}:${boltPort}
server.http.listen_address=${HOST}:${httpPort}
server.http.advertised_address=${HOST}:${httpPort}
dbms.security.auth_enabled=${login}
server.memory.pagecache.size=${serving ? '512m' : '64m'}

# Sends nothing home.
dbms.usage_report.enabled=false
client.allow_telemetry=false

# Half a gigabyte of empty transaction log otherwise.
db.tx_log.preallocate=false
db.logs.query.enabled=OFF

# A stop takes ten seconds otherwise.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0

${Object.entries(more)
  .map(([name, value]) => `${name}=${value}`)
  .join('\n')}
`
}

/**
 * Makes the directory ready for a start. A password counts only before the very first one.
 *
 * @param {object} server
 * @param {string} server.home
 * @param {string} server.jars
 * @param {number} server.boltPort
 * @param {number} server.httpPort
 * @param {string | null} server.password
 * @param {boolean} [server.serving] with room for a graph in memory
 * @param {Readonly<Record<string, string>>} [server.settings] beside ours
 */
export async function prepareHome({
  home,
  jars,
  boltPort,
  httpPort,
  password,
  serving = false,
  settings: more = {},
}) {
  const conf = join(home, 'conf')
  await mkdir(conf, { recursive: true })
  await mkdir(join(home, 'logs'), { recursive: true })
  await writeFile(join(conf, 'neo4j.conf'), settings(boltPort, httpPort, password !== null, serving, more))
  if (password === null || existsSync(join(home, 'data'))) return
  const java = ['-Xmx128m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', join(jars, '*')]
  const admin = run('java', [...java, ADMIN_CLASS, 'dbms', 'set-initial-password', '--', password], {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf },
  })
  await admin.catch(error => {
    throw new Error(`could not set the initial password:\n${error.stderr || error.stdout || error.code}`)
  })
}

/**
 * The ends of the logs that tell why a start failed.
 *
 * @param {string} home
 */
export async function logTail(home) {
  const tails = []
  for (const name of ['console.log', 'neo4j.log']) {
    const text = await readFile(join(home, 'logs', name), 'utf8').catch(() => '')
    const lines = text.split('\n').filter(line => line.trim() && !STACK_FRAME.test(line))
    if (lines.length > 0) tails.push(`--- the end of ${name}`, ...lines.slice(-TAIL_LINES))
  }
  return tails.length > 0 ? tails.join('\n') : `${join(home, 'logs')} is empty`
}
