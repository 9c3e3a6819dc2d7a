import { describe, expect, it } from 'vitest'
import { negatedIn } from './negation.ts'

/** The negated words of a clause; a comma is a pause. */
function negated(text: string): string[] {
  const words = text.replaceAll(',', '').split(' ')
  const pauses = [false, ...text.split(' ').map(word => word.endsWith(','))]
  return [...negatedIn(words, pauses).keys()].map(at => words[at] ?? '')
}

describe('negation', () => {
  it.each([
    ['he did not quickly sell the mines', ['sell']],
    ['no grenades were sold', ['grenades', 'sold']],
    ['he never refused to sell', ['refused']],
    ['he is not ready to sell', ['ready', 'sell']],
    ['not only were they sold', []],
    ['nobody, said the colonel', []],
    ['his refusal to sell', ['sell']],
  ])('%s: %s', (text, words) => {
    expect(negated(text)).toEqual(words)
  })
})
