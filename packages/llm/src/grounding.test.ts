import { expect, it } from 'vitest'
import { sketchStatement } from '../../../tests/answer.ts'
import type { Statement } from './answer.ts'
import { ground } from './grounding.ts'
import { Haystack } from './haystack.ts'

function grounded(paragraphs: readonly string[], statement: Partial<Statement>, taken: number[] = []) {
  const text = paragraphs.join('\n')
  let at = 0
  const part = paragraphs.map(paragraph => {
    const start = at
    at += paragraph.length + 1
    return { start, end: start + paragraph.length }
  })
  const result = ground(sketchStatement(statement), new Haystack(text, part), part, new Set(taken))
  const shown = (span: { start: number; end: number } | null) =>
    span && `${span.start} ${text.slice(span.start, span.end)}`
  return (
    result && {
      content: result.content.map(shown),
      cue: shown(result.cue),
      source: shown(result.source),
      lost: result.lost,
    }
  )
}

it('takes the words beside what was said', () => {
  const text = ['Brook said so. Reed said that it rained. Vale said little.']
  expect(grounded(text, { content: ['it rained'], cue: 'said', source: 'Reed' })).toEqual({
    content: ['30 it rained'],
    cue: '20 said',
    source: '15 Reed',
    lost: 0,
  })
})

it('takes the place that the source stands beside, or else the paragraph that was named', () => {
  const text = ['“No,” said Ada Brook.', '“No,” said Tom Reed.', '“No,” said she.']
  const no = { content: ['No'], cue: 'said' }
  expect(grounded(text, { ...no, paragraph: 99, source: 'Tom Reed' })?.content).toEqual(['23 No'])
  expect(grounded(text, { ...no, paragraph: 3 })?.content).toEqual(['44 No'])
  expect(grounded(text, { ...no, paragraph: 99 }, [1])?.content).toEqual(['23 No'])
})

it('puts pieces in reading order, and no word twice', () => {
  const text = ['“It holds,” said Brook, “for now.”']
  expect(grounded(text, { content: ['for now.', 'It holds,', 'holds'] })?.content).toEqual([
    '1 It holds,',
    '25 for now.',
  ])
})

it('finds what the model left words out of, as several pieces', () => {
  const text = ['“The dam that was built in June holds for now,” said Brook.']
  expect(grounded(text, { content: ['The dam … holds'] })?.content).toEqual(['1 The dam', '32 holds'])
  expect(grounded(text, { content: ['holds ... The dam'] })).toBeNull()
})

it('refuses a statement of which a piece is not there', () => {
  const text = ['“It holds,” said Brook.']
  expect(grounded(text, { content: ['It will break'] })).toBeNull()
  expect(grounded(text, { content: ['It holds', 'for ever'] })).toBeNull()
  expect(grounded(text, { content: ['“”'] })).toBeNull()
})

it('does without a cue and source that are not there, or far away, and says so', () => {
  const far = [`Reed whispered. ${'Nothing happened. '.repeat(60)}`, 'It holds.']
  expect(
    grounded(far, { content: ['It holds'], cue: 'whispered', source: 'Ada Brook', paragraph: 2 }),
  ).toMatchObject({ cue: null, source: null, lost: 2 })
})
