import { codePointCounter, ENTITY_TYPES, type EntityType } from '@sayso/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENTITY_GROUPS, type EntityGroup, type MentionPrediction, scoreEntities } from './entity-score.ts'
import type { EntityDocument, GoldEntity } from './entity-set.ts'

/** A name by its text, which occurs once. */
type Sketch = readonly [exact: string, type: EntityType]

function annotated(text: string, names: readonly Sketch[]): EntityDocument {
  const entities = names.map(([exact, type]): GoldEntity => {
    const start = text.indexOf(exact)
    expect(start, exact).toBeGreaterThanOrEqual(0)
    return { start, end: start + exact.length, type }
  })
  return { id: 'a', text, entities }
}

function predicted({ id, text, entities }: EntityDocument): MentionPrediction {
  const point = codePointCounter(text)
  return {
    id,
    mentions: entities.map(({ start, end, type }) => ({ start: point(start), end: point(end), type })),
  }
}

/** How many of the names agree exactly, and how many in part. */
function agreed(text: string, gold: readonly Sketch[], found: readonly Sketch[], group: EntityGroup = 'all') {
  const score = scoreEntities([annotated(text, gold)], [predicted(annotated(text, found))])
  const { exact, overlap } = score
  return [exact, overlap].map(figures => figures[group].recall * figures[group].gold)
}

const TEXT =
  '🦊 The mayor met  President Dr. Ada Brook’s aides of the United Nations in Oldtown, and the Lord Mr. X.'

describe('names', () => {
  it('agree exactly with the same span and type', () => {
    expect(agreed(TEXT, [['Oldtown', 'PLACE']], [['Oldtown', 'PLACE']])).toEqual([1, 1])
    expect(agreed(TEXT, [['Oldtown', 'PLACE']], [['Oldtown', 'ORGANISATION']])).toEqual([0, 0])
    expect(agreed(TEXT, [['Oldtown', 'PLACE']], [['in Oldtown', 'PLACE']])).toEqual([0, 1])
  })

  it.each<[string, Sketch, Sketch]>([
    ['a leading article', ['the United Nations', 'ORGANISATION'], ['United Nations', 'ORGANISATION']],
    ['titles', ['President Dr. Ada Brook', 'PERSON'], ['Ada Brook', 'PERSON']],
    ['a possessive', ['Ada Brook’s', 'PERSON'], ['Ada Brook', 'PERSON']],
    ['a bare apostrophe', ['Ada Brook’', 'PERSON'], ['Ada Brook', 'PERSON']],
    ['space', [' President Dr. Ada Brook', 'PERSON'], ['Ada Brook’s ', 'PERSON']],
    ['an article and titles', ['the Lord Mr. X', 'PERSON'], ['X', 'PERSON']],
  ])('agree whether %s is counted in or not', (_, one, other) => {
    expect(agreed(TEXT, [one], [other])).toEqual([1, 1])
    expect(agreed(TEXT, [other], [one])).toEqual([1, 1])
  })

  it('keep the title of what is no person', () => {
    expect(agreed(TEXT, [['Lord Mr. X', 'PLACE']], [['Mr. X', 'PLACE']])).toEqual([0, 1])
  })

  it('keep what is all there is', () => {
    expect(agreed('the the', [['the ', 'PLACE']], [['the', 'PLACE']])).toEqual([1, 1])
    expect(agreed("'s and", [["'s", 'PLACE']], [["'", 'PLACE']])).toEqual([0, 1])
  })

  it('have one partner at most', () => {
    const whole: Sketch = ['Ada Brook’s aides of the United Nations', 'PERSON']
    expect(agreed(TEXT, [whole, whole], [whole])).toEqual([1, 1])
    expect(agreed(TEXT, [whole], [whole, whole])).toEqual([1, 1])
    expect(
      agreed(
        TEXT,
        [whole],
        [
          ['Ada', 'PERSON'],
          ['aides', 'PERSON'],
        ],
      ),
    ).toEqual([0, 1])
  })

  it('count by group', () => {
    const names: Sketch[] = [
      ['Ada Brook', 'PERSON'],
      ['United Nations', 'ORGANISATION'],
      ['Oldtown', 'PLACE'],
    ]
    expect(agreed(TEXT, names, names)).toEqual([3, 3])
    expect(agreed(TEXT, names, names, 'person + organisation')).toEqual([2, 2])
    for (const type of ENTITY_TYPES) expect(agreed(TEXT, names, names, type)).toEqual([1, 1])
  })
})

it('counts documents without predictions as not found', () => {
  const document = annotated(TEXT, [['Oldtown', 'PLACE']])
  const other = { ...document, id: 'b' }
  const { documents, missing, exact } = scoreEntities([document, other], [predicted(other)])
  expect({ documents, missing }).toEqual({ documents: 2, missing: 1 })
  expect(exact.all).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, gold: 2, predicted: 1 })
  expect(exact.PERSON).toEqual({ precision: 0, recall: 0, f1: 0, gold: 0, predicted: 0 })
})

it('gives full marks to a perfect prediction of anything', () => {
  const name = fc.record({
    from: fc.nat(59),
    length: fc.integer({ min: 1, max: 10 }),
    type: fc.constantFrom(...ENTITY_TYPES),
  })
  const piece = fc.constantFrom('Ada', 'the ', 'Dr. ', '’s', '🦊', ' ', '𝒜', '\n', 'x')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.array(name), (pieces, names) => {
      const offsets = pieces.map((_, index) => pieces.slice(0, index).join('').length)
      const text = pieces.join('')
      const entities = names.map(({ from, length, type }) => ({
        start: offsets[from % pieces.length] ?? 0,
        end: offsets[(from % pieces.length) + length] ?? text.length,
        type,
      }))
      const document = { id: 'a', text, entities }
      const { exact, overlap } = scoreEntities([document], [predicted(document)])
      for (const figures of [exact, overlap])
        for (const [group, types] of Object.entries(ENTITY_GROUPS)) {
          const gold = entities.filter(({ type }) => types.some(member => member === type)).length
          const share = gold === 0 ? 0 : 1
          expect(figures[group as EntityGroup]).toEqual({
            precision: share,
            recall: share,
            f1: share,
            gold,
            predicted: gold,
          })
        }
    }),
  )
})
