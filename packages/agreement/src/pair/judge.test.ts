import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sketchClaim } from '../../../../tests/claim.ts'
import { FEATURES, type Feature } from './feature.ts'
import { judgePair } from './judge.ts'
import { type PairModel, shippedPairModel } from './model.ts'

const judge = (a: string, b: string) => judgePair(sketchClaim(a), sketchClaim(b))

describe('judging a pair', () => {
  it('says what is the same word for word', () => {
    expect(judge('Yes, we do.', '“Yes, we do”')).toMatchObject({
      relation: 'REPEATS',
      supports: 1,
      reason: 'word for word the same',
    })
    expect(judge('It cost 40 crowns', 'It cost 50 crowns').relation).not.toBe('REPEATS')
  })

  it('does not take it for a repetition where one denies it, or two people say it of themselves', () => {
    const text = 'the ministry had sold grenades to the rebels in Zenda'
    const denial = sketchClaim(text, { cue: 'denied', negated: true })
    expect(judgePair(sketchClaim(text), denial).relation).toBe('CONTRADICTS')
    const [hentzau, sapt] = ['hentzau', 'sapt'].map(speaker => sketchClaim('I am innocent', { speaker }))
    expect(hentzau && sapt && judgePair(hentzau, sapt).relation).not.toBe('REPEATS')
  })

  it('goes by a rule where one is sure, and gives its reason', () => {
    const harvest = 'The harvest in Ruritania was the poorest that our oldest farmers can remember'
    expect(judge(harvest, `${harvest}, all agreed`)).toMatchObject({
      relation: 'REPEATS',
      reason: expect.stringContaining('words in a row'),
    })
    const claim = sketchClaim('the ministry had sold grenades to the rebels in Zenda', { speaker: 'hentzau' })
    const denial = sketchClaim('the ministry had sold any grenades to the rebels', {
      speaker: 'sapt',
      cue: 'denied',
      negated: true,
    })
    const found = judgePair(claim, denial)
    expect(found).toMatchObject({ relation: 'CONTRADICTS', reason: expect.stringContaining('is denied') })
    expect(found.contradicts).toBeGreaterThan(0.5)
  })

  it('finds a dispute likelier to be a contradiction than news of the harvest', () => {
    const dispute = judge(
      'Flavia accused Hentzau of assault; the allegations are false, he has said.',
      'Hentzau is a liar, and the accuser was not alone.',
    )
    const harvest = judge('The grapes ripened early this year.', 'Growers began the grape harvest in August.')
    expect(dispute.contradicts).toBeGreaterThan(2 * harvest.contradicts)
    expect(harvest.supports).toBeGreaterThan(dispute.supports)
  })

  it('gives chances, in either order the same, for any texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [one, two] = [judge(a, b), judge(b, a)]
        expect([two.relation, two.contradicts, two.supports]).toEqual([
          one.relation,
          one.contradicts,
          one.supports,
        ])
        for (const chance of [one.contradicts, one.supports]) {
          expect(chance).toBeGreaterThanOrEqual(0)
          expect(chance).toBeLessThanOrEqual(1)
        }
        expect(one.reason).not.toBe('')
      }),
    )
  })
})

describe('the reason of a judgement by the model', () => {
  /** Only some features count, and one relation. */
  const model = (
    weights: Readonly<Partial<Record<Feature, number>>>,
    relation: 'contradicts' | 'supports',
  ): PairModel => {
    const shipped = shippedPairModel()
    const never = shipped.contradicts.map((_, i) => (i === shipped.contradicts.length - 1 ? -9 : 0))
    const some = shipped.contradicts.map((_, i) => weights[FEATURES[i] as Feature] ?? 0)
    return { ...shipped, contradicts: never, supports: never, [relation]: some }
  }

  it('names what both speak of, and the words that hint at a contradiction', () => {
    const found = judgePair(
      sketchClaim('The ballots of Strelsau were counted and turnout rose'),
      sketchClaim('No ballot was counted; turnout was a hoax, said Sapt, or had to fall'),
      model({ 'opposed words': 3, 'negation apart': 2, denial: 1 }, 'contradicts'),
    )
    expect(found.relation).toBe('CONTRADICTS')
    expect(found.reason).toBe(
      "both speak of 'counted', 'turnout', 'ballots'; what hints at contradiction: opposed words 'rose' / 'fall', only one negates, words of denial ('hoax')",
    )
  })

  it('says what is lacking, too', () => {
    const found = judgePair(
      sketchClaim('rain again'),
      sketchClaim('a train left'),
      model({ report: -3, names: -1 }, 'supports'),
    )
    expect(found.relation).toBe('SUPPORTS')
    expect(found.reason).toBe(
      'they share no telling word; what hints at support: few words of saying, few names',
    )
  })

  it('says so where little hints at anything', () => {
    const found = judgePair(sketchClaim('rain again'), sketchClaim('rain in Zenda'), model({}, 'contradicts'))
    expect(found).toMatchObject({ relation: 'CONTRADICTS', contradicts: 0.5 })
    expect(found.reason).toMatch(/what they are about, more than any one word$/)
    const never = judgePair(
      sketchClaim('rain again'),
      sketchClaim('rain in Zenda'),
      model({ report: -9, auxiliary: -9, 'shared words': -9 }, 'contradicts'),
    )
    expect(never.relation).toBe('NONE')
    expect(never.reason).toBe("both speak of 'rain'; little hints at either support or contradiction")
  })
})
