import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const directory = mkdtempSync(join(tmpdir(), 'sayso-relation-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const run = (...args: string[]) => {
  const script = fileURLToPath(new URL('relation.mjs', import.meta.url))
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
}

it('prints a row for each count of claims, and the power that the time grows with', {
  timeout: 60_000,
}, () => {
  const articles = ['Ada Brook', 'Tom Reed'].flatMap(by =>
    ['The Post', 'The Sun'].map((outlet, n) => ({
      id: `${by} ${n}`,
      title: `Wall ${n}`,
      outlet,
      publishedAt: `2024-0${n + 4}-01`,
      text: `${by} said that the old river wall of Streslau will not hold another flood.`,
    })),
  )
  const path = join(directory, 'articles.jsonl')
  writeFileSync(path, articles.map(article => JSON.stringify(article)).join('\n'))
  const { status, stdout } = run(path, '2', '4', '8')
  expect(status).toBe(0)
  expect(stdout).toMatch(
    /^ +claims +REPEATS.*\n +2 .*\n +4 .*\n.* has 4 claims only\nthe time grows .* to the power of -?\d\.\d\d\n$/,
  )
})

it('refuses what is no count', { timeout: 60_000 }, () => {
  expect(run('many')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^usage: /) })
})
