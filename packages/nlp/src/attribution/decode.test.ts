import { expect, it } from 'vitest'
import { decode, type Link } from './decode.ts'
import { type Draft, draftOf, PARTS, piecesOf } from './draft.ts'
import { CONTENT, CONTENT_AFTER_CUE, CUE_WORDS, LINKS, SOURCE, SOURCE_BEFORE_CUE, TAGS } from './label.ts'

/** A draft by a letter a token: S source, V cue, C content, small letters where a span goes on. */
function draft(letters: string): Draft {
  const begin: Record<string, number> = { S: SOURCE_BEFORE_CUE, V: CUE_WORDS, C: CONTENT_AFTER_CUE }
  const labels = Uint8Array.from(letters, letter => {
    const label = begin[letter.toUpperCase()] ?? 0
    return label === 0 || letter === letter.toUpperCase() ? label : label + 1
  })
  const marginals = new Float64Array(labels.length * TAGS)
  for (const [i, label] of labels.entries()) marginals[i * TAGS + label] = 1
  return draftOf(labels, marginals)
}

/** What the linker thinks of a cue: these chances of being its content and its source. */
function link(from: number, content: readonly number[], source: readonly number[]): Link {
  const marginals = new Float64Array(content.length * LINKS)
  for (let i = 0; i < content.length; i++) {
    marginals[i * LINKS + 1] = content[i] ?? 0
    marginals[i * LINKS + 3] = source[i] ?? 0
  }
  return { from: 0, to: content.length, cue: { from, to: from + 1, sureness: 1 }, marginals }
}

it('reads the spans of a draft', () => {
  expect(piecesOf(draft('SsVCc.Cc'))).toEqual([
    { part: SOURCE, from: 0, to: 2 },
    { part: 2, from: 2, to: 3 },
    { part: CONTENT, from: 3, to: 5 },
    { part: CONTENT, from: 6, to: 8 },
  ])
  expect(draft('SV').parts).toHaveLength(2 * PARTS)
})

it('gives content to the cue that wants it most and joins what shares a cue', () => {
  const found = decode(piecesOf(draft('CcSVCc.SVC')), [
    link(3, [0.9, 0.9, 0, 0, 0.8, 0.8, 0, 0, 0, 0.1], [0, 0, 0.9, 0, 0, 0, 0, 0.1, 0, 0]),
    link(8, [0.1, 0.1, 0, 0, 0.2, 0.2, 0, 0, 0, 0.9], [0, 0, 0.1, 0, 0, 0, 0, 0.9, 0, 0]),
  ])
  expect(found).toEqual([
    {
      content: [
        { from: 0, to: 2 },
        { from: 4, to: 6 },
      ],
      cue: { from: 3, to: 4 },
      source: { from: 2, to: 3 },
    },
    { content: [{ from: 9, to: 10 }], cue: { from: 8, to: 9 }, source: { from: 7, to: 8 } },
  ])
})

it('drops content that no cue wants, and finds a source that the draft has not', () => {
  expect(decode(piecesOf(draft('CVC')), [link(1, [0, 0, 0.9], [0.6, 0, 0])])).toEqual([
    { content: [{ from: 2, to: 3 }], cue: { from: 1, to: 2 }, source: { from: 0, to: 1 } },
  ])
  expect(decode(piecesOf(draft('CVC')), [])).toEqual([])
})
