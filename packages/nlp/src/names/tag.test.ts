import { describe, expect, it } from 'vitest'
import { readParagraph } from '../text/paragraph.ts'
import { tagNames } from './tag.ts'

const namesIn = (...lines: string[]): string[] => {
  const paragraphs = lines.map(line => readParagraph(line, { start: 0, end: line.length }, false))
  return tagNames(paragraphs).map(({ paragraph, from, to, type }) => {
    const tokens = paragraphs[paragraph]?.tokens ?? []
    return `${type} ${lines[paragraph]?.slice(tokens[from]?.start, tokens[to - 1]?.end)}`
  })
}

describe('the tagger', () => {
  it('finds persons, organisations and places, without titles', () => {
    expect(
      namesIn('Senator Maria Hollis told the Justice Department on Friday that she would travel to Norway.'),
    ).toEqual(['PERSON Maria Hollis', 'ORGANISATION Justice Department', 'PLACE Norway'])
  })

  it('takes the whole name of an institution, and its acronym', () => {
    expect(namesIn('The Centers for Disease Control and Prevention (CDC) issued a warning.')).toEqual([
      'ORGANISATION Centers for Disease Control and Prevention',
      'ORGANISATION CDC',
    ])
  })

  it('knows a surname by the name that stands elsewhere in the article', () => {
    expect(
      namesIn(
        'Paris was not the issue.',
        'The mayor, Thomas Paris, said he would resign.',
        'Paris said so twice.',
      ),
    ).toContain('PERSON Thomas Paris')
  })

  it('reads a headline in capitals', () => {
    expect(namesIn('OBAMA MEETS PUTIN IN MOSCOW')).toEqual(['PERSON OBAMA', 'PERSON PUTIN', 'PLACE MOSCOW'])
  })

  it('leaves nationalities, days and common words alone', () => {
    expect(namesIn('On Monday the French voted, and Germans watched.')).toEqual([])
  })

  it('gives spans that stand in their paragraphs, in order, and the same each time', () => {
    const text = 'Smith (Reuters) – “Trump’s” U.S.-Mexico wall; O’Brien & Co. Inc.'
    const paragraphs = [readParagraph(text, { start: 0, end: text.length }, false)]
    const names = tagNames(paragraphs)
    let last = 0
    for (const { paragraph, from, to } of names) {
      expect(paragraph).toBe(0)
      expect(from).toBeGreaterThanOrEqual(last)
      expect(to).toBeGreaterThan(from)
      last = to
    }
    expect(last).toBeLessThanOrEqual(paragraphs[0]?.tokens.length ?? 0)
    expect(tagNames(paragraphs)).toEqual(names)
  })

  it('takes no text for names', () => {
    expect(tagNames([])).toEqual([])
    expect(namesIn('', '…', '12 34')).toEqual([])
  })
})
