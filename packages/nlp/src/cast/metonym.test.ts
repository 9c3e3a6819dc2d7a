import { expect, it } from 'vitest'
import { tokenize } from '../text/token.ts'
import { capitalActs } from './metonym.ts'

const acts = (text: string, capital: string) => {
  const tokens = tokenize(text, { start: 0, end: text.length })
  const at = tokens.findIndex(token => token.text === capital)
  return capitalActs(tokens, at, at + 1, () => false)
}

it.each([
  ['Ankara warned its neighbours.', 'Ankara'],
  ['It called on Ankara to wait.', 'Ankara'],
  ["They feared Ankara's plan.", 'Ankara'],
  ['Talks with Ankara failed.', 'Ankara'],
  ['Ankara and its allies insist.', 'Ankara'],
])('a government acts in %j', (text, capital) => {
  expect(acts(text, capital)).toBe(true)
})

it.each([
  ['He lives in Ankara with a cat.', 'Ankara'],
  ['The Ankara bus was late.', 'Ankara'],
  ['She flew to Ankara on Monday.', 'Ankara'],
])('a city is meant in %j', (text, capital) => {
  expect(acts(text, capital)).toBe(false)
})
