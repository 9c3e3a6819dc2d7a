import { describe, expect, it } from 'vitest'
import { readCast } from './entity.ts'
import { readParagraph } from './paragraph.ts'

const cast = (...texts: string[]) => {
  const text = texts.join('\n')
  let at = 0
  const paragraphs = texts.map(part => {
    const span = { start: at, end: at + part.length }
    at += part.length + 1
    return readParagraph(text, span, false)
  })
  const { entities, mentions } = readCast(text, paragraphs)
  return {
    entities: [...entities.values()].map(({ type, name }) => `${type.charAt(0)} ${name}`),
    aliases: (name: string) => [...entities.values()].find(entity => entity.name === name)?.aliases,
    mentions: mentions.map(({ start, end }) => text.slice(start, end)),
  }
}

describe('people', () => {
  it('joins the spellings of one name and the surname alone', () => {
    const { entities, aliases } = cast(
      'President Omar al-Zendi spoke. Omar Zendi left.',
      "Zendi's guards followed Mr. Al-Zendi.",
    )
    expect(entities).toEqual(['P Omar al-Zendi'])
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

  it('reads a surname that is also an office', () => {
    expect(cast('Walter King resigned. King told reporters why.').mentions).toEqual(['Walter King', 'King'])
  })

  it('tells people of one surname apart by given name and title', () => {
    const { entities } = cast('Mary Rupert and Carl Rupert came. Mrs. Rupert spoke.')
    expect(entities).toEqual(['P Mary Rupert', 'P Carl Rupert'])
  })

  it.each([
    'The Cold War ended in May on a Tuesday.',
    'Asked again, Nobody came. Meanwhile Everything closed.',
    'THE KING HAS LEFT THE OLD CITY TODAY.',
    'Crops failed at the Air Base last Monday.',
  ])('finds nobody in %j', text => {
    expect(
      cast(text)
        .entities.filter(name => name.startsWith('P '))
        .every(name => /Base/.test(name)),
    ).toBe(true)
  })
})

describe('organisations', () => {
  it('gathers the names of a known actor under its usual one', () => {
    const { entities } = cast(
      'The Islamic State (ISIS/ISIL) lost ground. Daesh [ISIL] and IS are one, as anti-ISIS groups say.',
    )
    expect(entities).toEqual(['O Islamic State'])
  })

  it('joins an abbreviation that the text defines, before and behind', () => {
    const { entities, mentions } = cast(
      'RWF men marched.',
      'The Ruritanian Workers Federation (RWF) met. RWF won.',
    )
    expect(entities).toEqual(['O Ruritanian Workers Federation'])
    expect(mentions.filter(name => name === 'RWF')).toHaveLength(3)
  })

  it('takes in what follows of and for', () => {
    expect(cast('She left the University of Strelsau and the Institute for Royal Affairs.').mentions).toEqual(
      ['University of Strelsau', 'Institute for Royal Affairs'],
    )
  })
})

describe('states', () => {
  it('resolves government and capital to the state, and the city to a place', () => {
    const { entities } = cast('The Norwegian government waits. Oslo warned the others. It rained in Oslo.')
    expect(entities).toEqual(['O Norway', 'P Oslo'])
  })

  it('does not take a demonym for a mention', () => {
    expect(cast('Norwegian fishermen and their Danish counterparts met.').mentions).toEqual([])
  })
})
