// A server process that never outlives this one, unless told to.

import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const STOP_LIMIT = 20_000

/** Its standard input closes when this process ends, however that happens. Then it clears up. */
const GUARD = 'read -r _; kill -9 "$1"; sleep 0.3; [ -z "$2" ] || rm -rf -- "$2"'

/**
 * @typedef {object} Child
 * @property {number} pid
 * @property {() => boolean} alive
 * @property {Promise<void>} exited
 * @property {() => void} release from now on it may outlive this process
 * @property {() => Promise<void>} stop SIGTERM, and SIGKILL where that does not help
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, output: string, remove?: string }} options `output`: the file that gets what it prints;
 *   `remove`: a directory to remove if this process ends before the child does
 * @returns {Promise<Child>}
 */
export async function startChild(command, args, { cwd, output, remove = '' }) {
  const file = await open(output, 'w')
  const child = spawn(command, args, {
    cwd,
    detached: true, // a process group of its own: Ctrl-C in a terminal is for this process, which then stops it
    stdio: ['ignore', file.fd, file.fd],
  })
  /** @type {Promise<void>} */
  const exited = new Promise(done => child.once('close', () => done()))
  child.on('error', () => {}) // it could not be started: 'close' comes next
  child.unref()
  await file.close()
  const pid = child.pid ?? 0
  const alive = () => pid > 0 && child.exitCode === null && child.signalCode === null

  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', String(pid), remove], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.on('error', () => {}) // no sh: then only the exit event is left
  guard.unref()
  const lifeline = /** @type {import('node:net').Socket} */ (guard.stdin)
  lifeline.unref()

  const release = () => {
    process.off('exit', kill)
    guard.kill('SIGKILL')
  }
  exited.then(release)

  const stop = async () => {
    child.ref()
    child.kill('SIGTERM')
    await Promise.race([exited, sleep(STOP_LIMIT, undefined, { ref: false })])
    if (alive()) kill()
    await exited
  }
  return { pid, alive, exited, release, stop }
}
