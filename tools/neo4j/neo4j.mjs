// Starts a real Neo4j Community server (Bolt, HTTP, Browser) on 127.0.0.1, without Docker.

import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startChild } from './child.mjs'
import { logTail, prepareHome } from './home.mjs'
import { available, fetchJars, SERVER_CLASS } from './jars.mjs'
import { answersBolt, freePorts, HOST, httpStatus, queryStatus } from './probe.mjs'

export { available, fetchJars }

/**
 * @typedef {object} Neo4jOptions
 * @property {number} [boltPort] 0 or absent: a free port
 * @property {number} [httpPort] 0 or absent: a free port
 * @property {string | null} [password] of the user neo4j, 8 characters or more; absent: a random one; null: no login
 * @property {string} [directory] kept, and reused by later starts; absent: a temporary one, removed by stop
 * @property {string} [heap] the largest Java heap, as java -Xmx takes it; absent: 512m
 * @property {boolean} [serving] made for a long run under load, as servers are, not for a quick start
 * @property {Readonly<Record<string, string>>} [settings] of neo4j.conf, beside ours
 * @property {boolean} [detached] once started, the server outlives this process; needs a directory
 * @property {(line: string) => void} [log] is told about what takes long
 */

/**
 * @typedef {object} Neo4jServer
 * @property {string} url for a driver: bolt://127.0.0.1:PORT
 * @property {string} httpUrl http://127.0.0.1:PORT (the Browser is below it, at /browser/)
 * @property {string | null} password of the user neo4j; null: there is no login
 * @property {number} pid
 * @property {string} directory data and logs
 * @property {Promise<void>} exited settles when the server has ended, for whatever reason
 * @property {() => Promise<void>} stop ends the server and removes a temporary directory; can be called again
 */

const START_LIMIT = 90_000
const START_ATTEMPTS = 3
const QUICK_START = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch'].map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`)

/**
 * Starts a server and waits until it answers over Bolt and HTTP. Unless detached, it ends with this process.
 *
 * @param {Neo4jOptions} [options]
 * @returns {Promise<Neo4jServer>}
 */
export async function startNeo4j(options = {}) {
  const { directory, boltPort = 0, httpPort = 0 } = options
  const password = checkedPassword(options)
  const can = available()
  if (!can.ok) throw new Error(`Neo4j cannot run here: ${can.missing}`)
  const jars = await fetchJars(options.log)

  for (let attempt = 1; ; attempt++) {
    const [bolt = 0, http = 0] = await freePorts([boltPort, httpPort])
    const home = directory ? resolve(directory) : await mkdtemp(join(tmpdir(), 'sayso-neo4j-'))
    try {
      return await launch({ ...options, jars, home, password, boltPort: bolt, httpPort: http })
    } catch (error) {
      if (!directory) await rm(home, { recursive: true, force: true })
      // Between our look and the server's start another program can take a free port.
      const portLost = /already in use/i.test(String(error)) && (boltPort === 0 || httpPort === 0)
      if (!portLost || attempt === START_ATTEMPTS) throw error
    }
  }
}

/**
 * @param {Neo4jOptions} options
 * @returns {string | null}
 */
function checkedPassword({ password, directory, detached }) {
  if (detached && !directory) {
    throw new TypeError('detached needs a directory: nobody would remove a temporary one')
  }
  if (password === undefined && directory) {
    throw new TypeError('a directory needs a password, or null: a random one would not open it again')
  }
  if (typeof password === 'string' && password.length < 8) {
    throw new TypeError('Neo4j takes no password of less than 8 characters')
  }
  return password === undefined ? randomBytes(12).toString('hex') : password
}

/**
 * @typedef {Neo4jOptions & { jars: string, home: string, password: string | null, boltPort: number, httpPort: number }} Launch
 */

/**
 * @param {Launch} launch
 * @returns {Promise<Neo4jServer>}
 */
async function launch({ jars, home, boltPort, httpPort, ...options }) {
  const { password, directory, heap = '512m', settings = {}, serving = false, detached } = options
  const temporary = !directory
  await prepareHome({ home, jars, boltPort, httpPort, password, serving, settings })
  const quick = serving ? [] : QUICK_START
  const java = ['-Xms64m', `-Xmx${heap}`, ...quick, ...OPENED, '-cp', join(jars, '*')]
  const child = await startChild(
    'java',
    [...java, SERVER_CLASS, `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`],
    { cwd: home, output: join(home, 'logs', 'console.log'), ...(temporary ? { remove: home } : {}) },
  )

  /** @type {Promise<void> | undefined} */
  let stopping
  const stop = () => {
    stopping ??= child.stop().then(async () => {
      if (temporary) await rm(home, { recursive: true, force: true, maxRetries: 3 })
    })
    return stopping
  }

  const httpUrl = `http://${HOST}:${httpPort}`
  try {
    await ready(child, home, boltPort, httpUrl)
    await checkLogin(home, httpUrl, password)
  } catch (error) {
    await stop()
    throw error
  }
  if (detached) child.release()
  const { pid, exited } = child
  return { url: `bolt://${HOST}:${boltPort}`, httpUrl, password, pid, directory: home, exited, stop }
}

/**
 * Bolt answers some time before HTTP does, so it takes both.
 *
 * @param {import('./child.mjs').Child} child
 * @param {string} home
 * @param {number} boltPort
 * @param {string} httpUrl
 */
async function ready(child, home, boltPort, httpUrl) {
  const deadline = Date.now() + START_LIMIT
  while (child.alive() && Date.now() < deadline) {
    if ((await answersBolt(boltPort)) && (await httpStatus(httpUrl)) === 200) return
    await sleep(50)
  }
  const what = child.alive()
    ? `took more than ${START_LIMIT / 1000} seconds to start`
    : 'ended while it started'
  throw new Error(`Neo4j ${what}\n${await logTail(home)}`)
}

/**
 * @param {string} home
 * @param {string} httpUrl
 * @param {string | null} password
 */
async function checkLogin(home, httpUrl, password) {
  const status = await queryStatus(httpUrl, password)
  if (status === 401 || status === 403) {
    throw new Error(`${home} has another password: give that one, or remove the directory to start anew`)
  }
  if (status < 200 || status > 299) {
    throw new Error(`Neo4j answers a query with HTTP status ${status}\n${await logTail(home)}`)
  }
}
