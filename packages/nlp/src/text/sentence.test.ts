import { expect, it } from 'vitest'
import { splitSentences } from './sentence.ts'
import { tokenize } from './token.ts'

const split = (text: string) => {
  const tokens = tokenize(text, { start: 0, end: text.length })
  return splitSentences(tokens).map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end))
}

it.each([
  'Sen. Black met Lt. Gen. White of the U.S. Army in St. Louis.',
  'Gov. Rose (D-Zenda) told J. R. Flavia that it rained.',
  'It cost 3.5 million, the U.S. Treasury said.',
])('does not split %j', text => {
  expect(split(text)).toEqual([text])
})

it('splits after stops, and behind a closing mark', () => {
  expect(split('It rained. Nobody came! Why?')).toHaveLength(3)
  expect(split('“It rained.” Nobody came.')).toEqual(['“It rained.”', 'Nobody came.'])
  expect(split('He lives in the U.S. The king left.')).toHaveLength(2)
  expect(split('It rained. (Nobody came to the fair.) The king left.')).toHaveLength(3)
  expect(split('The fair (nobody came. Why?) was over.')).toHaveLength(1)
})
