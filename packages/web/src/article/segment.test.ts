import { expect, it } from 'vitest'
import { claimsOf, type Mark, paragraphsOf } from './segment.ts'

const mark = (start: number, end: number, claim = 'a', part: Mark['part'] = 'content'): Mark => ({
  start,
  end,
  claim,
  part,
})

it('cuts wherever a mark begins or ends, and loses no letter', () => {
  const text = 'Kerry said Lavrov denied it.\n\n  \nThe end.'
  const paragraphs = paragraphsOf(text, [mark(0, 5, 'a', 'source'), mark(11, 27), mark(18, 36, 'b')])
  expect(
    paragraphs.map(({ segments }) =>
      segments.map(({ start, end, marks }) => [
        text.slice(start, end),
        marks.map(({ claim }) => claim).join(''),
      ]),
    ),
  ).toEqual([
    [
      ['Kerry', 'a'],
      [' said ', ''],
      ['Lavrov ', 'a'],
      ['denied it', 'ab'],
      ['.', 'b'],
    ],
    [
      ['The', 'b'],
      [' end.', ''],
    ],
  ])
})

it('gives a text without marks in lines', () => {
  expect(paragraphsOf('One.\nTwo.', [])).toEqual([
    { start: 0, segments: [{ start: 0, end: 4, marks: [] }] },
    { start: 5, segments: [{ start: 5, end: 9, marks: [] }] },
  ])
  expect(paragraphsOf('', [])).toEqual([])
})

it('means the innermost of several claims first, and each once', () => {
  const marks = [mark(0, 30, 'outer'), mark(4, 9, 'inner'), mark(4, 5, 'outer', 'cue'), mark(2, 20, 'middle')]
  expect(claimsOf({ start: 4, end: 5, marks })).toEqual(['outer', 'inner', 'middle'])
  expect(claimsOf({ start: 6, end: 7, marks: marks.filter(({ end }) => end > 5) })).toEqual([
    'inner',
    'middle',
    'outer',
  ])
})
