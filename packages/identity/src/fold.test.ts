import { expect, it } from 'vitest'
import { fold, withoutDots } from './fold.ts'

const texts = (name: string): string[] => fold(name).map(({ text }) => text)

it('writes every script in Latin letters, without accents and apostrophes', () => {
  expect(texts("Çağla O'Neil-Ström")).toEqual(['cagla', 'oneil', 'strom'])
  expect(texts('Анна Ольхова')).toEqual(['anna', 'olkhova'])
  expect(texts('AdaBrook')).toEqual(['ada', 'brook'])
})

it('parts Chinese and Korean names by character, but not foreign ones', () => {
  expect(texts('朴正熙')).toHaveLength(3)
  expect(texts('默克尔·安')).toHaveLength(2)
})

it('knows where only consonants count, and what was in capitals', () => {
  expect(fold('محمد ADA Brook').map(({ loose, capitals }) => [loose, capitals])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ])
})

it('writes dotted abbreviations together', () => {
  expect(withoutDots('A.B.C. Trade')).toMatch(/^ABC +Trade$/)
  expect(withoutDots('Fund V L.P.').trim()).toBe('Fund V LP')
  expect(withoutDots('Alder Co. Ltd.')).toBe('Alder Co. Ltd.')
})
