import { describe, expect, it } from 'vitest'
import { annotate } from '../annotate.ts'

/** For each claim each of those whom it is about, as 'Hentzau - lied'. */
const stances = (text: string): string[] => {
  const { claims, entities } = annotate(text, { title: 'Known' })
  const sign = { POSITIVE: '+', NEGATIVE: '-', NEUTRAL: '0' }
  return claims.flatMap(claim =>
    claim.stances.map(({ entity, stance, words }) => {
      const name = entities
        .find(({ id }) => id === entity)
        ?.name.split(' ')
        .at(-1)
      return [name, sign[stance], ...words.map(({ start, end }) => text.slice(start, end))].join(' ')
    }),
  )
}

const said = (content: string): string[] => stances(`Mayor Anna Strakencz said ${content}.`)

describe('verbs', () => {
  it.each([
    ['that Rita Sapt backs Paul Hentzau', ['Sapt 0', 'Hentzau + backs']],
    ['that Paul Hentzau lied', ['Hentzau - lied']],
    ['that Paul Hentzau was praised by Rita Sapt', ['Hentzau + praised', 'Sapt 0']],
    ['that she condemned Rita Sapt and Paul Hentzau', ['Sapt - condemned', 'Hentzau - condemned']],
    ['that she stands with Paul Hentzau', ['Hentzau + stands with']],
    ['that Paul Hentzau fuelled hatred and then had shown courage', ['Hentzau + shown courage']],
    ['that Paul Hentzau tried to mislead the town', ['Hentzau - mislead']],
    ['that the town holds Paul Hentzau responsible for the flood', ['Hentzau - holds']],
    ['that the mill was bought from Paul Hentzau', ['Hentzau 0']],
    ['that the mill attacked by Norway burned', ['Norway - attacked']],
  ])('%s', (content, expected) => {
    expect(said(content)).toEqual(expected)
  })

  it('differ by clause', () => {
    expect(said('that Rita Sapt lied and that Paul Hentzau was honest')).toEqual([
      'Sapt - lied',
      'Hentzau + honest',
    ])
  })

  it('count as cues', () => {
    expect(stances('Mayor Anna Strakencz condemned Paul Hentzau for the flood.')).toEqual([
      'Hentzau - condemned',
    ])
  })
})

describe('nouns and adjectives', () => {
  it.each([
    ['that Paul Hentzau was a disaster for the town', ['Hentzau - disaster']],
    ['that Paul Hentzau was one of the best mayors', ['Hentzau + best']],
    ['that betting on Paul Hentzau is a losing bet', ['Hentzau - losing']],
    ['that the brutal Norwegian regime was on its knees', ['Norway - brutal']],
    ["that the town had enough of Paul Hentzau's crimes", ['Hentzau - crimes']],
    ["that Paul Hentzau's enemies were liars", ['Hentzau 0']],
    ['that there was no role for Paul Hentzau in the talks', ['Hentzau - no role for']],
    ['that Paul Hentzau has no place in the talks', ['Hentzau - has no place']],
    ['that Paul Hentzau “has no place” in the talks', ['Hentzau - has no place']],
    ['that Paul Hentzau is not the answer', ['Hentzau - not the answer']],
    ['that Paul Hentzau lost the legitimacy to rule', ['Hentzau - lost the legitimacy']],
    ['that Paul Hentzau has lost his legitimacy', ['Hentzau - lost his legitimacy']],
  ])('%s', (content, expected) => {
    expect(said(content)).toEqual(expected)
  })

  it('are found where somebody is called so, and where they are all that is said', () => {
    expect(stances('Mayor Anna Strakencz called Paul Hentzau a “great leader”.')).toEqual(['Hentzau + great'])
    expect(stances('“A liar,” Mayor Anna Strakencz said of Paul Hentzau.')).toEqual(['Hentzau - liar'])
  })

  it('belong to whom a pronoun means', () => {
    expect(stances('“Paul Hentzau was on time. He is a disgrace,” Mayor Anna Strakencz said.')).toEqual([
      'Hentzau - disgrace',
    ])
  })
})

describe('demands', () => {
  it.each([
    ['that Paul Hentzau must go', ['Hentzau - must go']],
    ['that Paul Hentzau must make way for others', ['Hentzau - must make']],
    ['that Paul Hentzau must go to the mill', ['Hentzau 0']],
    ['that Norway must stop its trawlers', ['Norway - must stop']],
    ['that Norway should be included in the talks', ['Norway + should be included']],
    ['that the town should work with Norway', ['Norway + work with']],
    ['that the town worked with Norway', ['Norway 0']],
    ['that the town will not be working with Norway', ['Norway - not be working with']],
    ['that Paul Hentzau should be removed', ['Hentzau - should be removed']],
    ['that Paul Hentzau should succeed', ['Hentzau 0']],
  ])('%s', (content, expected) => {
    expect(said(content)).toEqual(expected)
  })

  it('may be put to whom they concern', () => {
    expect(stances('Mayor Anna Strakencz demanded the town work with Paul Hentzau.')).toEqual([
      'Hentzau + work with',
    ])
    expect(stances('Mayor Anna Strakencz told the town that she was working with Paul Hentzau.')).toEqual([
      'Hentzau 0',
    ])
    expect(stances('Mayor Anna Strakencz called on Paul Hentzau to resign.')).toEqual(['Hentzau - to resign'])
  })
})

describe('negation', () => {
  it.each([
    ['that she never supported Paul Hentzau', ['Hentzau - never supported']],
    ['that the envoys refuse to include Norway', ['Norway - refuse to include']],
    ['that Paul Hentzau is not a threat', ['Hentzau + not a threat']],
    ['that she had not condemned Paul Hentzau', ['Hentzau 0']],
    ['that she did not believe Paul Hentzau was a hero', ['Hentzau - hero']],
    ['she would leave if Paul Hentzau was a liar', ['Hentzau 0']],
  ])('%s', (content, expected) => {
    expect(said(content)).toEqual(expected)
  })

  it('comes with a cue that denies, but not with one that is only not used', () => {
    expect(stances('Mayor Anna Strakencz denied that Paul Hentzau was guilty.')).toEqual(['Hentzau + guilty'])
    expect(stances('Mayor Anna Strakencz did not say that Paul Hentzau was guilty.')).toEqual(['Hentzau 0'])
  })
})

it('gives each one that a claim is about its stance, in the same order, surer with more words', () => {
  const text = 'Mayor Anna Strakencz said that Paul Hentzau is a liar and a cheat, and that Norway was late.'
  const [claim] = annotate(text, { title: 'Known' }).claims
  expect(claim?.stances.map(({ entity }) => entity)).toEqual(claim?.about)
  const [bad, neutral] = claim?.stances ?? []
  expect(bad?.score).toBeGreaterThan(0.5)
  expect(neutral).toMatchObject({ stance: 'NEUTRAL', score: 0, words: [] })
})
