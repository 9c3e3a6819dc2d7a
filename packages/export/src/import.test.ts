import type { Graph } from '@sayso/graph'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { besideStore, whole } from '../../../tests/everything.ts'
import { sketchRecord } from '../../../tests/record.ts'
import { importLines } from './import.ts'
import { toJsonLines } from './jsonl.ts'

const header = '{"format":"sayso","version":1}'
const record = sketchRecord({ title: 'Dam', text: 'Ada Brook came.', people: { 'Ada Brook': ['Ada Brook'] } })
const article = JSON.stringify({ type: 'article', ...record })
const end = (articles: number) => JSON.stringify({ type: 'end', articles })

describe('importing', () => {
  const beside = besideStore()
  let graph: Graph
  beforeEach(async () => {
    graph = await beside.fresh()
  })
  afterEach(() => graph.close())
  afterAll(() => beside.remove())

  const take = (...lines: readonly string[]) =>
    importLines(
      graph,
      (async function* () {
        yield Buffer.from(lines.join('\n'))
      })(),
    )

  it('takes a whole file, and keeps what it was given', async () => {
    expect(await take(header, article, end(1))).toMatchObject({ articles: 1, unchanged: 0 })
    expect(await whole(toJsonLines(graph))).toBe(`${[header, article, end(1)].join('\n')}\n`)
    expect(await take(header, article, end(1))).toMatchObject({ articles: 1, unchanged: 1 })
  })

  it.each([
    ['nothing', [], 'INPUT_EMPTY', /nothing to import/],
    ['what is no export', ['{"text":"Rain"}'], 'INPUT_FORMAT', /^line 1 does not begin an export/],
    ['a newer version', ['{"format":"sayso","version":2}'], 'INPUT_FORMAT', /version 2 .* knows 1/],
    ['what is no JSON', [header, article.slice(0, 90)], 'INPUT_FORMAT', /^line 2 is broken: it is not JSON/],
    [
      'what lacks something',
      [header, '', article.replace('"title":"Dam",', '')],
      'INPUT_FORMAT',
      /^line 3 is broken: article\.title/,
    ],
    [
      'a span that is not in the text',
      [header, article.replace('Ada Brook came', 'Ada Brooks came').replace('"end":9', '"end":10')],
      'INPUT_FORMAT',
      /^line 2 is broken: a mention of 'Dam'/,
    ],
    ['another order', [header, end(0), article], 'INPUT_FORMAT', /^line 3 .* article .* behind .* end/],
    ['a file that was cut off', [header, article], 'INPUT_FORMAT', /cut off/],
    [
      'a file that lacks articles',
      [header, article, end(2)],
      'INPUT_FORMAT',
      /^line 3 .* had 2 articles and has 1/,
    ],
  ])('refuses %s', async (_, lines, code, message) => {
    await expect(take(...lines)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })

  it('leaves a later review and what was undone as they are', async () => {
    const by = { by: 'ada', at: '2024-05-02T10:00:00Z' }
    const pair = { a: 'a'.repeat(32), b: 'b'.repeat(32) }
    const decision = { id: 'd'.repeat(32), action: 'MERGE' as const, ...by, pairs: [pair] }
    const undone = { ...decision, undoneBy: 'rex', undoneAt: '2024-05-03T10:00:00Z' }
    const review = { claim: 'c'.repeat(32), ...by, verdict: 'WRONG' as const, note: null }
    const later = { ...review, at: '2024-05-04T10:00:00Z', verdict: 'CORRECT' as const }
    const file = (made: object, found: object) =>
      [
        header,
        JSON.stringify({ type: 'decision', ...made }),
        JSON.stringify({ type: 'review', ...found }),
        end(0),
      ] as const
    await take(...file(undone, later))
    await take(...file({ ...decision, undoneBy: null, undoneAt: null }, review))
    const lines = await whole(toJsonLines(graph))
    expect(lines).toContain('"undoneBy":"rex"')
    expect(lines).toContain('"verdict":"CORRECT"')
  })
})
