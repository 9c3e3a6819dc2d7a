import { expect, it } from 'vitest'
import { readParagraph } from './paragraph.ts'
import { contentEnd, continuation, isQuoted, trimContent } from './statement.ts'

const read = (text: string) => readParagraph(text, { start: 0, end: text.length }, false)

it.each([
  ['it rained, while others slept.', 'it rained'],
  ['it rained, according to him.', 'it rained'],
  ['it rained and poured.', 'it rained and poured.'],
  ['it rained, but told us nothing.', 'it rained'],
])('content of %j ends where the reporter takes over', (text, content) => {
  const paragraph = read(text)
  expect(text.slice(0, paragraph.tokens[contentEnd(paragraph, 0) - 1]?.end)).toBe(content)
})

it('follows a speaker into the next quotation, not into a quoted word', () => {
  expect(continuation(read('“It rains. It pours.”'), 0)).toHaveLength(1)
  expect(continuation(read('“Odd” was his word for it.'), 0)).toHaveLength(0)
})

it('takes off marks and commas at both ends', () => {
  const paragraph = read('“It rains,” he said')
  const content = trimContent(paragraph, { from: 0, to: 5 })
  expect(content).toEqual({ from: 1, to: 3 })
  expect(isQuoted(paragraph, { from: 0, to: 5 })).toBe(true)
  expect(trimContent(paragraph, { from: 0, to: 1 })).toBeNull()
})
