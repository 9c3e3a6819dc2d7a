import { expect, it } from 'vitest'
import { readParagraph } from '../text/paragraph.ts'
import { isQuoted, toStatement, trimContent } from './statement.ts'

const read = (text: string) => readParagraph(text, { start: 0, end: text.length }, false)

/** Reads a text with its content in brackets and its cue between '|'. */
const statement = (marked: string) => {
  const text = marked.replace(/[[\]|]/g, '')
  const paragraph = read(text)
  const index = (mark: string, nth = 0) => {
    const before = marked
      .split(mark)
      .slice(0, nth + 1)
      .join(mark)
      .replace(/[[\]|]/g, '').length
    const at = paragraph.tokens.findIndex(token => token.start >= before)
    return at === -1 ? paragraph.tokens.length : at
  }
  const found = toStatement(paragraph, {
    content: [{ from: index('['), to: index(']') }],
    cue: { from: index('|'), to: index('|', 1) },
    source: null,
  })
  const words = (range: { from: number; to: number } | null | undefined) =>
    range && text.slice(paragraph.tokens[range.from]?.start, paragraph.tokens[range.to - 1]?.end)
  return { content: words(found?.content[0]), hearer: words(found?.hearer), negated: found?.negated }
}

it('takes off marks and commas at both ends', () => {
  const paragraph = read('“It rains,” he said')
  expect(trimContent(paragraph, { from: 0, to: 5 })).toEqual({ from: 1, to: 3 })
  expect(isQuoted(paragraph, { from: 0, to: 5 })).toBe(true)
  expect(trimContent(paragraph, { from: 0, to: 1 })).toBeNull()
  expect(trimContent(read('• “It rains,” he said'), { from: 0, to: 6 })).toEqual({ from: 2, to: 4 })
})

it.each([
  ['Hentzau |told| Sapt that [it rained].', 'Sapt'],
  ['Hentzau |told| the old king on Monday that [it rained].', 'the old king'],
  ['Hentzau |called| on Sapt to [leave the city].', 'Sapt'],
  ['Hentzau |said| on Monday that [it rained].', null],
  ['“[It rains],” Hentzau |told| reporters.', 'reporters'],
])('knows who was told: %s', (marked, hearer) => {
  expect(statement(marked).hearer).toBe(hearer)
})

it.each([
  ['Hentzau |denied| that [it rained].', true],
  ['Hentzau did not |say| that [it rained].', true],
  ['Hentzau never |said| that [it rained].', true],
  ['[It could not rain], he |said|.', false],
  ['Hentzau |said| that [it did not rain].', false],
])('knows whether the cue denies: %s', (marked, negated) => {
  expect(statement(marked).negated).toBe(negated)
})

it('is nothing where one unquoted word is all that was said', () => {
  expect(statement('Hentzau |said| [so].').content).toBeUndefined()
  expect(statement('“[No],” Hentzau |said|.').content).toBe('No')
})
