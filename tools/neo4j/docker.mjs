// The same server in a container, for machines with a Docker engine and without Java.
import { execFile, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { VERSION } from './jars.mjs'
import { answersBolt, freePorts, HOST, queryStatus } from './probe.mjs'

const run = promisify(execFile)
const START_LIMIT = 120_000

/** Does a Docker engine answer? */
export const dockerAnswers = () => spawnSync('docker', ['info'], { timeout: 10_000 }).status === 0

/**
 * Starts a throw-away container and waits until it answers. The image is fetched where it is missing.
 *
 * @returns {Promise<{ url: string, password: string, stop: () => Promise<void> }>}
 */
export async function startNeo4jContainer() {
  const password = randomBytes(12).toString('hex')
  const [bolt = 0, http = 0] = await freePorts([0, 0])
  const { stdout } = await run('docker', [
    'run',
    '--detach',
    '--rm',
    '--publish',
    `${HOST}:${bolt}:7687`,
    '--publish',
    `${HOST}:${http}:7474`,
    '--env',
    `NEO4J_AUTH=neo4j/${password}`,
    `neo4j:${VERSION}-community`,
  ])
  const container = stdout.trim()
  const stop = async () => {
    await run('docker', ['rm', '--force', container])
  }
  const deadline = Date.now() + START_LIMIT
  while (!((await answersBolt(bolt)) && (await queryStatus(`http://${HOST}:${http}`, password)) === 202)) {
    if (Date.now() > deadline) {
      await stop()
      throw new Error(
        `the container of neo4j:${VERSION}-community did not answer within ${START_LIMIT / 1000} s`,
      )
    }
    await sleep(500)
  }
  return { url: `bolt://${HOST}:${bolt}`, password, stop }
}
