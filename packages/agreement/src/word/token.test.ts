import { describe, expect, it } from 'vitest'
import { tokenize } from './token.ts'

const wordsOf = (text: string): string[] => tokenize(text).map(({ lower }) => lower)

describe('tokens', () => {
  it('are words and numbers, without possessives and punctuation', () => {
    expect(wordsOf('Hentzau’s 3,500 men, “all of them”.')).toEqual([
      'hentzau',
      '3,500',
      'men',
      'all',
      'of',
      'them',
    ])
    expect(wordsOf('$1.2m, 40%, the 4th')).toEqual(['$1.2m', '40%', 'the', '4th'])
  })

  it('tell a negated verb in two', () => {
    expect(wordsOf("he won't, can’t and didn't; cannot")).toEqual(
      'he will not can not and did not not'.split(' '),
    )
  })

  it('keep an abbreviation whole, and know that no sentence begins after it', () => {
    const tokens = tokenize('The U.S. Senate heard Dr. Sapt. He spoke.')
    expect(tokens.map(({ lower }) => lower)).toEqual('the u.s senate heard dr sapt he spoke'.split(' '))
    expect(tokens.flatMap(({ opens, lower }) => (opens ? [lower] : []))).toEqual(['the', 'he'])
  })

  it('stand where they say', () => {
    const text = 'The mines … weren’t safe'
    for (const { start, end, lower } of tokenize(text))
      expect([lower, 'weren’t']).toContain(text.slice(start, end).toLowerCase())
  })
})
