#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/main.js', import.meta.url)
if (existsSync(main)) await import(main.href)
else {
  console.error('sayso is not built yet: run `npm run build` in the clone first.')
  process.exitCode = 1
}
