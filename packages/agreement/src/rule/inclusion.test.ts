import { describe, expect, it } from 'vitest'
import { sketchClaim } from '../../../../tests/claim.ts'
import { agreementsWithin, ClaimIndex } from '../claim-index.ts'
import { compareClaims } from '../compare.ts'
import type { Statement } from '../statement.ts'

/** What somebody says of Ruritania, with the words of the stance. */
function towards(
  text: string,
  [stance, ...words]: readonly ['POSITIVE' | 'NEGATIVE', ...string[]],
  more: Partial<Statement> = {},
): Statement {
  const about = [{ entity: 'ruritania', name: 'Ruritania', stance, score: 0.5, words }]
  return sketchClaim(text, { speaker: stance, about, ...more })
}

const IN = towards('the envoys should work with Ruritania', ['POSITIVE', 'work with'])
const OUT = towards('Ruritania has no place at the table', ['NEGATIVE', 'has no place'])

describe('inclusion', () => {
  it('contradicts exclusion; whoever would keep somebody out objects', () => {
    expect(compareClaims(IN, OUT)).toEqual({
      from: OUT.id,
      to: IN.id,
      relation: 'CONTRADICTS',
      method: 'inclusion',
      score: 0.7,
      reason:
        "one would have Ruritania in, the other out: 'the envoys should work with Ruritania', 'Ruritania has no place at the table'",
    })
    expect(agreementsWithin(new ClaimIndex([IN, OUT]))).toHaveLength(1)
  })

  it.each([
    ['must be included', 'must step'],
    ['cooperate with', 'not be negotiating with'],
    ['role for', 'refuses to recognise'],
    ['should be invited', 'lost the legitimacy'],
  ])('%s / %s', (wanted, unwanted) => {
    const one = towards('there is one thing to be said of Ruritania', ['POSITIVE', wanted])
    const two = towards('another is true of Ruritania', ['NEGATIVE', unwanted])
    expect(compareClaims(one, two)?.method).toBe('inclusion')
  })

  it('says nothing of other praise and blame, of one speaker, or of other times', () => {
    const praise = towards('Ruritania is a friend of ours', ['POSITIVE', 'friend of'])
    const blame = towards('Ruritania is a danger to us', ['NEGATIVE', 'danger'])
    for (const [one, two] of [
      [praise, OUT],
      [IN, blame],
      [IN, { ...OUT, speaker: 'POSITIVE' }],
      [IN, { ...OUT, speaker: null }],
      [IN, { ...OUT, date: '2031-12-04' }],
      [IN, { ...OUT, date: null }],
    ] as const)
      expect(compareClaims(one, two)).toBeNull()
    expect(compareClaims({ ...IN, date: null }, { ...OUT, date: null })?.method).toBe('inclusion')
  })
})
