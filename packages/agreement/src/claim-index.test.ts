import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sketchClaim } from '../../../tests/claim.ts'
import {
  agreementsBetween,
  agreementsWithin,
  ClaimIndex,
  candidatesBetween,
  candidatesWithin,
} from './claim-index.ts'
import { compareClaims } from './compare.ts'
import type { Statement } from './statement.ts'
import { Vocabulary } from './vocabulary.ts'

const TEXTS = [
  'Hentzau sold the grenades to the Zenda rebels',
  'Hentzau never sold the grenades to the Zenda rebels',
  'the harvest was the poorest that our oldest farmers remember',
  'a harvest that was the poorest that our oldest farmers remember',
  '12 people were killed in the Strelsau bombing',
  '27 people were killed in the Strelsau bombing',
  'the flooded coal mines poisoned two rivers',
  'two rivers near the flooded coal mines ran dry',
]
const claims = TEXTS.map((text, index) =>
  sketchClaim(text, { speaker: index < 4 ? null : `speaker ${index}`, names: ['Hentzau', 'Strelsau'] }),
)

const vocabulary = new Vocabulary()
const indexOf = (statements: readonly Statement[]): ClaimIndex => new ClaimIndex(statements, vocabulary)
const within = (statements: readonly Statement[]) => [...agreementsWithin(indexOf(statements))].flat()

describe('an index', () => {
  it('finds what comparing all with all finds', () => {
    const all = claims.flatMap((a, index) => claims.slice(index + 1).flatMap(b => compareClaims(a, b) ?? []))
    const found = within(claims)
    expect(new Set(found)).toEqual(new Set(all))
    expect(found.length).toBeGreaterThanOrEqual(3)
  })

  it('gives the same in any order, and split in two finds the same across', () => {
    const whole = within(claims)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(claims, { minLength: claims.length }),
        fc.nat(claims.length),
        (shuffled, cut) => {
          expect(within(shuffled)).toEqual(whole)
          const [older, newer] = [indexOf(shuffled.slice(0, cut)), indexOf(shuffled.slice(cut))]
          const parts = [
            ...[...agreementsWithin(older)].flat(),
            ...[...agreementsWithin(newer)].flat(),
            ...[...agreementsBetween(older, newer)].flat(),
          ]
          expect(new Set(parts)).toEqual(new Set(whole))
        },
      ),
      { numRuns: 50 },
    )
  })

  it('counts a claim that comes twice once', () => {
    expect(within([...claims, ...claims])).toEqual(within(claims))
  })

  it('passes over what too many claims share', () => {
    const many: Statement[] = Array.from({ length: 300 }, (_, n) =>
      sketchClaim('the harvest failed', { speaker: `${n}` }),
    )
    expect(within(many)).toEqual([])
  })

  it('gives a few near pairs of which the rules say nothing to somebody who judges', () => {
    const index = indexOf(claims)
    const pairs = candidatesWithin(index).map(({ a, b }) => [a.text, b.text].sort())
    expect(pairs).toContainEqual([TEXTS[6], TEXTS[7]].sort())
    expect(candidatesBetween(index, indexOf([]))).toEqual([])
    const crowd = Array.from({ length: 20 }, (_, n) =>
      sketchClaim(
        `the flooded coal mines poisoned ${['trout', 'eel', 'pike', 'carp'][n % 4]} ${'abcde'[n % 5]}x`,
        { speaker: `${n}`, cue: 'asked' },
      ),
    )
    const uses = candidatesWithin(indexOf(crowd)).flatMap(({ a, b }) => [a.id, b.id])
    for (const id of uses) expect(uses.filter(other => other === id).length).toBeLessThanOrEqual(5)
    expect(uses.length).toBeGreaterThan(20)
  })
})
