import { describe, expect, it } from 'vitest'
import { MARKERS } from './marker.ts'
import { opposedWords, profileOf, sharedContent } from './profile.ts'

describe('the profile of a statement', () => {
  const profile = profileOf('“The mines of Zenda weren’t safe,” Hentzau said, but 3,500 miners worked there.')

  it('has its content, names, numbers and markers', () => {
    expect([...profile.content.values()]).toEqual(expect.arrayContaining(['mines', 'Zenda', 'safe']))
    expect([...profile.names]).toEqual(['Zenda', 'Hentzau'])
    expect([...profile.numbers]).toEqual(['3500'])
    expect(profile.markers).toMatchObject({
      negation: ['not'],
      contrast: ['but'],
      report: ['said'],
      denial: [],
    })
    expect(profile.quotationMarks).toBe(2)
  })

  it('has a meaning of unit length, or none where no word is known', () => {
    expect(Math.hypot(...profile.meaning)).toBeCloseTo(1, 6)
    expect(Math.hypot(...profileOf('').meaning)).toBe(0)
    const near = (a: string, b: string): number => {
      const other = profileOf(b).meaning
      return profileOf(a).meaning.reduce((sum, value, d) => sum + value * (other[d] ?? 0), 0)
    }
    expect(near('the senator voted', 'lawmakers passed a bill')).toBeGreaterThan(
      near('the senator voted', 'rain ruined the harvest of grapes'),
    )
  })
})

it('finds the words that two statements share, and those that are opposed', () => {
  const [rise, fall] = [profileOf('Taxes in Zenda will rise.'), profileOf('Zenda’s tax is going to fall.')]
  expect(sharedContent(rise, fall).map(([, word]) => word)).toEqual(['Taxes', 'Zenda'])
  expect(opposedWords(rise, fall)).toEqual([['rise', 'fall']])
  expect(opposedWords(fall, rise)).toEqual([['fall', 'rise']])
  // One weighs both against each other.
  expect(opposedWords(rise, profileOf('Taxes rise, wages fall.'))).toEqual([])
})

it('lists no word of two kinds at odds twice', () => {
  for (const [kind, stems] of Object.entries(MARKERS))
    for (const [other, others] of Object.entries(MARKERS))
      if (kind !== other)
        expect(
          [...stems].filter(stem => others.has(stem)),
          `${kind}, ${other}`,
        ).toEqual([])
})
