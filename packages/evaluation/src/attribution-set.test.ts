import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readAttributionSet, readStandoff } from './attribution-set.ts'

const directory = mkdtempSync(join(tmpdir(), 'sayso-attribution-set-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const TEXT = '🦊🦊 Ada Brook said the bridge, which is old, will close.'

/** The parts of the only attribution, as text. */
function partsOf(standoff: string): Record<'content' | 'cue' | 'source', string[]> {
  const { attributions, text } = readStandoff('a', TEXT, standoff)
  expect(attributions).toHaveLength(1)
  const exact = (part: 'content' | 'cue' | 'source'): string[] =>
    (attributions[0]?.[part] ?? []).map(({ start, end }) => text.slice(start, end))
  return { content: exact('content'), cue: exact('cue'), source: exact('source') }
}

it('turns code points into offsets of the text, over characters of two units', () => {
  expect(
    partsOf(
      'T1\tSource 3 12\tAda Brook\nT2\tCue 13 17\tsaid\nT3\tContent 18 28\tthe bridge\nE1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\n',
    ),
  ).toEqual({ source: ['Ada Brook'], cue: ['said'], content: ['the bridge'] })
})

it('reads spans in pieces, numbered roles, and events before their spans', () => {
  expect(
    partsOf(
      'E1\tAttribution:T9 Content:T1 Content2:T2\nT1\tContent 18 28;44 48\tx\nT2\tContent 49 54\tclose',
    ),
  ).toEqual({ source: [], cue: [], content: ['the bridge', 'will', 'close'] })
})

it('passes over references that point nowhere, events without content, and lines that say nothing', () => {
  expect(
    partsOf(
      [
        'T1\tContent 18 28\tthe',
        'bridge',
        '#1\tAnnotatorNotes T1\tshort',
        'R1\tIn Arg1:T1 Arg2:T7',
        'E1\tAttribution:T4 Content:T1 Source:T77',
        'E2\tAttribution:T5 Content:T78 Cue:T1',
      ].join('\r\n'),
    ),
  ).toEqual({ source: [], cue: [], content: ['the bridge'] })
})

it('keeps what was discarded', () => {
  expect(readStandoff('a', TEXT, 'T1\tDiscard 0 2;3 6\tx').discarded).toEqual([
    { start: 0, end: 4 },
    { start: 5, end: 8 },
  ])
})

/** A folder of texts and annotations. */
function folderOf(name: string, texts: Record<string, string>, annotations: Record<string, string>): string {
  const folder = join(directory, name)
  for (const [part, files] of Object.entries({ text: texts, attributions: annotations })) {
    mkdirSync(join(folder, part), { recursive: true })
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, part, file), content)
  }
  return folder
}

it('takes the first annotator of each text, the texts by name', () => {
  const folder = folderOf(
    'several',
    { 'b.txt': TEXT, 'a.txt': TEXT, 'a_c.txt': TEXT },
    {
      'a_1.ann': 'T1\tContent 18 28\tx\nE1\tContent:T1',
      'a_2.ann': '',
      'a_c_0.ann': '',
      'b_1.ann': '',
    },
  )
  expect(readAttributionSet(folder).map(({ id, attributions }) => [id, attributions.length])).toEqual([
    ['a', 1],
    ['a_c', 0],
    ['b', 0],
  ])
})

it('says what is wrong with a folder', () => {
  expect(() => readAttributionSet(join(directory, 'nowhere'))).toThrow(
    expect.objectContaining({ code: 'INPUT_UNREADABLE', message: expect.stringContaining('nowhere') }),
  )
  expect(() => readAttributionSet(folderOf('none', {}, {}))).toThrow(
    expect.objectContaining({ code: 'INPUT_EMPTY' }),
  )
  expect(() => readAttributionSet(folderOf('bare', { 'a.txt': TEXT }, { 'ab_1.ann': '' }))).toThrow(
    expect.objectContaining({ code: 'INPUT_FORMAT', hint: expect.stringContaining('a_ANNOTATOR.ann') }),
  )
})
