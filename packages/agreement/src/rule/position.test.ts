import { describe, expect, it } from 'vitest'
import { between, HENTZAU, ONE_ARTICLE, SAPT, sketchClaim } from '../../../../tests/claim.ts'
import { agreementsWithin, ClaimIndex } from '../claim-index.ts'
import { compareClaims } from '../compare.ts'
import type { Statement } from '../statement.ts'
import { Vocabulary } from '../vocabulary.ts'

describe('positions', () => {
  const position = (cue: string, text: string, more: Partial<Statement> = {}): Statement =>
    sketchClaim(text, { speaker: cue, cue, ...more })

  it('of a poll, or of nobody, contradict nobody', () => {
    const con = position('condemned', 'the grain treaty', { source: 'the mayor' })
    for (const source of ['44 percent of voters', 'who', null])
      expect(between(con, position('praised', 'the grain treaty', { speaker: null, source }))).toBe('nothing')
  })

  it('for and against one thing contradict', () => {
    const [pro, con] = [
      position('praised', 'the grain treaty'),
      position('condemned', 'the grain treaty with Glottenburg'),
    ]
    expect(between(pro, con)).toBe('CONTRADICTS position')
    expect(compareClaims(pro, con)).toMatchObject({
      from: con.id,
      reason: "one is for 'the grain treaty', one against 'the grain treaty with Glottenburg'",
    })
  })

  it.each([
    ['demanded', 'the toll bridge be closed', 'said', 'we will not close the toll bridge'],
    ['said', 'the toll bridge should be closed', 'said', 'the toll bridge should not be closed'],
    ['supported', 'the salt tax', 'said', 'the salt tax is a disaster'],
    ['wants', 'to keep the salt tax in Zenda', 'vowed', 'to leave the salt tax in Zenda'],
  ])('%s: %s / %s: %s', (cue, text, otherCue, other) => {
    expect(between(position(cue, text, SAPT), position(otherCue, other, HENTZAU))).toMatch(/^CONTRADICTS/)
  })

  it.each([
    ['praised', 'the grain treaty', 'praised', 'the grain treaty'],
    ['praised', 'the grain treaty', 'condemned', 'the fishing treaty'],
    ['praised', 'Hentzau', 'criticized', 'Hentzau over the treaty'],
    ['fired back at', 'the grain treaty', 'criticized', 'the grain treaty'],
    ['asked about', 'the grain treaty', 'criticized', 'the grain treaty'],
  ])('%s: %s / %s: %s do not', (cue, text, otherCue, other) => {
    expect(between(position(cue, text), { ...position(otherCue, other), speaker: 'x' })).not.toMatch(/CONTRA/)
  })

  const side = (cue: string, text: string, stance: 'POSITIVE' | 'NEGATIVE', word: string, speaker: string) =>
    sketchClaim(text, {
      cue,
      speaker,
      about: [
        { entity: 'hentzau', name: 'Rupert Hentzau', stance, score: 0.7, words: [word], governs: null },
      ],
    })

  it('for and against a candidate contradict about the same time', () => {
    const pro = side('endorsed', 'Hentzau for mayor', 'POSITIVE', 'endorsed', 'sapt')
    const con = side('said', 'I will never vote for Hentzau', 'NEGATIVE', 'never vote for', 'flavia')
    const refusal = side('refused to endorse', 'Hentzau', 'POSITIVE', 'endorse', 'flavia')
    expect(between(pro, con)).toBe('CONTRADICTS side')
    expect(between(pro, refusal)).toBe('CONTRADICTS side')
    expect(compareClaims(pro, refusal)?.reason).toBe(
      "one backs, the other does not: 'endorsed Hentzau for mayor', 'refused to endorse Hentzau'",
    )
    expect(between(con, refusal)).toBe('nothing')
    expect(between({ ...pro, date: '2031-09-04' }, con)).toBe('nothing')
    expect(between({ ...pro, date: '2031-09-04', article: con.article }, con)).toBe('CONTRADICTS side')
    expect([...agreementsWithin(new ClaimIndex([pro, con], new Vocabulary()))].flat()).toHaveLength(1)
  })

  it.each([
    ['has not yet endorsed', 'Hentzau', 'he may still do so'],
    ['urged voters to support', 'Hentzau', 'others shall'],
    ['supports', "Hentzau's plans for the harbour", 'something that he does'],
    ['endorsed', 'whoever stands against Hentzau', 'somebody else'],
  ])('%s %s: %s', (cue, text) => {
    const con = side('said', 'I will never vote for Hentzau', 'NEGATIVE', 'never vote for', 'flavia')
    expect(between(side(cue, text, 'POSITIVE', 'endorsed', 'sapt'), con)).toBe('nothing')
  })

  it.each([
    ['wants', 'to build the salt road', 'opposed', 'the salt road'],
    ['called for', 'an end to the salt tax', 'praised', 'the salt tax'],
    ['urged', 'the council to widen the toll bridge', 'opposed', 'widening the toll bridge'],
    [
      'said',
      'the duchy should weigh such a partnership',
      'said',
      'the duchy would not weigh partnering with Zenda',
    ],
  ])('by what should be done: %s: %s / %s: %s', (cue, text, otherCue, other) => {
    expect(
      between(
        position(cue, text, { ...SAPT, ...ONE_ARTICLE }),
        position(otherCue, other, { ...HENTZAU, ...ONE_ARTICLE }),
      ),
    ).toEqual(expect.stringMatching(/^CONTRADICTS/))
  })

  it.each([
    ['called for', 'an end to the salt tax', 'condemned', 'the salt tax', 'one side'],
    [
      'promoted',
      'the interests of salt traders in the election',
      'condemned',
      'salt money in elections',
      'two things',
    ],
    [
      'wants',
      'to keep the report on the salt tax short',
      'condemned',
      'the salt tax',
      'something done with it',
    ],
    ['said', 'the salt price will not fall', 'demanded', 'that the salt price fall', 'a forecast'],
  ])('%s: %s / %s: %s is %s', (cue, text, otherCue, other) => {
    expect(
      between(
        position(cue, text, { ...SAPT, ...ONE_ARTICLE }),
        position(otherCue, other, { ...HENTZAU, ...ONE_ARTICLE }),
      ),
    ).toBe('nothing')
  })
})
