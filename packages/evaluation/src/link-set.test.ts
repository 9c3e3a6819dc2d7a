import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { scoreLinks } from './link-score.ts'
import { type LinkPair, readLinkSet } from './link-set.ts'

const directory = mkdtempSync(join(tmpdir(), 'sayso-link-set-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function fileOf(content: string): string {
  const file = join(directory, 'pairs.jsonl')
  writeFileSync(file, content)
  return file
}

const PAIR: LinkPair = {
  id: '1',
  topic: 'The mines of Zenda',
  date: '2031-05-04',
  a: 'The mines are safe.',
  b: 'Two miners were hurt.',
  supports: false,
  contradicts: true,
}
const LINE = JSON.stringify(PAIR)

it('reads pairs in their order, with or without a date', () => {
  const undated = { ...PAIR, id: '1_rev', date: undefined }
  expect(readLinkSet(fileOf(`${LINE}\n\n${JSON.stringify(undated)}\n`))).toEqual([
    PAIR,
    { ...PAIR, id: '1_rev', date: null },
  ])
})

it.each([
  [`${LINE}\nno JSON\n`, 'INPUT_FORMAT', /pairs\.jsonl:2 is not JSON/],
  [`${LINE}\n\n{"id": "2"}\n`, 'INPUT_FORMAT', /pairs\.jsonl:3: 'topic'/],
  [JSON.stringify({ ...PAIR, contradicts: 'yes' }), 'INPUT_FORMAT', /pairs\.jsonl:1: 'contradicts'/],
  ['\n', 'INPUT_EMPTY', /no pairs/],
])('refuses what is wrong, with its line', (content, code, message) => {
  const file = fileOf(content)
  expect(() => readLinkSet(file)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(message) }),
  )
})

it('ranks contradictions and supports apart', () => {
  const pairs = [PAIR, { ...PAIR, supports: true, contradicts: false }]
  const predictions = [
    { contradicts: 0.1, supports: 0.2 },
    { contradicts: 0.3, supports: 0.9 },
  ]
  expect(scoreLinks(pairs, predictions)).toEqual({
    pairs: 2,
    contradicts: { averagePrecision: 0.5, base: 0.5, gold: 1 },
    supports: { averagePrecision: 1, base: 0.5, gold: 1 },
  })
})
