import { expect, it } from 'vitest'
import { tokenize } from './token.ts'

const words = (text: string) => tokenize(text, { start: 0, end: text.length }).map(token => token.text)

it('keeps the offsets of the text, whatever its letters', () => {
  const text = 'Ünal Çiçekoğlu\u00a0said “no” — twice… 😀 مرحبا'
  for (const token of tokenize(text, { start: 0, end: text.length }))
    expect(text.slice(token.start, token.end)).toBe(token.text)
  expect(words(text)).toContain('Çiçekoğlu')
})

it('joins names at the hyphen and opens compounds that hold a name', () => {
  expect(words('Omar al-Zendi')).toEqual(['Omar', 'al-Zendi'])
  expect(words('the anti-NATO march')).toEqual(['the', 'anti-', 'NATO', 'march'])
  expect(words("the minister's house")).toEqual(['the', 'minister', "'s", 'house'])
})

it('reads a stretch without a space', () => {
  expect(tokenize('a'.repeat(20_000), { start: 0, end: 20_000 }).at(-1)?.end).toBe(20_000)
})

it('parts two states, and a party from a state', () => {
  expect(words('the U.S.-Mexico border')).toEqual(['the', 'U.S.', '-', 'Mexico', 'border'])
  expect(words('Sen. Lowell (R-Texas)')).toEqual(['Sen.', 'Lowell', '(', 'R', '-', 'Texas', ')'])
})

it('takes a lost space after a colon for no face', () => {
  expect(words('More:Sutherland')).toEqual(['More', ':', 'Sutherland'])
})

it('reads a word the same way whatever was read before', () => {
  const text = 'the zembla’s end, ZEMBLA’S end, Zembla‘s end'
  const read = (given: string) => tokenize(given, { start: 0, end: given.length })
  const before = read(text)
  for (const other of [
    'the zembla’s, the',
    "'Zembla's'",
    'Zembla’s.',
    'the ZEMBLA’S/zembla’s-end',
    'zembla‘s.',
  ])
    read(other)
  expect(read(text)).toEqual(before)
})

it('reads an abbreviation with its last dot, whatever was read before', () => {
  for (const given of ['the Q.Z is here', '“Q.Z” and Q.Z, too', 'the Q.Z-led talks', 'the Q.Z… end'])
    words(given)
  expect(words('the Q.Z. bank of Q.Z., and more')).toEqual([
    'the',
    'Q.Z.',
    'bank',
    'of',
    'Q.Z.',
    ',',
    'and',
    'more',
  ])
  expect(words('of the Q.Z..... End')).toContain('Q.Z.')
})
