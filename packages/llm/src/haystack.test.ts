import type { Span } from '@sayso/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Haystack } from './haystack.ts'

/** A haystack of all lines of a text. */
function lines(text: string): Haystack {
  const spans: Span[] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (line !== '') spans.push({ start: at, end: at + line.length })
    at += line.length + 1
  }
  return new Haystack(text, spans)
}

const found = (text: string, words: string, strictness?: 'exact' | 'marks' | 'capitals'): string[] =>
  lines(text)
    .find(words, strictness)
    .map(pieces => pieces.map(({ start, end }) => text.slice(start, end)).join(' | '))

it.each([
  ['It rained. It rained.', 'It rained', ['It rained', 'It rained']],
  ['“We won’t — not now — go,” he said.', '"We won\'t - not now - go"', ['We won’t — not now — go']],
  ['It\u00a0rained   all  day', 'It rained all day', ['It\u00a0rained   all  day']],
  ['It rained … and more', 'rained ... and', ['rained … and']],
  ['it will rain', 'It will rain.', ['it will rain']],
  ['He unsaid it and said it', 'said', ['said']],
  ['“One thing.\n“And another.”', 'One thing. "And another.', ['One thing. | “And another.']],
  ['It rained', 'It snowed', []],
  ['It rained', ' “” ', []],
  ['It rained', '', []],
])('finds in %j the words %j', (text, words, expected) => {
  expect(found(text, words)).toEqual(expected)
})

it('is no laxer than it may be', () => {
  expect(found('the brook', 'Brook', 'marks')).toEqual([])
  expect(found('Ada Brook’s', "Ada Brook's", 'exact')).toEqual([])
})

it('finds whole words of any text where they stand', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', '“', '’', '—', '…', '😀', '.'),
    minLength: 1,
  })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(7), fc.nat(7), (words, a, b) => {
      const text = words.join('  ')
      const [from, to] = [Math.min(a, b), Math.max(a, b) + 1]
      const needle = words.slice(from, to).join(' ')
      if (!/[\p{L}\p{N}]/u.test(needle)) return
      expect(found(text, needle).length).toBeGreaterThan(0)
    }),
  )
})
