// The static gate, `npm run check`: types, then style and import cycles, then what nobody uses. All of it runs, whatever fails.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

/** @type {readonly { name: string, package: string, args: string[] }[]} */
const CHECKS = [
  { name: 'types', package: 'typescript', args: ['--noEmit', '-p', '.'] },
  { name: 'style', package: '@biomejs/biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'unused', package: 'knip', args: ['--no-progress'] },
]

/**
 * The script behind the first command of a package, so that it starts on every system without a shell.
 *
 * @param {string} name
 */
function commandOf(name) {
  const manifest = join(root, 'node_modules', name, 'package.json')
  const { bin } = require(manifest)
  return join(dirname(manifest), typeof bin === 'string' ? bin : String(Object.values(bin)[0]))
}

/** @param {(typeof CHECKS)[number]} check */
function passes({ name, package: owner, args }) {
  const started = performance.now()
  const { status, error, stdout, stderr } = spawnSync(process.execPath, [commandOf(owner), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ok = !error && status === 0
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(8)} ${seconds} s   ${owner} ${args.join(' ')}`)
  if (!ok) console.log(`${error?.message ?? ''}${stdout}${stderr}`.trim())
  return ok
}

const results = CHECKS.map(passes)
process.exitCode = results.every(Boolean) ? 0 : 1
