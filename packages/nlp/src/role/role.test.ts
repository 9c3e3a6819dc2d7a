import { describe, expect, it } from 'vitest'
import { annotate } from '../annotate.ts'

/** Each role as 'holder: title, organisation', and the words that say so in brackets. */
const roles = (text: string, evidence = false): string[] => {
  const { entities, roles } = annotate(text, { title: 'Known' })
  const name = (id: string | null) => entities.find(entity => entity.id === id)?.name ?? 'nobody knows where'
  return roles.map(
    ({ holder, title, organisation, former, span }) =>
      `${name(holder)}: ${former ? 'former ' : ''}${title}, ${name(organisation)}${evidence ? ` [${text.slice(span.start, span.end)}]` : ''}`,
  )
}

describe('a title before a name', () => {
  it.each([
    ['Treasury Department spokeswoman Ada Brook said so.', 'Ada Brook: spokeswoman, Treasury Department'],
    ['Norwegian Foreign Minister Ada Brook said so.', 'Ada Brook: foreign minister, Norway'],
    ["Norway's deputy prime minister Ada Brook said so.", 'Ada Brook: deputy prime minister, Norway'],
    ['U.S. Secretary of State Ada Brook said so.', 'Ada Brook: secretary of state, United States'],
    [
      'U.S. Ambassador to the European Union Tom Reed said so.',
      'Tom Reed: ambassador to the European Union, United States',
    ],
    ['White House chief of staff Ada Brook said so.', 'Ada Brook: chief of staff, White House'],
    ['Pentagon press secretary Rear Adm. Tom Reed said so.', 'Tom Reed: press secretary, Pentagon'],
    ['Acting Pentagon spokesman Tom Reed said so.', 'Tom Reed: acting spokesman, Pentagon'],
    ['President Ada Brook of Norway said so.', 'Ada Brook: president, Norway'],
    ['Sen. Ada Brook said so.', 'Ada Brook: senator, nobody knows where'],
    ['Lt. Gov. Ada Brook said so.', 'Ada Brook: lieutenant governor, nobody knows where'],
    ['Commerce Secretary Ada Brook said so.', 'Ada Brook: commerce secretary, nobody knows where'],
    [
      'Russian Foreign Ministry spokeswoman Ada Brook said so.',
      'Ada Brook: foreign ministry spokeswoman, Russia',
    ],
  ])('%s', (text, role) => expect(roles(text)).toEqual([role]))

  it('gives both posts that one person holds together', () => {
    expect(roles('Microsoft President and CEO Ada Brook left on Monday.')).toEqual([
      'Ada Brook: president, Microsoft',
      'Ada Brook: chief executive, Microsoft',
    ])
  })

  it('stands in the words of the text', () => {
    expect(
      roles('Former Norwegian Prime Minister Ada Brook met the director of the FBI, Tom Reed.', true),
    ).toEqual([
      'Ada Brook: former prime minister, Norway [Former Norwegian Prime Minister]',
      'Tom Reed: director, Federal Bureau of Investigation [director of the FBI]',
    ])
  })
})

describe('a title behind a name', () => {
  it.each([
    ['Ada Brook, a spokeswoman for the State Department, left.', 'Ada Brook: spokeswoman, State Department'],
    ['Ada Brook, the Norwegian president, left.', 'Ada Brook: president, Norway'],
    ['"It rained," said Ada Brook, chief executive of Microsoft.', 'Ada Brook: chief executive, Microsoft'],
    [
      'Ada Brook, professor of public affairs at Harvard University, left.',
      'Ada Brook: professor of public affairs, Harvard University',
    ],
    ["Norway's foreign minister, Ada Brook, left.", 'Ada Brook: foreign minister, Norway'],
    ['Ada Brook, the foreign minister of Norway, left.', 'Ada Brook: foreign minister, Norway'],
    ['Ada Brook is the director of the FBI.', 'Ada Brook: director, Federal Bureau of Investigation'],
    ['Ada Brook was the director of the FBI.', 'Ada Brook: former director, Federal Bureau of Investigation'],
    ['Ada Brook, a member of the Senate, left.', 'Ada Brook: member, Senate'],
  ])('%s', (text, role) => expect(roles(text)).toEqual([role]))
})

describe('a role that is held no more', () => {
  it.each([
    ['Former FBI Director Tom Reed left.', 'Tom Reed: former director, Federal Bureau of Investigation'],
    ['They met then-Pentagon spokesman Tom Reed.', 'Tom Reed: former spokesman, Pentagon'],
    ['They met ex-president Tom Reed.', 'Tom Reed: former president, nobody knows where'],
    ['Tom Reed, the former Norwegian prime minister, left.', 'Tom Reed: former prime minister, Norway'],
    [
      'Tom Reed, director of the FBI from 2001 to 2005, left.',
      'Tom Reed: former director, Federal Bureau of Investigation',
    ],
  ])('%s', (text, role) => expect(roles(text)).toEqual([role]))
})

describe('no role', () => {
  it.each([
    ['a form of address or a rank', 'Mr. Tom Reed met Gen. Carl Rupert and Dr. Ada Brook.'],
    ['a candidate, or one who is yet to come', 'Incoming White House chief of staff Tom Reed left.'],
    ['people in a row', 'Tom Reed, the Norwegian president, and Ada Brook left.'],
    ['what somebody says of another', 'Ada Brook said: “Tom Reed is the director of the FBI.”'],
    ['one who serves the holder', 'They met an adviser to the president Tom Reed had left.'],
    ['a calling', 'Norwegian journalist Ada Brook left.'],
    ['the office of somebody within', "Tom Reed, the chairman of Congress's intelligence committee, left."],
  ])('is %s', (_, text) => expect(roles(text)).toEqual([]))

  it.each([
    ['told the BBC President Tom Reed', 'He told CNN President Tom Reed had left.'],
    ['the White House President', 'At the White House President Tom Reed spoke.'],
    ['a Syria envoy', 'They met the Syria envoy Tom Reed there.'],
    ['a White House correspondent', 'White House correspondent Tom Reed left.'],
    ['a leader of a state that is no more', 'Soviet President Tom Reed left.'],
  ])('is in the organisation beside %s', (_, text) =>
    expect(roles(text).filter(role => !role.endsWith('nobody knows where'))).toEqual([]),
  )
})

it('has the organisation that the article gives the same title elsewhere', () => {
  expect(roles('President Tom Reed left. The U.S. President Tom Reed came back.')).toEqual([
    'Tom Reed: president, United States',
  ])
})

it('mentions the state of a demonym, by another word than its name', () => {
  const { entities, mentions } = annotate('Norwegian President Tom Reed left.', { title: 'Known' })
  const norway = entities.find(({ name }) => name === 'Norway')
  expect(norway).toMatchObject({ type: 'ORGANISATION', kind: 'STATE', aliases: ['Norwegian'] })
  expect(mentions[0]).toEqual({ start: 0, end: 9, entity: norway?.id, nominal: true })
})

describe('a post as a source', () => {
  const office = (text: string): string | null => {
    const { entities, claims } = annotate(text, { title: 'Known' })
    const [{ office = null, speaker = null } = {}] = claims
    const name = entities.find(({ id }) => id === office?.organisation)?.name
    return speaker === null && office ? `${office.title}, ${name}` : null
  }

  it.each([
    ['The Norwegian foreign minister said on Monday that the treaty was dead.', 'foreign minister, Norway'],
    ["Norway's prime minister said on Monday that the treaty was dead.", 'prime minister, Norway'],
    ['The president of Norway said on Monday that the treaty was dead.', 'president, Norway'],
  ])('%s', (text, found) => expect(office(text)).toBe(found))

  it.each([
    ['several may hold it', 'The Norwegian deputy foreign minister said that the treaty was dead.'],
    ['it is held no more', 'The former Norwegian foreign minister said that the treaty was dead.'],
    ['it is one of many', 'A Norwegian minister said on Monday that the treaty was dead.'],
    ['the article names who holds it', 'Norwegian Foreign Minister Ada Brook said that the treaty was dead.'],
  ])('none where %s', (_, text) => expect(office(text)).toBeNull())
})
