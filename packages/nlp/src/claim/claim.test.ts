import { describe, expect, it } from 'vitest'
import { annotate } from '../annotate.ts'

/** Each claim as 'speaker: content', with what else it has. */
const claims = (text: string, title = 'Known') => {
  const { claims, entities } = annotate(text, { title })
  const name = (id: string) => entities.find(entity => entity.id === id)?.name ?? '?'
  return claims.map(claim => ({
    said: `${claim.speaker ? name(claim.speaker) : 'nobody'}: ${claim.content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
    about: claim.about.map(name),
    to: claim.addressees.map(name),
    via: claim.via.map(name),
    quote: claim.quote,
    negated: claim.negated,
  }))
}
const said = (text: string) => claims(text).map(claim => claim.said)

describe('direct speech', () => {
  it.each([
    ['“The bridge is safe,” Mayor Anna Strakencz said.', 'The bridge is safe'],
    ['"The bridge is safe," said Mayor Anna Strakencz.', 'The bridge is safe'],
    ["''The bridge is safe,'' Mayor Anna Strakencz told reporters on Monday.", 'The bridge is safe'],
    ['Mayor Anna Strakencz said, “The bridge is safe.”', 'The bridge is safe.'],
    [
      '“The bridge is safe,” Mayor Anna Strakencz said. “Use it. Or do not.”',
      'The bridge is safe … Use it. Or do not.',
    ],
    ['“The bridge,” Mayor Anna Strakencz said, “is safe.”', 'The bridge … is safe.'],
  ])('%s', (text, content) => {
    expect(said(text)).toEqual([`Anna Strakencz: ${content}`])
  })

  it('resolves the pronoun to whom has just been named', () => {
    const text =
      'Spokeswoman Anna Strakencz was calm.\n\n“The bridge is safe,” she said.\n\n“We built it,” she added.'
    expect(said(text)).toEqual(['Anna Strakencz: The bridge is safe', 'Anna Strakencz: We built it'])
  })

  it('gives a paragraph that is one quotation to whom was quoted before', () => {
    expect(
      said('“It rains,” Mayor Anna Strakencz said.\n\n“All the roads are flooded as far as the mill.”'),
    ).toEqual(['Anna Strakencz: It rains', 'Anna Strakencz: All the roads are flooded as far as the mill.'])
  })
})

describe('reported speech', () => {
  it.each([
    ['Norway said on Monday that the fish were gone.', 'Norway: that the fish were gone'],
    ['The fish were gone from all waters, Norway said Friday.', 'Norway: The fish were gone from all waters'],
    ['According to the BBC, the fish were gone.', 'BBC: the fish were gone'],
    ['The fish were gone from all waters, according to the BBC.', 'BBC: The fish were gone from all waters'],
    ['Mayor Paul Hentzau vowed to stay.', 'Paul Hentzau: to stay'],
    ['The fish, Norway said, were gone by noon.', 'Norway: The fish … were gone by noon'],
  ])('%s', (text, claim) => {
    expect(said(text)).toEqual([claim])
  })

  it('knows the kind of quotation and the denial', () => {
    expect(claims('Norway denied that the fish were “quite gone” by then.')).toMatchObject([
      { quote: 'MIXED', negated: true },
    ])
    expect(claims('Norway did not say that the fish were gone.')).toMatchObject([
      { quote: 'INDIRECT', negated: true },
    ])
    expect(claims('“It rains,” Norway said.')).toMatchObject([{ quote: 'DIRECT', negated: false }])
  })

  it.each(['The claim was old and the report was long.', 'The bridge was built in May.'])(
    'finds nothing in %j',
    text => {
      expect(said(text)).toEqual([])
    },
  )

  it('does not take the one spoken for to be the speaker', () => {
    expect(said('Paul Hentzau stayed away. A spokesman for Paul Hentzau said that it rained.')).toEqual([
      'nobody: that it rained',
    ])
  })
})

describe('about, addressees, media', () => {
  it('names whom it was said to and through whom', () => {
    expect(claims('Minister Paul Hentzau told Minister Rita Sapt that Norway would pay.')).toMatchObject([
      { about: ['Norway'], to: ['Rita Sapt'] },
    ])
    expect(
      claims('Minister Paul Hentzau said in an interview with the BBC that Norway would pay.'),
    ).toMatchObject([{ via: ['BBC'], about: ['Norway'] }])
  })

  it('counts what stands in an about-phrase behind the cue', () => {
    expect(claims('“It is over,” Minister Paul Hentzau said about the talks with Norway.')).toMatchObject([
      { about: ['Norway'] },
    ])
  })
})

describe('headlines', () => {
  it('reads who says what before a colon', () => {
    const text =
      'Norwegian Mayor Anna Strakencz: Fish Have No Future\n\nAnna Strakencz spoke in Oslo on Monday.'
    const { claims, entities } = annotate(text)
    expect(entities.find(({ id }) => id === claims[0]?.speaker)?.name).toBe('Anna Strakencz')
    expect(claims[0]?.content.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Fish Have No Future',
    ])
  })
})
