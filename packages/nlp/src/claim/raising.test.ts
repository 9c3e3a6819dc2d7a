import { expect, it } from 'vitest'
import { readParagraph } from '../text/paragraph.ts'
import { lowerSubject } from './raising.ts'

const TEXT = 'Officials met. Nearly 200 miners are widely estimated to have died in the pits.'

/** Source, cue and content by their words, read and written down again. */
function lower(text: string, source: string, cue: string, content: string) {
  const paragraph = readParagraph(text, { start: 0, end: text.length }, false)
  const range = (phrase: string) => {
    const start = text.indexOf(phrase)
    const from = paragraph.tokens.findIndex(token => token.start === start)
    return { from, to: paragraph.tokens.findIndex(token => token.end === start + phrase.length) + 1 }
  }
  const words = ({ from, to }: { readonly from: number; readonly to: number }) =>
    text.slice(paragraph.tokens[from]?.start, paragraph.tokens[to - 1]?.end)
  const found = lowerSubject(paragraph, {
    source: range(source),
    cue: range(cue),
    content: [range(content)],
  })
  return [found.source && words(found.source), ...found.content.map(words)]
}

it('takes the subject of a passive for what is said', () => {
  expect(lower(TEXT, '200 miners', 'are widely estimated', 'to have died in the pits')).toEqual([
    null,
    'Nearly 200 miners',
    'to have died in the pits',
  ])
  expect(lower('Hentzau is said to be at home.', 'Hentzau', 'is said to', 'be at home')).toEqual([
    null,
    'Hentzau',
    'be at home',
  ])
})

it.each([
  ['Officials estimated 200 miners to be dead.', 'Officials', 'estimated', '200 miners to be dead'],
  ['Hentzau said to Sapt that he would leave.', 'Hentzau', 'said', 'to Sapt that he would leave'],
  ['Hentzau was told to leave.', 'Hentzau', 'was told', 'to leave'],
  ['Hentzau is expected by all.', 'Hentzau', 'is expected', 'by all'],
])('leaves alone who says something: %s', (text, source, cue, content) => {
  expect(lower(text, source, cue, content)).toEqual([source, content])
})
