import { describe, expect, it } from 'vitest'
import { sketchClaim } from '../../../../tests/claim.ts'
import { isSomebodys, standingOf } from './cue.ts'

describe('what a cue says of the content', () => {
  it.each([
    ['said', 'the mines are shut', 'asserts'],
    ['denied', 'the mines were shut', 'denies'],
    ['denied', 'shutting the mines', 'denies'],
    ['denied', 'a visa to the miners', null],
    ['did not deny', 'the mines were shut', null],
    ['rejected the notion', 'the mines were shut', 'denies'],
    ['rejected', 'the mining bill', 'opposes'],
    ['dismissed criticism of', 'the mining bill', null],
    ['praised', 'the mining bill', 'favours'],
    ['fired back at', 'the mining bill', 'asserts'],
    ['asked about', 'the mining bill', null],
    ['differ on backing', 'the mining bill', null],
    ['has plans to fight', 'the mining bill', 'opposes'],
    [null, 'the mines are shut', 'asserts'],
  ])('%s: %s is %s', (cue, text, standing) => {
    expect(standingOf(sketchClaim(text, { cue }))).toBe(standing)
  })

  it('is against what somebody does not want, and denies what he does not believe', () => {
    const not = (cue: string): string | null =>
      standingOf(sketchClaim('the mines are shut', { cue, negated: true }))
    expect(not("doesn't want")).toBe('opposes')
    expect(not("doesn't believe")).toBe('denies')
    expect(not('did not respond to')).toBeNull()
  })
})

it.each([
  [null, null, false],
  [null, 'who', false],
  [null, 'They', false],
  [null, 'two officials', true],
  [null, 'last year', false],
  ['hentzau', 'who', true],
])('speaker %j, source %j: somebody’s is %j', (speaker, source, expected) => {
  expect(isSomebodys(sketchClaim('the bridge is closed', { speaker, source }))).toBe(expected)
})
