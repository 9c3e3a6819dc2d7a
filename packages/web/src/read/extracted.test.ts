import { expect, it } from 'vitest'
import { extractedOf } from './extracted.ts'

const UNSAID = { title: null, outlet: null, url: null, publishedAt: null }
const text = '𝔸da 🙂 said “the dam is safe”.'

it('finds the words that the server counted in code points', () => {
  const { claims, marks, names, roles } = extractedOf({
    ...UNSAID,
    text,
    mentions: [{ entity: 'e2' }, { entity: 'e1' }, { entity: 'e2' }],
    entities: [
      { id: 'e1', type: 'PERSON', name: 'Ada Brook', aliases: ['Ada'] },
      { id: 'e2', type: 'ORGANISATION', name: 'Valley Council', aliases: [] },
    ],
    claims: [
      {
        content: [[12, 27]],
        cue: [6, 10],
        source: [0, 3],
        speaker: 'e1',
        stances: [{ entity: 'e2', stance: 'POSITIVE' }],
        quote: 'DIRECT',
      },
    ],
    roles: [{ holder: 'e1', title: 'mayor', organisation: 'e2', former: true }],
  })
  expect(claims).toEqual([
    {
      id: '1',
      text: 'the dam is safe',
      quote: 'DIRECT',
      cue: 'said',
      speaker: 'Ada Brook',
      stances: [{ target: 'Valley Council', stance: 'POSITIVE' }],
    },
  ])
  expect(marks.map(({ start, end, part }) => [part, text.slice(start, end)])).toEqual([
    ['content', 'the dam is safe'],
    ['source', '𝔸da'],
    ['cue', 'said'],
  ])
  expect(names.map(({ name, mentions }) => [name, mentions])).toEqual([
    ['Valley Council', 2],
    ['Ada Brook', 1],
  ])
  expect(roles).toEqual(['Ada Brook: former mayor, Valley Council'])
})

it('has the words of the article where the speaker is nobody in particular, up to its end', () => {
  const claim = { cue: null, stances: [], quote: 'INDIRECT', speaker: null } as const
  const { claims } = extractedOf({
    ...UNSAID,
    text: '🙂 hm',
    mentions: [],
    entities: [],
    claims: [
      { ...claim, content: [[2, 4]], source: [0, 1] },
      { ...claim, content: [[2, 4]], source: null },
    ],
    roles: [],
  })
  expect(claims.map(({ speaker, text }) => [speaker, text])).toEqual([
    ['🙂', 'hm'],
    [null, 'hm'],
  ])
})
