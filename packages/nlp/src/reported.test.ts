import { expect, it } from 'vitest'
import { readParagraph } from './paragraph.ts'
import { findReported } from './reported.ts'

const NAMES = { starts: () => false, person: () => false }

/** Each statement as 'source | cue | content'. */
const statements = (text: string) => {
  const paragraph = readParagraph(text, { start: 0, end: text.length }, false)
  const words = (range: { from: number; to: number } | null) =>
    range ? text.slice(paragraph.tokens[range.from]?.start, paragraph.tokens[range.to - 1]?.end) : ''
  return findReported(paragraph, 0, NAMES).map(
    ({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${content.map(words).join(' … ')}`,
  )
}

it.each([
  ['The miller said that it rained.', 'The miller | said | it rained.'],
  ['It rained all day, the miller said.', 'the miller | said | It rained all day'],
  ['“It rains,” said the miller.', 'the miller | said | It rains,'],
  ['The miller attacked the king, saying he was late.', 'The miller | saying | he was late.'],
  ['A man, 41, who was asleep, said that it rained.', 'A man | said | it rained.'],
  ['The wife of jailed miller Sapt said it rained.', 'The wife of jailed miller Sapt | said | it rained.'],
  ['While the miller said it rained, the king had left.', 'the miller | said | it rained'],
  ['The miller, who says it will rain, was late.', 'The miller | says | it will rain'],
  [
    '“It rains,” the miller said on Strelsau TV’s “The Lamp.” “It pours.”',
    'the miller | said | It rains, … It pours.',
  ],
  ['The miller told the hosts of “The Lamp” that it would rain.', 'The miller | told | it would rain.'],
])('%s', (text, expected) => {
  expect(statements(text)).toEqual([expected])
})

it.each([
  'The plan was said to be old.',
  'The mayor of the town, Hassan Said Kamil, was in the hall.',
  'We said that it rained.',
  'Did the miller say that it rained?',
  'The old claim about the report was wrong.',
])('reports nothing: %s', text => {
  expect(statements(text)).toEqual([])
})

it('knows what was not said or was denied', () => {
  const negated = (text: string) =>
    findReported(readParagraph(text, { start: 0, end: text.length }, false), 0, NAMES)[0]?.negated
  expect(negated('The miller never said that it rained.')).toBe(true)
  expect(negated('The miller denied that it rained.')).toBe(true)
  expect(negated('The miller said that it rained.')).toBe(false)
})
