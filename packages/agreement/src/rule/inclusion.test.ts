import { describe, expect, it } from 'vitest'
import { sketchClaim } from '../../../../tests/claim.ts'
import { agreementsWithin, ClaimIndex } from '../claim-index.ts'
import { compareClaims } from '../compare.ts'
import type { Statement } from '../statement.ts'
import { Vocabulary } from '../vocabulary.ts'

/** What somebody says of Ruritania, with the words of the stance. */
function towards(
  text: string,
  [stance, ...words]: readonly ['POSITIVE' | 'NEGATIVE', ...string[]],
  more: Partial<Statement> = {},
): Statement {
  const about = [{ entity: 'ruritania', name: 'Ruritania', stance, score: 0.5, words, governs: null }]
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
    expect([...agreementsWithin(new ClaimIndex([IN, OUT], new Vocabulary()))].flat()).toHaveLength(1)
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

  describe('of whom a government is called after', () => {
    const regime = {
      about: [
        {
          entity: 'hentzau',
          name: 'Rupert Hentzau',
          stance: 'NEGATIVE' as const,
          score: 0.5,
          words: ['not be negotiating with'],
          governs: 'ruritania' as string | null,
        },
      ],
    }
    const refusal = sketchClaim('we will not be negotiating with the Hentzau regime', {
      speaker: 'sapt',
      ...regime,
    })

    it('is that of the state', () => {
      expect(compareClaims(IN, refusal)).toMatchObject({ relation: 'CONTRADICTS', method: 'inclusion' })
      const [target] = refusal.about
      if (!target) throw new Error('nobody is left out')
      expect(compareClaims(IN, { ...refusal, about: [{ ...target, governs: null }] })).toBeNull()
    })
  })

  describe('that somebody else is said to want', () => {
    const ascribed = (text: string, speaker = 'sapt') =>
      sketchClaim(text, { speaker, names: ['Ruritania', 'Hentzau'] })
    const held = {
      ...sketchClaim('Ruritania has not changed its position that Hentzau must step down', {
        speaker: 'flavia',
        names: ['Ruritania'],
      }),
    }
    const position: Statement = {
      ...held,
      about: [
        ...held.about,
        {
          entity: 'hentzau',
          name: 'Hentzau',
          stance: 'NEGATIVE',
          score: 0.5,
          words: ['must step'],
          governs: null,
        },
      ],
    }

    it.each([
      'Ruritania no longer wants Hentzau to fall',
      "for all it says in public, Ruritania does not want Hentzau's government to be toppled",
      'Ruritania would like Hentzau to stay',
    ])('contradicts what that one is said to hold: %s', text => {
      expect(compareClaims(ascribed(text), position)).toMatchObject({
        method: 'inclusion',
        reason: expect.stringMatching(/^by one Ruritania would keep Hentzau, by the other not: /),
      })
    })

    it.each([
      'Ruritania wants Hentzau to go',
      'Zenda no longer wants Hentzau to fall',
      'Ruritania no longer wants Hentzau to sing',
      'Ruritania no longer wants war, and Hentzau hopes to fall asleep',
    ])('is no other matter, and nobody else’s: %s', text => {
      expect(compareClaims(ascribed(text), position)?.method).not.toBe('inclusion')
    })
  })
})
