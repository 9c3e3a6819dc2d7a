import { describe, expect, it } from 'vitest'
import { between, sketchClaim } from '../../../../tests/claim.ts'
import { compareClaims } from '../compare.ts'
import type { Statement } from '../statement.ts'

const MANY = sketchClaim('Nearly 900 Ruritanians have died in the civil war', { names: ['Ruritania'] })
const FEW = sketchClaim('the civil war that has left 500 people dead', {
  source: null,
  cue: 'referring to',
  named: new Map([['ruritania', 'Ruritania']]),
})
const BOTH = new Map([
  ['ruritania', 'Ruritania'],
  ['strelsau', 'Strelsau'],
])
const later = (claim: Statement): Statement => ({ ...claim, date: '2031-07-04' })

describe('tolls', () => {
  it('of one event contradict each other, whoever gives them', () => {
    expect(compareClaims(MANY, FEW)).toMatchObject({
      relation: 'CONTRADICTS',
      method: 'quantity',
      reason: expect.stringMatching(/900.*\(2031-05-04\).*500.*\(2031-05-04\)|500.*900/),
    })
    const undated = [MANY, FEW].map(claim => ({ ...claim, date: null })) as [Statement, Statement]
    expect(between(...undated)).toBe('CONTRADICTS quantity')
  })

  it('need not name the place where the article does, and whom it speaks of comes from there', () => {
    expect(between({ ...MANY, about: [] }, FEW)).toBe('CONTRADICTS quantity')
  })

  it('only rise: a higher one months later is news, a lower one is not', () => {
    expect(between(MANY, later(FEW))).toBe('CONTRADICTS quantity')
    expect(between(later(MANY), FEW)).toBe('nothing')
  })

  it.each<[string, Statement, Statement]>([
    ['the other article does not speak of the place', MANY, { ...FEW, named: new Map() }],
    ['nobody says where', { ...MANY, about: [], text: 'Nearly 900 people died in the civil war' }, FEW],
    ['another event', MANY, { ...FEW, text: 'the flood that has left 500 people dead' }],
    ['the same number', MANY, { ...FEW, text: 'the civil war that has left nearly 900 people dead' }],
    ['one article', MANY, { ...FEW, article: MANY.article }],
    ['one without a date', MANY, { ...FEW, date: null }],
    [
      'two places',
      { ...MANY, named: BOTH },
      { ...sketchClaim(FEW.text, { names: ['Strelsau'] }), named: BOTH },
    ],
  ])('of two that are not comparable do not: %s', (_, one, two) => {
    expect(between(one, two)).toBe('nothing')
  })
})
