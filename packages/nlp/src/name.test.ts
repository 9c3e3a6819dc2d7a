import { expect, it } from 'vitest'
import { findCandidates } from './name.ts'
import { titleBefore } from './nameword.ts'
import { readParagraph } from './paragraph.ts'
import { surnameKey } from './person.ts'

const read = (text: string, headline = false) => readParagraph(text, { start: 0, end: text.length }, headline)
const candidates = (text: string, headline = false) => {
  const paragraph = read(text, headline)
  return findCandidates(paragraph, 0).map(({ from, to, known, shape }) => [
    text.slice(paragraph.tokens[from]?.start, paragraph.tokens[to - 1]?.end),
    known?.name ?? shape,
  ])
}

it('tells by its words what a run of capitals may be', () => {
  expect(
    candidates('Gov. Rita Sapt met the Zenda Rowing Club of Hofbau at Rose River with Hentzau.'),
  ).toEqual([
    ['Rita Sapt', 'person'],
    ['Zenda Rowing Club of Hofbau', 'organisation'],
    ['Rose River', 'place'],
    ['Hentzau', 'lone'],
  ])
})

it('prefers what the gazetteer knows, and leaves a longer name alone', () => {
  expect(candidates('The U.S. State Department and Norway met.')).toEqual([
    ['U.S.', 'United States'],
    ['State Department', 'State Department'],
    ['Norway', 'Norway'],
  ])
  expect(candidates('She read the Boston Lantern.')).not.toContainEqual(['Boston', 'Boston'])
})

it('takes only single words from a headline in title case', () => {
  expect(
    candidates('Sapt Tells Norway Fish Must Return Home', true).every(
      ([, what]) => what === 'lone' || what === 'Norway',
    ),
  ).toBe(true)
})

it('reads the words of office before a name, with the country', () => {
  const { tokens } = read('the Norwegian Foreign Minister Rita Sapt')
  expect(titleBefore(tokens, 4)).toEqual(['norwegian', 'foreign', 'minister'])
  expect(titleBefore(read('Secretary of State Rita Sapt').tokens, 3)).toEqual(['secretary', 'of', 'state'])
})

it.each([
  ['al-Zendi', 'zendi'],
  ['Zendi', 'zendi'],
  ['O’Hara', 'ohara'],
])('the surname of %s is looked up as %s', (name, key) => {
  expect(surnameKey(name)).toBe(key)
})
