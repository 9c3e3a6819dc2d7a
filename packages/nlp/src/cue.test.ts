import { expect, it } from 'vitest'
import { cueVerb, isCueNoun, isSpeechVerb } from './cue.ts'
import type { Token } from './token.ts'

const word = (text: string): Token => ({ start: 0, end: text.length, text, lower: text, tag: 'VERB' })

it.each([
  ['said', 'say', 'past'],
  ['denies', 'deny', 'present'],
  ['admitted', 'admit', 'past'],
  ['insisting', 'insist', 'participle'],
  ['urge', 'urge', 'base'],
])('%s is a form of %s', (text, lemma, form) => {
  expect(cueVerb(word(text))).toMatchObject({ lemma, form })
})

it('knows what attributes nothing', () => {
  expect(cueVerb(word('walked'))).toBeNull()
  expect(isSpeechVerb(word('wants'))).toBe(false)
  expect(isCueNoun(word('claims'))).toBe(true)
})
