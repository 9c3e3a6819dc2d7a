import { describe, expect, it } from 'vitest'
import { readCast } from '../cast/cast.ts'
import { tagNames } from '../names/tag.ts'
import { readParagraph } from '../text/paragraph.ts'
import { SpeakerFinder } from './speaker.ts'

const read = (text: string) => {
  const paragraph = readParagraph(text, { start: 0, end: text.length }, false)
  const cast = readCast(text, [paragraph], tagNames([paragraph]))
  const finder = new SpeakerFinder([paragraph], cast)
  const range = (phrase: string) => {
    const start = text.lastIndexOf(phrase)
    const from = paragraph.tokens.findIndex(token => token.start === start)
    return { from, to: paragraph.tokens.findIndex(token => token.end === start + phrase.length) + 1 }
  }
  const name = (id: string | null) => (id === null ? null : finder.entity(id)?.name)
  const id = (of: string) => [...cast.entities.values()].find(entity => entity.name === of)?.id ?? null
  return { finder, range, name, id }
}

describe('speaker', () => {
  it.each([
    ['Mayor Paul Hentzau said no.', 'Mayor Paul Hentzau', 'Paul Hentzau'],
    ['A spokesman for Mayor Paul Hentzau said no.', 'A spokesman for Mayor Paul Hentzau', null],
    ['Advisers to Paul Hentzau and Rita Sapt said no.', 'Advisers to Paul Hentzau and Rita Sapt', null],
    ["Paul Hentzau's campaign said no.", "Paul Hentzau's campaign", 'Paul Hentzau'],
    ['Norway, which backs Paul Hentzau, said no.', 'Norway, which backs Paul Hentzau,', 'Norway'],
    ['The envoy to Norway, Paul Hentzau, said no.', 'Norway, Paul Hentzau', 'Paul Hentzau'],
    ['Norway and its allies said no.', 'Norway and its allies', 'Norway'],
    ['Rita Sapt met Paul Hentzau. She said no.', 'She', 'Rita Sapt'],
    ['Chancellor Rita Sapt left. The chancellor said no.', 'The chancellor', 'Rita Sapt'],
    ['Rita Sapt left. Officials said no.', 'Officials', null],
  ])('%s', (text, source, expected) => {
    const { finder, range, name } = read(text)
    expect(name(finder.speaker(0, range(source), null))).toBe(expected)
  })

  it('takes a pronoun for whom has spoken last, and for nobody after a stranger', () => {
    const { finder, range, name, id } = read('Paul Hentzau met Max Sapt. A neighbour said no. He left.')
    const before = { speaker: id('Max Sapt'), stranger: false, paragraph: 0 }
    expect(name(finder.speaker(0, range('He'), before))).toBe('Max Sapt')
    expect(finder.speaker(0, range('He'), { speaker: null, stranger: true, paragraph: 0 })).toBeNull()
  })
})

it.each([
  ['A lawyer said no.', 'A lawyer', true],
  ['Another woman said no.', 'Another woman', true],
  ['The report said no.', 'The report', false],
  ['Conservatives said no.', 'Conservatives', false],
  ['Norway said no.', 'Norway', false],
])('may be a man or a woman: %s', (text, source, expected) => {
  const { finder, range } = read(text)
  expect(finder.isStranger(0, range(source))).toBe(expected)
})

it('names the hearers or whose office is named', () => {
  const { finder, range, name } = read(
    'He told Rita Sapt and Norway. Chancellor Max Rose met the chancellor.',
  )
  expect(finder.hearers(0, range('Rita Sapt and Norway')).map(name)).toEqual(['Rita Sapt', 'Norway'])
  expect(finder.hearers(0, range('the chancellor')).map(name)).toEqual(['Max Rose'])
})
