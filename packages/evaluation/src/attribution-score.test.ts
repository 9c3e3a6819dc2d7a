import { codePointCounter, type Span } from '@sayso/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ATTRIBUTION_MEASURES, type ClaimPrediction, scoreAttributions } from './attribution-score.ts'
import type { AttributionDocument } from './attribution-set.ts'

/** A statement by the texts of its pieces, each of which occurs once. */
interface Sketch {
  readonly content: readonly string[]
  readonly source?: string
}

const spanOf = (text: string, exact: string): Span => {
  const start = text.indexOf(exact)
  expect(start, exact).toBeGreaterThanOrEqual(0)
  return { start, end: start + exact.length }
}

function annotated(text: string, statements: readonly Sketch[], discarded: readonly string[] = []) {
  const attributions = statements.map(({ content, source }) => ({
    content: content.map(exact => spanOf(text, exact)),
    cue: [],
    source: source === undefined ? [] : [spanOf(text, source)],
  }))
  return { id: 'a', text, attributions, discarded: discarded.map(exact => spanOf(text, exact)) }
}

function predicted({ id, text, attributions }: AttributionDocument): ClaimPrediction {
  const point = codePointCounter(text)
  const range = ({ start, end }: Span): readonly [number, number] => [point(start), point(end)]
  return {
    id,
    claims: attributions.map(({ content, source: [source] }) => ({
      content: content.map(range),
      source: source ? range(source) : null,
    })),
  }
}

/** How many of what was annotated and predicted in a text agree, by measure. */
function agreed(text: string, gold: readonly Sketch[], found: readonly Sketch[], discarded?: string[]) {
  const { figures } = scoreAttributions(
    [annotated(text, gold, discarded)],
    [predicted(annotated(text, found))],
  )
  return Object.fromEntries(
    Object.entries(figures).map(([name, { recall, gold, predicted }]) => [
      name,
      `${Math.round(recall * gold)} of ${gold}, ${predicted} predicted`,
    ]),
  )
}

const TEXT = '🦊 Ada Brook, the mayor of Oldtown, said the old bridge will close, and the new one will open.'
const BRIDGE = 'the old bridge will close'

describe('sources', () => {
  it.each([
    ['the same', 'Ada Brook', 'Ada Brook', 1],
    ['a part', 'Ada Brook, the mayor', 'Brook', 1],
    ['an empty word in common', 'the mayor of Oldtown', 'the old', 0],
    ['nothing but empty words, on both sides', 'the', 'the', 1],
    ['none on both sides', undefined, undefined, 1],
    ['none in the prediction', 'Ada Brook', undefined, 0],
    ['none in the annotation', undefined, 'Ada Brook', 0],
  ])('with %s agree or not', (_, gold, found, count) => {
    const sketch = (source: string | undefined): Sketch => ({ content: [BRIDGE], ...(source && { source }) })
    expect(agreed(TEXT, [sketch(gold)], [sketch(found)])).toMatchObject({
      claim: '1 of 1, 1 predicted',
      'claim + source': `${count} of 1, 1 predicted`,
      'strict + source': `${count} of 1, 1 predicted`,
    })
  })
})

describe('contents', () => {
  it('agree when half of their words do, and strictly when nine in ten do', () => {
    const whole = [{ content: [BRIDGE] }]
    expect(agreed(TEXT, whole, [{ content: ['bridge will close'] }])).toMatchObject({
      'content tokens': '3 of 5, 3 predicted',
      claim: '1 of 1, 1 predicted',
      'strict + source': '0 of 1, 1 predicted',
    })
    expect(agreed(TEXT, whole, [{ content: ['will close'] }])).toMatchObject({ claim: '0 of 1, 1 predicted' })
  })

  it('count by whole words, whatever stands between them', () => {
    expect(agreed(TEXT, [{ content: [BRIDGE] }], [{ content: [' the old bridge will clos'] }])).toMatchObject(
      {
        'strict + source': '1 of 1, 1 predicted',
      },
    )
  })

  it('may come in pieces', () => {
    const pieces = [{ content: ['the old bridge', 'will open'] }]
    expect(agreed(TEXT, pieces, [{ content: ['the old bridge', 'the new one will open'] }])).toMatchObject({
      'content tokens': '5 of 5, 8 predicted',
      claim: '1 of 1, 1 predicted',
    })
  })

  it('are matched one to one, the most alike first', () => {
    const gold = [{ content: ['old bridge will close'] }, { content: [BRIDGE] }]
    const found = [{ content: ['the old bridge will close'] }, { content: [BRIDGE] }]
    expect(agreed(TEXT, gold, found)).toMatchObject({
      claim: '2 of 2, 2 predicted',
      'strict + source': '1 of 2, 2 predicted',
    })
    expect(agreed(TEXT, gold.slice(1), found)).toMatchObject({ claim: '1 of 1, 2 predicted' })
  })

  it('of no words are nobody’s', () => {
    expect(agreed(TEXT, [{ content: [', '] }], [{ content: ['🦊'] }])).toMatchObject({
      'content tokens': '0 of 0, 0 predicted',
      claim: '0 of 0, 0 predicted',
    })
  })
})

it('passes over predictions of which half or more was discarded', () => {
  const found = [{ content: [BRIDGE] }, { content: ['the new one will open'] }]
  expect(agreed(TEXT, [], found, ['bridge will close'])).toMatchObject({ claim: '0 of 0, 1 predicted' })
  expect(agreed(TEXT, [], found, ['will close'])).toMatchObject({ claim: '0 of 0, 2 predicted' })
  expect(agreed('one two three four', [], [{ content: ['one two'] }], ['two three'])).toMatchObject({
    claim: '0 of 0, 0 predicted',
  })
})

it('takes for direct what begins with a quotation mark or behind one', () => {
  const text = '🦊 “It will rain,” she said. ‘And snow,’ he said. ""No,"" they said that it would not.'
  const contents = ['“It will rain,”', 'And snow', 'No', 'it would not']
  const statements = contents.map(exact => ({ content: [exact] }))
  expect(agreed(text, statements, statements)).toMatchObject({
    claim: '4 of 4, 4 predicted',
    'direct + source': '3 of 3, 3 predicted',
  })
  expect(agreed('"Rain, he said', [{ content: ['"Rain'] }], [{ content: ['Rain'] }])).toMatchObject({
    'direct + source': '1 of 1, 1 predicted',
  })
})

it('takes the earliest piece for the beginning', () => {
  const text = '“Rain,” she said, and snow'
  const statement = { content: ['and snow', '“Rain'] }
  expect(agreed(text, [statement], [statement])).toMatchObject({ 'direct + source': '1 of 1, 1 predicted' })
})

it('counts documents without predictions as not found', () => {
  const document = annotated(TEXT, [{ content: [BRIDGE] }])
  const other = { ...document, id: 'b' }
  const { figures, ...counts } = scoreAttributions([document, other], [predicted(other)])
  expect(counts).toEqual({ documents: 2, missing: 1 })
  expect(figures.claim).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, gold: 2, predicted: 1 })
})

it('gives 0 where there is nothing to compare', () => {
  const { figures } = scoreAttributions([], [])
  for (const measure of ATTRIBUTION_MEASURES)
    expect(figures[measure]).toEqual({ precision: 0, recall: 0, f1: 0, gold: 0, predicted: 0 })
})

it('gives full marks to a perfect prediction of anything', () => {
  const piece = fc.constantFrom('Ada', 'the', 'Brook’s', '🦊', '“', '”', '"', ' ', '. ', 'é', '𝒜', '\n')
  const text = fc.array(piece, { minLength: 1, maxLength: 60 })
  const part = fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 3 })
  const statement = fc.record({ content: part, source: fc.option(part) })
  fc.assert(
    fc.property(text, fc.array(statement, { maxLength: 8 }), (pieces, statements) => {
      const ends = pieces.map((_, index) => pieces.slice(0, index).join('').length)
      const whole = pieces.join('')
      const spans = (ranges: readonly (readonly [number, number])[]): Span[] =>
        ranges
          .map(([from, length]) => ({ start: ends[from] ?? 0, end: ends[from + length] ?? whole.length }))
          .filter(({ start, end }) => start < end)
      const document = {
        id: 'a',
        text: whole,
        attributions: statements.map(({ content, source }) => ({
          content: spans(content),
          cue: [],
          source: spans(source ?? []).slice(0, 1),
        })),
        discarded: [],
      }
      const { figures } = scoreAttributions([document], [predicted(document)])
      for (const measure of ATTRIBUTION_MEASURES) {
        const { precision, recall, f1, gold, predicted } = figures[measure]
        expect(predicted).toBe(gold)
        if (gold > 0) expect([precision, recall, f1]).toEqual([1, 1, 1])
      }
    }),
  )
})
