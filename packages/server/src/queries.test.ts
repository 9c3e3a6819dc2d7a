import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'

const folder = new URL('../../../queries/', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.graphql'))
const empty = { look: async (requests: readonly unknown[]) => requests.map(() => []) }

it.each(files)('queries/%s is valid, within the limits, and says what it asks', async name => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  expect(text).toMatch(/^# \w/)
  expect((await ask(empty, text)).errors).toBeUndefined()
})
