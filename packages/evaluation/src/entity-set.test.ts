import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { readArticleTexts, readEntitySet } from './entity-set.ts'

const directory = mkdtempSync(join(tmpdir(), 'sayso-entity-set-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(directory, name)
  writeFileSync(file, content)
  return file
}

const TEXT = '🦊 met Ada Brook 🦊 in Oldtown.'
const NAMES = [
  { start: 6, end: 15, type: 'PERSON' },
  { start: 21, end: 28, type: 'PLACE' },
  { start: 0, end: 1, type: 'ANIMAL' },
]

it('turns code points into offsets of the text, and leaves out other types', () => {
  const file = fileOf('names.jsonl', `${JSON.stringify({ id: 'a', text: TEXT, entities: NAMES })}\n\n`)
  const [document, ...more] = readEntitySet(file)
  expect(more).toEqual([])
  expect(document?.entities.map(({ start, end, type }) => [TEXT.slice(start, end), type])).toEqual([
    ['Ada Brook', 'PERSON'],
    ['Oldtown.'.slice(0, 7), 'PLACE'],
  ])
})

it('takes texts that the file does not hold from a sample of articles', () => {
  const texts = readArticleTexts(
    fileOf('sample.jsonl.gz', gzipSync(`${JSON.stringify({ id: 'a', text: TEXT, outlet: 'The Post' })}\n`)),
  )
  expect([...texts]).toEqual([['a', TEXT]])
  const file = fileOf('bare.jsonl', JSON.stringify({ id: 'a', entities: NAMES }))
  expect(readEntitySet(file, texts)[0]).toMatchObject({ id: 'a', text: TEXT })
  expect(() => readEntitySet(file)).toThrow(expect.objectContaining({ code: 'INPUT_FORMAT' }))
})

it.each([
  ['not JSON', 'names', 'INPUT_FORMAT', /:1 is not JSON/],
  ['a line without names', '{"id": "a", "text": ""}', 'INPUT_FORMAT', /:1: 'entities'/],
  ['nothing', '', 'INPUT_EMPTY', /is empty/],
])('refuses %s', (_, content, code, message) => {
  const file = fileOf('wrong.jsonl', content)
  expect(() => readEntitySet(file)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(message) }),
  )
})

it('refuses a file that is not there, and a sample that is not packed', () => {
  expect(() => readEntitySet(join(directory, 'nowhere'))).toThrow(
    expect.objectContaining({ code: 'INPUT_UNREADABLE' }),
  )
  expect(() => readArticleTexts(fileOf('plain.gz', 'plain'))).toThrow(
    expect.objectContaining({ code: 'INPUT_FORMAT' }),
  )
})
