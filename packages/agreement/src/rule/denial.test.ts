import { describe, expect, it } from 'vitest'
import { between, HENTZAU, ONE_ARTICLE, SAPT, sketchClaim } from '../../../../tests/claim.ts'
import { compareClaims } from '../compare.ts'
import type { Statement } from '../statement.ts'

describe('a denial', () => {
  it('contradicts what it denies, and is named first', () => {
    const claim = sketchClaim('the ministry had sold grenades to the rebels in Zenda', HENTZAU)
    const denial = sketchClaim('the ministry had sold any grenades to the rebels', {
      ...SAPT,
      cue: 'denied',
      negated: true,
    })
    const found = compareClaims(claim, denial)
    expect(found).toMatchObject({ relation: 'CONTRADICTS', method: 'denial', from: denial.id, to: claim.id })
    expect(found?.reason).toBe(
      "'the ministry had sold grenades to the rebels in Zenda' is denied: 'the ministry had sold any grenades to the rebels'",
    )
  })

  it('of a notion does so too, of a treaty it is a position', () => {
    const notion = { ...SAPT, cue: 'rejected the notion', negated: true }
    expect(
      between(
        sketchClaim('the river tax hurts small farmers', HENTZAU),
        sketchClaim('the river tax hurts farmers', notion),
      ),
    ).toBe('CONTRADICTS denial')
    const rejects = { ...SAPT, cue: 'rejected', negated: true }
    expect(
      between(
        sketchClaim('the river tax', { ...HENTZAU, cue: 'defended' }),
        sketchClaim('the river tax', rejects),
      ),
    ).toBe('CONTRADICTS position')
  })

  it("of 'the allegations' answers whoever accuses in the same article", () => {
    const accusation = sketchClaim('Hentzau of bribing two judges', {
      ...ONE_ARTICLE,
      ...SAPT,
      cue: 'accused',
      names: ['Hentzau'],
    })
    const denial = sketchClaim('the allegations', {
      ...ONE_ARTICLE,
      ...HENTZAU,
      cue: 'denied',
      negated: true,
    })
    const rebuttal = sketchClaim('That is simply not true', { ...ONE_ARTICLE, ...HENTZAU, direct: true })
    expect(between(accusation, denial)).toBe('CONTRADICTS accusation')
    expect(between(accusation, rebuttal)).toBe('CONTRADICTS accusation')
    expect(between(accusation, { ...denial, speaker: 'flavia' })).toBe('nothing')
    expect(between(accusation, { ...denial, article: 'another' })).toBe('nothing')
  })

  it('answers what somebody else says of the one who denies, close by', () => {
    const said = sketchClaim('he had hidden a fortune in Zenda', {
      ...ONE_ARTICLE,
      cue: 'reported',
      speaker: 'courier',
      names: ['Hentzau'],
      at: 100,
    })
    const denial = (text: string, at: number): Statement =>
      sketchClaim(text, { ...ONE_ARTICLE, ...HENTZAU, cue: 'denied', negated: true, at })
    expect(between(said, denial('having a fortune', 300))).toBe('CONTRADICTS accusation')
    expect(between(said, denial('having a castle', 300))).toBe('nothing')
    expect(between(said, denial('any wrongdoing', 300))).toBe('nothing')
    const spokesman = { ...denial('having a fortune', 300), speaker: null, source: 'a lawyer for Hentzau' }
    expect(between(said, spokesman)).toBe('CONTRADICTS accusation')
    expect(between(said, { ...spokesman, source: 'a lawyer for Flavia' })).toBe('nothing')
    const misdeed = { ...said, text: 'Hentzau had bribed two judges' }
    expect(between(misdeed, denial('any wrongdoing', 300))).toBe('CONTRADICTS accusation')
    expect(
      between({ ...misdeed, text: 'Hentzau had not bribed two judges' }, denial('any wrongdoing', 300)),
    ).toBe('nothing')
  })

  it('denies what is said, not what is only spoken about', () => {
    const denial = sketchClaim('the ministry sold grenades to the rebels', {
      ...SAPT,
      cue: 'denied',
      negated: true,
    })
    const topic = sketchClaim('the grenades that the ministry sold to the rebels', {
      ...HENTZAU,
      cue: 'wrote about',
    })
    expect(between(denial, topic)).toBe('nothing')
  })

  it('of refusing to deny is none', () => {
    const claim = sketchClaim('the ministry had sold grenades to the rebels', HENTZAU)
    const shy = sketchClaim('the ministry had sold grenades to the rebels', {
      ...SAPT,
      cue: 'did not deny',
      negated: true,
    })
    expect(between(claim, shy)).toBe('nothing')
  })
})
