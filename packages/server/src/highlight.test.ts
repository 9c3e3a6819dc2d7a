import { nameKey, wordsOf } from '@sayso/core'
import { termsOf } from '@sayso/graph'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type HighlightRow, highlight, type Passage } from './highlight.ts'

/** An excerpt with what was found in brackets. */
function marked({ text, spans }: HighlightRow): string {
  let shown = ''
  let at = 0
  for (const { start, end } of spans) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`
    at = end
  }
  return shown + text.slice(at)
}

const shown = (query: string, ...texts: readonly string[]): string[] =>
  highlight(
    texts.map(text => ({ field: 'TEXT', text })),
    termsOf(query),
  ).map(marked)

it('shows words whole, and those quoted together as one', () => {
  expect(shown('sanction cav', '“New sanctions,” Çavuşoğlu’s aide said.')).toEqual([
    '“New [sanctions],” [Çavuşoğlu’s] aide said.',
  ])
  expect(shown('"central bank" bank', 'The Central Bank, no bank of ours.')).toEqual([
    'The [Central Bank], no [bank] of ours.',
  ])
})

it('cuts a long text where words begin and end, around what was found', () => {
  const text = `${'before '.repeat(60)}the dam ${'behind '.repeat(60)}`
  const [only] = highlight([{ field: 'TEXT', text }], termsOf('dam'))
  expect(only && marked(only)).toMatch(/^(before )+the \[dam\]( behind)+$/)
  expect(only?.text.length).toBeGreaterThan(180)
  expect(only?.text.length).toBeLessThanOrEqual(200)
})

it('shows every word before it shows one again', () => {
  const gap = ' and so on'.repeat(40)
  expect(shown('dam river', `A dam${gap} a dam${gap} a dam${gap} a river.`).join()).toContain('[river]')
  expect(shown('dam', 'No.', 'A dam.', 'Dams.', 'Dam?', 'The dam')).toEqual(['A [dam].', '[Dams].', '[Dam]?'])
})

const word = fc.constantFrom(
  'dam',
  'Dams',
  'river',
  'Río',
  'the',
  'U.S.',
  'B&B',
  'authority',
  'x',
  '½',
  'ﬁne',
)
const gap = fc.constantFrom(' ', ' ', ', ', '\n', '… ', ' – ', '. “', ' filler words '.repeat(9))
const text = fc
  .array(fc.tuple(word, gap), { maxLength: 60 })
  .map(pairs => pairs.map(pair => pair.join('')).join(''))
const query = fc
  .array(
    fc.oneof(
      word,
      fc.tuple(word, word).map(words => `"${words.join(' ')}"`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(words => words.join(' '))

it('gives excerpts of the passages, apart from each other, with spans that begin with a term', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), query, (texts, query) => {
      const passages: Passage[] = texts.map((text, n) => ({ field: n === 0 ? 'TITLE' : 'TEXT', text }))
      const terms = termsOf(query)
      const found = highlight(passages, terms)
      const begins = (text: string): boolean =>
        terms.some(({ words, exact }) => {
          const all = words.join(' ')
          return exact ? `${text} `.startsWith(`${all} `) : text.startsWith(all)
        })
      expect(found.length).toBeLessThanOrEqual(3)
      const any = texts.some(text =>
        wordsOf(text).some((_, at, all) => {
          const rest = all
            .slice(at)
            .map(({ word }) => word)
            .join(' ')
          return begins(rest)
        }),
      )
      expect(found.length > 0).toBe(any)
      for (const { field, text, start, spans } of found) {
        expect(
          passages.some(p => p.field === field && p.text.slice(start, start + text.length) === text),
        ).toBe(true)
        expect(spans.length).toBeGreaterThan(0)
        expect(text.length).toBeLessThanOrEqual(200)
        let last = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(begins(nameKey(text.slice(span.start, span.end)))).toBe(true)
          last = span.end
        }
      }
    }),
    { numRuns: 500 },
  )
})
