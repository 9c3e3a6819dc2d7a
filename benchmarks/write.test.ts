import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('refuses what is no count, and articles that are not there', { timeout: 60_000 }, () => {
  const script = fileURLToPath(new URL('write.mjs', import.meta.url))
  for (const args of [['seeds', 'many'], ['seeds', '0'], ['no-such-file.jsonl']])
    expect(spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^usage: /),
    })
})
