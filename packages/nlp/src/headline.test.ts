import { expect, it } from 'vitest'
import { readHeadline } from './headline.ts'
import { readParagraph } from './paragraph.ts'

const contents = (text: string, names: number[]) => {
  const paragraph = readParagraph(text, { start: 0, end: text.length }, true)
  const found = readHeadline(paragraph, 0, { starts: at => names.includes(at), person: () => false })
  return found.map(({ content }) =>
    content
      .map(({ from, to }) => text.slice(paragraph.tokens[from]?.start, paragraph.tokens[to - 1]?.end))
      .join(),
  )
}

it('reads a colon behind a name or an office, and no other', () => {
  expect(contents('Sapt: Fish Must Come Back', [0])).toEqual(['Fish Must Come Back'])
  expect(contents('Mayor: Fish Must Come Back', [])).toEqual(['Fish Must Come Back'])
  expect(contents('Update: Fish Come Back Home', [])).toEqual([])
})

it('reads a verb behind the name that begins it', () => {
  expect(contents('Sapt Warns Norway Fish Must Come Back', [0, 2])).toEqual(['Fish Must Come Back'])
  expect(contents('Storm Warns Norway Fish Must Come Back', [2])).toEqual([])
})
