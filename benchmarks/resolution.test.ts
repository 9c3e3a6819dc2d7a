import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const run = (...args: string[]) => {
  const script = fileURLToPath(new URL('resolution.mjs', import.meta.url))
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
}

it('prints a row for each count of names, and the power that the time grows with', {
  timeout: 60_000,
}, () => {
  const { status, stdout } = run('200', '400')
  expect(status).toBe(0)
  expect(stdout).toMatch(
    /^ +names +blocks.*\n +200 .*\n +400 .*\nthe time grows .* to the power of -?\d\.\d\d\n$/,
  )
})

it('refuses what is no count', { timeout: 60_000 }, () => {
  expect(run('many')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^usage: /) })
})
