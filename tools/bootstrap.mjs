// Makes a fresh clone runnable: checks Node, installs what is missing, builds. Plain Node, no dependency.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules', '.sayso-installed')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** @param {string} message */
function fail(message) {
  console.error(message)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Sayso needs Node 20.19 or newer; this is ${process.version}. Get one from https://nodejs.org.`)
}

/** What decides whether an installed node_modules is the right one. */
function installKey() {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  const parts = [lock, manifest.packageManager, process.platform, process.arch, process.versions.modules]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      // turbo looks for pnpm, which we bring along.
      PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
      TURBO_TELEMETRY_DISABLED: '1',
      CI: process.env['CI'] ?? 'true',
    },
  })
  if (error) fail(`${command} could not be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

checkNode()
const key = installKey()
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== key) {
  console.error(`installing dependencies with ${manifest.packageManager} …`)
  run('npx', ['--yes', manifest.packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'])
  writeFileSync(stamp, key)
}
run(process.execPath, [
  join(root, 'node_modules', 'turbo', 'bin', 'turbo'),
  'run',
  'build',
  '--output-logs=errors-only',
  '--log-order=grouped',
])
