// `npm start`: reads the demonstration articles into the embedded store, then serves it until it is stopped.
import { spawn, spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const sayso = fileURLToPath(new URL('../packages/cli/bin/sayso.js', import.meta.url))
const seeds = fileURLToPath(new URL('../seeds', import.meta.url))

const { status } = spawnSync(process.execPath, [sayso, 'ingest', seeds], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

const server = spawn(process.execPath, [sayso, 'serve'], { stdio: 'inherit' })
// A terminal sends Ctrl-C to the server too; other signals reach only this process, or only npm above it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => server.kill('SIGTERM'))
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) server.kill('SIGTERM')
}, 500).unref()
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
