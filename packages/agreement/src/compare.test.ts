import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, HENTZAU, ONE_ARTICLE, SAPT, sketchClaim } from '../../../tests/claim.ts'
import { compareClaims } from './compare.ts'
import type { Statement } from './statement.ts'

describe('the same statement in two articles', () => {
  const text = 'The harvest in Ruritania was the poorest that our oldest farmers can remember'

  it('repeats, also where one article cuts it short', () => {
    const whole = sketchClaim(text, HENTZAU)
    const short = sketchClaim('was the poorest that our oldest farmers can remember', HENTZAU)
    expect(between(whole, short)).toBe('REPEATS quotation')
    expect(compareClaims(whole, short)?.reason).toBe('the same 9 words in a row')
  })

  it('repeats in indirect speech', () => {
    const direct = sketchClaim('I will close the coal mines of Zenda before the winter and pay every miner', {
      ...HENTZAU,
      direct: true,
    })
    const indirect = sketchClaim(
      'he would close the Zenda coal mines before winter, paying each miner',
      HENTZAU,
    )
    expect(between(direct, indirect)).toBe('REPEATS paraphrase')
  })

  it('names the later claim first', () => {
    const older = sketchClaim(text, { ...HENTZAU, date: '2031-05-04' })
    const newer = sketchClaim(text, { ...HENTZAU, date: '2031-05-05' })
    expect(compareClaims(older, newer)).toMatchObject({ from: newer.id, to: older.id })
  })

  it('is no news where one article prints it twice', () => {
    expect(between(sketchClaim(text, ONE_ARTICLE), sketchClaim(`${text} at all`, ONE_ARTICLE))).toBe(
      'nothing',
    )
  })

  it('supports where another speaker says much the same', () => {
    const one = sketchClaim('the flooded Zenda mines poisoned two rivers and killed the trout', HENTZAU)
    const two = sketchClaim('two rivers were poisoned, the trout killed, by the flooded Zenda mines', SAPT)
    expect(between(one, two)).toBe('SUPPORTS likeness')
  })

  it('is another where it may be, or is yet to come', () => {
    const one = sketchClaim('he might close the flooded Zenda mines before winter', HENTZAU)
    const two = sketchClaim('he did not have to close the flooded mines of Zenda before winter', HENTZAU)
    expect(between(one, two)).toBe('nothing')
    const done = sketchClaim('the flooded Zenda mines of the crown', { ...HENTZAU, cue: 'praised' })
    expect(
      between(
        done,
        sketchClaim('the flooded mines of the crown, Zenda', { ...HENTZAU, cue: 'has yet to praise' }),
      ),
    ).toBe('nothing')
  })

  it('is nothing where they only speak of the same people', () => {
    const one = sketchClaim('former Ruritanian minister Rupert Hentzau', SAPT)
    expect(
      between(one, sketchClaim('former Ruritanian minister Rupert Hentzau', { speaker: 'flavia' })),
    ).toBe('nothing')
  })
})

describe('negation', () => {
  const sold = sketchClaim('Hentzau sold the grenades to rebels', { ...SAPT, names: ['Hentzau'] })

  it('of the same verb of the same people contradicts', () => {
    const not = sketchClaim("Hentzau didn't sell grenades to the rebels", {
      speaker: 'flavia',
      names: ['Hentzau'],
    })
    expect(compareClaims(sold, not)).toMatchObject({ method: 'negation', from: not.id, to: sold.id })
    const none = sketchClaim('no grenades were sold to the rebels', { speaker: 'flavia' })
    expect(between(sold, none)).toBe('CONTRADICTS negation')
  })

  it.each([
    ["Flavia didn't sell the grenades to rebels", 'another person'],
    ["Hentzau won't sell the grenades to rebels", 'another time'],
    ["if Hentzau didn't sell the grenades to rebels", 'a condition'],
    ['Hentzau not only sold the grenades to rebels', 'no negation'],
    ["Hentzau didn't refuse to sell the grenades to rebels", 'two negations'],
    ['Hentzau sold the grenades to rebels, not to smugglers', 'another part'],
    ['Hentzau might not have sold the grenades to rebels', 'no more than may be'],
    ['Hentzau did not need to sell the grenades to rebels', 'he may have done so'],
    ['Hentzau would not have sold the grenades to rebels', 'what did not come about'],
    ['we know the Hentzau who did not sell the grenades to rebels', 'which one is meant'],
  ])('%s: %s', text => {
    expect(between(sold, sketchClaim(text, { speaker: 'flavia', names: ['Hentzau', 'Flavia'] }))).not.toMatch(
      /CONTRA/,
    )
  })

  it('of oneself contradicts only in another article, and only where sure', () => {
    const [fit, unfit] = ['Hentzau is qualified', 'Hentzau is not qualified']
    expect(
      between(
        sketchClaim(fit, { ...SAPT, names: ['Hentzau'] }),
        sketchClaim(unfit, { ...SAPT, names: ['Hentzau'] }),
      ),
    ).toBe('CONTRADICTS negation')
    const here = { ...SAPT, ...ONE_ARTICLE, names: ['Hentzau'] }
    expect(between(sketchClaim(fit, here), sketchClaim(unfit, here))).toBe('nothing')
    const no = sketchClaim("Hentzau didn't sell grenades to the mountain rebels of Zenda", {
      ...SAPT,
      names: ['Hentzau'],
    })
    expect(between(sold, no)).toBe('nothing')
    expect(between(sold, { ...no, speaker: 'flavia' })).toBe('CONTRADICTS negation')
  })
})

describe('opposite words', () => {
  it('contradict where both say what somebody is', () => {
    const one = sketchClaim('Hentzau is completely honest', { ...SAPT, names: ['Hentzau'] })
    const two = sketchClaim('Hentzau is a crook', { speaker: 'flavia', names: ['Hentzau'] })
    expect(between(one, two)).toBe('CONTRADICTS antonym')
    expect(between(one, sketchClaim('Flavia is a crook', { speaker: 'rudolf', names: ['Flavia'] }))).toBe(
      'nothing',
    )
  })
})

describe('figures', () => {
  const dead = (text: string, date = '2031-05-04'): Statement =>
    sketchClaim(text, { date, speaker: text, names: ['Strelsau'] })
  const twelve = dead('12 people were killed in the Strelsau bombing')

  it('of the same thing about the same day contradict', () => {
    const found = compareClaims(twelve, dead('27 were killed in the bombing of Strelsau'))
    expect(found).toMatchObject({ relation: 'CONTRADICTS', method: 'quantity' })
    expect(found?.reason).toMatch(/^gives (12|27) where the other gives (12|27)$/)
  })

  it.each([
    ['at least 9 people were killed in the Strelsau bombing'],
    ['about a dozen people were killed in the Strelsau bombing'],
    ['27 people were wounded in the Strelsau bombing'],
    ['27 people were killed in the Zenda bombing'],
  ])('%s agrees with 12, or tells of something else', text => {
    expect(between(twelve, dead(text))).not.toMatch(/CONTRA/)
  })

  it('of another week are news', () => {
    expect(between(twelve, dead('27 were killed in the bombing of Strelsau', '2031-05-14'))).toBe('nothing')
  })
})

describe('stances', () => {
  const of = (text: string, stance: 'POSITIVE' | 'NEGATIVE', speaker: string, score = 0.9): Statement => ({
    ...sketchClaim(text, { speaker }),
    about: [{ entity: 'hentzau', name: 'Rupert Hentzau', stance, score, words: [], governs: null }],
  })
  const good = of('Hentzau ran the flooded coal mines with great care', 'POSITIVE', 'sapt')

  it('opposed on one question contradict, alike they support', () => {
    const bad = of('what Hentzau did to the flooded coal mines is a crime', 'NEGATIVE', 'flavia')
    expect(between(good, bad)).toBe('CONTRADICTS stance')
    expect(between(good, of('the flooded coal mines made Hentzau a hero', 'POSITIVE', 'flavia'))).toBe(
      'SUPPORTS stance',
    )
  })

  it('do not where they are doubtful, about another question, or the same speaker has them', () => {
    const text = 'what Hentzau did to the flooded coal mines is a crime'
    expect(between(good, of(text, 'NEGATIVE', 'flavia', 0.5))).toBe('nothing')
    expect(between(good, of('Hentzau betrayed his brother', 'NEGATIVE', 'flavia'))).toBe('nothing')
    expect(between(good, of(text, 'NEGATIVE', 'sapt'))).toBe('nothing')
  })
})

describe('every comparison', () => {
  const word = fc.constantFrom(
    ...'Hentzau Flavia Strelsau not never treaty support oppose sold 12 27 people killed is was honest crook will the to mines'.split(
      ' ',
    ),
  )
  const statement = fc
    .record({
      words: fc.array(word, { minLength: 1, maxLength: 14 }),
      cue: fc.constantFrom('said', 'denied', 'praised', 'condemned', null),
      speaker: fc.constantFrom('sapt', 'flavia', null),
      article: fc.constantFrom('one', 'two'),
    })
    .map(({ words, ...more }) => sketchClaim(words.join(' '), { ...more, names: ['Hentzau', 'Flavia'] }))

  it('gives the same either way round, with a score from 0 to 1 and a reason', () => {
    fc.assert(
      fc.property(statement, statement, (a, b) => {
        const found = compareClaims(a, b)
        expect(compareClaims(b, a)).toEqual(found)
        if (!found) return
        expect(found.score).toBeGreaterThan(0)
        expect(found.score).toBeLessThanOrEqual(1)
        expect(found.reason).not.toBe('')
        expect([a.id, b.id]).toContain(found.from)
      }),
      { numRuns: 2000 },
    )
  })
})
