import { describe, expect, it } from 'vitest'
import { tagNames } from '../names/tag.ts'
import { readParagraph } from '../text/paragraph.ts'
import { readCast } from './cast.ts'

const cast = (...texts: string[]) => {
  const text = texts.join('\n')
  let at = 0
  const paragraphs = texts.map(part => {
    const span = { start: at, end: at + part.length }
    at += part.length + 1
    return readParagraph(text, span, false)
  })
  const { entities, mentions } = readCast(text, paragraphs, tagNames(paragraphs))
  return {
    entities: [...entities.values()].map(({ type, name }) => `${type} ${name}`),
    kind: (name: string) => [...entities.values()].find(entity => entity.name === name)?.kind,
    aliases: (name: string) => [...entities.values()].find(entity => entity.name === name)?.aliases,
    mentions: mentions.map(({ start, end }) => text.slice(start, end)),
  }
}

describe('people', () => {
  it('joins the spellings of one name and the surname alone', () => {
    const { entities, aliases } = cast(
      'President Omar al-Zendi spoke on Monday. Omar Zendi left the city.',
      "Zendi's guards followed Mr. Al-Zendi.",
    )
    expect(entities).toEqual(['PERSON Omar al-Zendi'])
    expect(aliases('Omar al-Zendi')).toHaveLength(4)
  })

  it('leaves titles, roles and the possessive outside', () => {
    const { mentions } = cast(
      "Foreign Minister Anna Rassendyll's aide met Gen. Paul Hentzau and spokeswoman Rita Sapt.",
    )
    expect(mentions).toEqual(['Anna Rassendyll', 'Paul Hentzau', 'Rita Sapt'])
  })

  it('keeps particles and initials', () => {
    expect(cast('Minister Ursula von der Tarlen met John F. Strakencz.').mentions).toEqual([
      'Ursula von der Tarlen',
      'John F. Strakencz',
    ])
  })

  it('tells people of one surname apart by given name and title', () => {
    const { entities } = cast('Mary Rupert and Carl Rupert came to Chicago. Mrs. Rupert spoke.')
    expect(entities.slice(0, 2)).toEqual(['PERSON Mary Rupert', 'PERSON Carl Rupert'])
  })
})

describe('organisations', () => {
  it('takes who owns a party for a person', () => {
    expect(
      cast("The dispute between the RWF and Hentzau's Streslau Democratic Party is old.").entities,
    ).toContain('PERSON Hentzau')
  })

  it('gathers the names of a known actor under its usual one', () => {
    const { entities } = cast(
      'The Islamic State lost ground on Monday. ISIS fighters fled, and ISIL said nothing.',
    )
    expect(entities).toEqual(['ORGANISATION Islamic State'])
  })

  it('joins an abbreviation that the text defines', () => {
    const { entities, aliases } = cast(
      'The Ruritanian Workers Federation (RWF) met on Monday.',
      'The RWF said that it would strike. RWF members left.',
    )
    expect(entities).toEqual(['ORGANISATION Ruritanian Workers Federation'])
    expect(aliases('Ruritanian Workers Federation')).toEqual(['RWF', 'Ruritanian Workers Federation'])
  })

  it('knows the kind by the noun', () => {
    expect(cast('She works for the University of Strelsau.').kind('University of Strelsau')).toBe('OTHER')
    expect(cast('The Strelsau Police Department said so.').kind('Strelsau Police Department')).toBe(
      'GOVERNMENT_BODY',
    )
  })
})

describe('states', () => {
  it('resolves government and capital to the state, and the city to a place', () => {
    const { entities } = cast('The Norwegian government waits. Oslo warned the others. It rained in Oslo.')
    expect(entities).toEqual(['ORGANISATION Norway', 'PLACE Oslo'])
  })

  it('does not take a demonym for a mention', () => {
    expect(cast('Norwegian fishermen and their Danish counterparts met.').mentions).toEqual([])
  })
})
