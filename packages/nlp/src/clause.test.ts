import { describe, expect, it } from 'vitest'
import { mainSubject, phraseAfter, phraseBefore, type Range, verbGroupStart } from './clause.ts'
import { readParagraph } from './paragraph.ts'

const at = (text: string, word: string) => {
  const paragraph = readParagraph(text, { start: 0, end: text.length }, false)
  const index = paragraph.tokens.findIndex(token => token.text === word)
  const words = (range: Range | null) =>
    range && text.slice(paragraph.tokens[range.from]?.start, paragraph.tokens[range.to - 1]?.end)
  return { paragraph, index, words }
}

describe('phraseBefore', () => {
  it.each([
    ['The old mayor of Zenda said no.', 'The old mayor of Zenda'],
    ['But she said no.', 'she'],
    ['The king waited while the queen said no.', 'the queen'],
    ['Sen. Rita Sapt (R-Zenda) said no.', 'Sen. Rita Sapt (R-Zenda)'],
  ])('%s', (text, subject) => {
    const { paragraph, index, words } = at(text, 'said')
    expect(words(phraseBefore(paragraph, index, 0))).toBe(subject)
  })
})

it.each(['Rita Sapt, 36, said no.', 'Rita Sapt, R-Zenda, said no.'])('skips what is inserted in %j', text => {
  const { paragraph, index, words } = at(text, 'said')
  expect(words(phraseBefore(paragraph, index - 1, 0))).toBe('Rita Sapt')
})

it('reads a verb with what stands before it', () => {
  const { paragraph, index } = at('The king has never openly said so.', 'said')
  expect(verbGroupStart(paragraph, index, 0)).toBe(2)
})

it('ends a phrase where the next begins', () => {
  const { paragraph, index, words } = at('He told the old king of Zenda the news.', 'told')
  expect(words(phraseAfter(paragraph, index + 1, () => false))).toBe('the old king of Zenda')
})

it('finds the subject of the sentence', () => {
  const { paragraph, index, words } = at('The queen left early, saying nothing.', 'saying')
  expect(words(mainSubject(paragraph, index, 0))).toBe('The queen')
})
