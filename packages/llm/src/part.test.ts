import { expect, it } from 'vitest'
import { halvesOf, partsOf } from './part.ts'

const text = 'One two three. Four five six. Seven eight nine. Ten eleven twelve.'
const spans = [
  { start: 0, end: 14 },
  { start: 15, end: 29 },
  { start: 30, end: 66 },
]

it('cuts an article between paragraphs, and a long one after a sentence', () => {
  const parts = partsOf(text, spans, 30)
  expect(parts.map(part => part.map(({ start, end }) => text.slice(start, end).trim()))).toEqual([
    ['One two three.', 'Four five six.'],
    ['Seven eight nine.'],
    ['Ten eleven twelve.'],
  ])
  expect(partsOf(text, [], 30)).toEqual([])
})

it('halves a part, but no paragraph', () => {
  expect(halvesOf(spans)).toEqual([spans.slice(0, 2), spans.slice(2)])
  expect(halvesOf(spans.slice(1))).toEqual([[spans[1]], [spans[2]]])
  expect(halvesOf(spans.slice(2))).toBeNull()
})
