import { describe, expect, it } from 'vitest'
import { FEATURES, measure } from './feature.ts'
import { learnPairs, type PairExample } from './learn.ts'
import { chanceOf, pairKey, shippedPairModel } from './model.ts'
import { profileOf } from './profile.ts'

const PLACES = 'Zenda Strelsau Hofbau Tarlenheim Kravonia Glottenberg'.split(' ')
/** Statements on one place either agree, or one is called a lie. */
const EXAMPLES: PairExample[] = PLACES.flatMap(place => [
  {
    a: `The bridge at ${place} will be mended before the winter.`,
    b: `Workers at ${place} have begun to mend the bridge.`,
    contradicts: false,
    supports: true,
  },
  {
    a: `The mayor of ${place} sold the old mill.`,
    b: `It is false and a baseless lie that the mill of ${place} was sold, the mayor denied.`,
    contradicts: true,
    supports: false,
  },
])

describe('what is measured of a pair', () => {
  const { dispute } = shippedPairModel()
  const [a, b] = [profileOf('Taxes rose in Zenda.'), profileOf('Taxes did not fall, Sapt said.')]

  it('is the same whichever comes first', () => {
    expect(measure(a, b, dispute)).toEqual(measure(b, a, dispute))
  })

  it('has a value for each feature and dimension, and one more', () => {
    expect(measure(a, b, dispute)).toHaveLength(FEATURES.length + dispute.length + 1)
  })
})

describe('learning from pairs', () => {
  // Twelve examples move little at the usual price, so they are told many times.
  const model = learnPairs(Array.from({ length: 50 }, () => EXAMPLES).flat())
  const chances = ({ a, b }: Pick<PairExample, 'a' | 'b'>) => {
    const measured = measure(profileOf(a), profileOf(b), model.dispute)
    return [chanceOf(measured, model.contradicts), chanceOf(measured, model.supports)] as const
  }

  it('tells pairs apart that it has not seen', () => {
    const [contradicted] = chances({
      a: 'The bishop of Streltz bought the vineyard.',
      b: 'It is false that the bishop bought it; he denied the baseless lie.',
    })
    const [, supported] = chances({
      a: 'The road to Streltz will be mended in spring.',
      b: 'Workers mend the road to Streltz.',
    })
    expect(contradicted).toBeGreaterThan(0.7)
    expect(supported).toBeGreaterThan(0.7)
  })

  it('is the same every time, and knows what it has learned from in either order', () => {
    expect(learnPairs(EXAMPLES)).toEqual(learnPairs(EXAMPLES))
    expect(model.learnedFrom).toHaveLength(EXAMPLES.length)
    for (const { a, b } of EXAMPLES) expect(model.learnedFrom).toContain(pairKey(b, a))
    expect(model.learnedFrom).not.toContain(pairKey('one', 'another'))
  })
})

it('ships a model that fits its features', () => {
  const { dispute, means, contradicts, supports, learnedFrom } = shippedPairModel()
  expect(means).toHaveLength(FEATURES.length)
  expect(contradicts).toHaveLength(FEATURES.length + dispute.length + 1)
  expect(supports).toHaveLength(contradicts.length)
  expect(new Set(learnedFrom).size).toBe(learnedFrom.length)
})
