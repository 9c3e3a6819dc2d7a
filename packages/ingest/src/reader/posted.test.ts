import { fileURLToPath } from 'node:url'
import { SaysoError } from '@sayso/core'
import { expect, it } from 'vitest'
import { postedLine, readPosted } from './posted.ts'
import { readInputs } from './reader.ts'
import type { ReadResult } from './result.ts'

const seeds = fileURLToPath(new URL('../../../../seeds', import.meta.url))

async function posted(text: string, lineBytes = 100_000): Promise<ReadResult[]> {
  const bytes = Buffer.from(text)
  // In pieces that end anywhere.
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97)
  })()
  const results: ReadResult[] = []
  for await (const result of readPosted(chunks, lineBytes)) results.push(result)
  return results
}

it('reads what was written, articles and those that could not be read', async () => {
  const results: ReadResult[] = []
  for await (const result of readInputs([seeds, 'nowhere.txt'])) results.push(result)
  const read = await posted(results.map(result => `${postedLine(result)}\n\n`).join(''))
  expect(read.slice(0, -1)).toEqual(results.slice(0, -1))
  const { code, message, hint } = (results.at(-1) as { refused: SaysoError }).refused
  expect(read.at(-1)).toMatchObject({ origin: 'nowhere.txt', refused: { code, message, hint } })
})

it('reads articles by their fields alone, and says which line is wrong', async () => {
  const lines = [
    '{"text":"The dam will hold.","outlet":"The Post"}',
    '{',
    '{"text":" "}',
    '1',
    '{"refused":1}',
  ]
  expect(await posted(lines.join('\n'))).toMatchObject([
    { document: { origin: 'line 1', id: 'line 1', text: 'The dam will hold.', outlet: 'The Post' } },
    { origin: 'line 2', refused: { code: 'INPUT_FORMAT', message: 'line 2 is not JSON' } },
    { origin: 'line 3', refused: { message: "line 3: 'text': is empty" } },
    { origin: 'line 4', refused: { code: 'INPUT_FORMAT' } },
    { origin: 'line 5', refused: { code: 'INPUT_FORMAT' } },
  ])
})

it('takes no line that is longer than it may be', async () => {
  const read = posted(`{"text":"The dam."}\n{"text":"${'x'.repeat(1_000)}"}\n`, 500)
  await expect(read).rejects.toThrow(SaysoError)
  await expect(read).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' })
})
