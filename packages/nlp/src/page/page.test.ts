import { describe, expect, it } from 'vitest'
import { readPage } from './page.ts'

const read = (text: string, titled = false) => {
  const page = readPage(text, titled)
  return {
    title: page.title && text.slice(page.title.start, page.title.end),
    outlet: page.outlet,
    body: page.body.map(({ start, end }) => text.slice(start, end)),
  }
}

describe('readPage', () => {
  it('finds the headline behind what the page shows first', () => {
    const { title, body } = read(
      'Accessibility links\r\n\r\nBreaking News\r\n\r\nMint Closes\r\n\r\nThe mint closed.',
    )
    expect(title).toBe('Mint Closes')
    expect(body).toEqual(['The mint closed.'])
  })

  it('has no headline where the title is known or the text begins with a sentence', () => {
    expect(
      read('Mint Closes At Last In Strelsau After A Hundred Years\n\nThe mint closed.', true).title,
    ).toBeNull()
    expect(read('The mint closed.\n\nNobody came.').title).toBeNull()
  })

  it.each([
    'Photo by: The Ruritanian',
    'Load more',
    'Most Popular',
    'See all Video',
    'W300',
    '  • 4x3 Image',
    'Old mint - Archive',
    'To find out more, click here.',
    'By Fritz von Tarlenheim',
    'JUST WATCHED Mint on fire Replay More Videos ... MUST WATCH Mint on fire 01:13',
    'Image caption The old mint of the city, which was built by the king himself.',
    'MINISTER SAYS THAT THE OLD MINT WILL NEVER AGAIN BE OPENED BY ANYBODY.',
  ])('skips the line %j', line => {
    expect(read(`Mint Closes\n\n${line}\n\nThe mint closed.`).body).toEqual(['The mint closed.'])
  })

  it('skips a caption that stands twice', () => {
    expect(read('Mint Closes\n\nThe old mint\nThe old mint\n\nThe mint closed.').body).toEqual([
      'The mint closed.',
    ])
  })

  it.each([
    'Comments 5\nuser_one 3 May 2013, 11:20\n\nMinister Zenda said nothing.',
    'Fritz_T 13 May 2013, 14:32\n\nThe king said we are rich.',
    'With reporting by three agencies\n\nThe Herald journalists report the news in two languages.',
    'Copyright 2013 Herald. All rights reserved.\n\nThe editor said so.',
  ])('ends before %j', tail => {
    expect(read(`Mint Closes\n\nThe mint closed.\n\n${tail}`).body).toEqual(['The mint closed.'])
  })

  it.each([
    ['The Herald has removed its comment section for now.', 'The Herald'],
    ['Radio Strelsau journalists report the news daily.', 'Radio Strelsau'],
    ['HeraldWorld and agencies', 'HeraldWorld'],
  ])('reads the outlet from %j', (line, outlet) => {
    expect(read(`Mint Closes\n\nThe mint closed.\n\n${line}`).outlet).toBe(outlet)
  })

  it('begins a paragraph behind template residue and dateline', () => {
    expect(read('Mint Closes\n\n{ad_slot}The mint closed.').body).toEqual(['The mint closed.'])
    expect(read('Mint Closes\n\nStory highlights The mint closed.').body).toEqual(['The mint closed.'])
    expect(read('Mint Closes\n\nSTRELSAU (Reuters) — The mint closed.').body).toEqual(['The mint closed.'])
  })

  it('joins hard-wrapped lines', () => {
    expect(read('Mint Closes\n\nThe old mint of the city\nclosed on Monday.').body).toHaveLength(1)
  })
})
