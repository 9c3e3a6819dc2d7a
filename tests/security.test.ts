import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const [, table = ''] = /## Threats\n\n((?:\|.*\|\n)+)/.exec(readFileSync(at('SECURITY.md'), 'utf8')) ?? []
const [, , ...rows] = table.trim().split('\n')

it('has a table of threats', () => {
  expect(rows.length).toBeGreaterThan(20)
})

it.each(rows.map(row => row.split('|').map(cell => cell.trim())))(
  '%s%s is stopped, as a test shows',
  (...cells) => {
    const [, threat, means, test = ''] = cells
    expect(threat).toBeTruthy()
    expect(means).toBeTruthy()
    const [, file = '', name = ''] = /^`(\S+\.test\.ts)` › (.+)$/.exec(test) ?? []
    expect(existsSync(at(file)), test).toBe(true)
    // As its first argument, or that of `each`; a test that is skipped shows nothing.
    const source = readFileSync(at(file), 'utf8')
    const start = source.indexOf(`'${name}'`)
    expect(start, test).toBeGreaterThan(0)
    expect(source.slice(0, start)).toMatch(/(\b(it|test)|\]|\))\(\s*$/)
  },
)
