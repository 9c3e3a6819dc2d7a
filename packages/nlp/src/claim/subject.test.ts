import { expect, it } from 'vitest'
import { readCast } from '../cast/cast.ts'
import { tagNames } from '../names/tag.ts'
import { readParagraph } from '../text/paragraph.ts'
import { SpeakerFinder } from './speaker.ts'
import { type Said, targetsOf, viaOf } from './subject.ts'

/** Reads a text whose content stands between the first two '|', and whose cue is the word before a third, or before the content. */
const read = (marked: string) => {
  const [before = '', said = '', upToCue, behind = ''] = marked.split('|')
  const text = before + said + (upToCue ?? '') + behind
  const paragraph = readParagraph(text, { start: 0, end: text.length }, false)
  const finder = new SpeakerFinder([paragraph], readCast(text, [paragraph], tagNames([paragraph])))
  const at = (offset: number) => {
    const index = paragraph.tokens.findIndex(token => token.start >= offset)
    return index === -1 ? paragraph.tokens.length : index
  }
  const content = [{ from: at(before.length), to: at(before.length + said.length) }]
  const end = at(upToCue ? before.length + said.length + upToCue.length : before.length)
  const cue = { from: end - 1, to: end }
  const names = (ids: readonly string[]) => ids.map(id => finder.entity(id)?.name)
  const id = (of: string) =>
    finder.named(0, { from: 0, to: paragraph.tokens.length }).find(({ entity }) => names([entity])[0] === of)
      ?.entity ?? ''
  const about = (speaker: string | null, direct = false, previous: Said | null = null) =>
    names(
      targetsOf(finder, [paragraph], 0, { content, cue, speaker, direct }, previous).map(
        ({ entity }) => entity,
      ),
    )
  return { id, about, via: () => names(viaOf(finder, paragraph, 0, { cue, content, source: null })) }
}

it('is about whom the content names, each once, but not the speaker', () => {
  const { about, id } = read('Paul Hentzau said |that Norway owed Paul Hentzau and Norway a mill.|')
  expect(about(id('Paul Hentzau'))).toEqual(['Norway'])
})

it('is about whom the content calls by country and office', () => {
  const { about } = read('Norwegian King Max Sapt slept. It was said |that the Norwegian king was late.|')
  expect(about(null)).toEqual(['Max Sapt'])
})

it('is about what the rest says it is about, up to where it was said', () => {
  const { about } = read('|It rains|, Rita Sapt said| of Paul Hentzau in Norway.')
  expect(about(null)).toEqual(['Paul Hentzau'])
})

it('follows him to whom the same speaker has just spoken of', () => {
  const { about, id } = read('Rita Sapt met Paul Hentzau. Rita Sapt said: |I like him.|')
  const before = { speaker: id('Rita Sapt'), about: [id('Paul Hentzau')], direct: true }
  expect(about(id('Rita Sapt'), true, before)).toEqual(['Paul Hentzau'])
  expect(about(id('Rita Sapt'), true, { ...before, speaker: null })).toEqual([])
})

it('follows him in what a state says to whom the text has just named', () => {
  const { about, id } = read('Paul Hentzau left, and Norway held |him responsible.|')
  expect(about(id('Norway'))).toEqual(['Paul Hentzau'])
})

it('names the media it came through, not those it is about', () => {
  expect(read('|It rains|, Rita Sapt said| in an interview with the BBC.').via()).toEqual(['BBC'])
  expect(read('|It rains|, Rita Sapt said| against Norway.').via()).toEqual([])
})
