import { expect, it } from 'vitest'
import type { Annotation } from './annotation.ts'
import { toInterchange } from './interchange.ts'

it('counts code points, and takes states for places', () => {
  const text = '🦊🦊 Norland said "no".'
  const annotation: Annotation = {
    title: null,
    outlet: null,
    body: [{ start: 0, end: text.length }],
    entities: [{ id: 'e1', type: 'ORGANISATION', kind: 'STATE', name: 'Norland', aliases: ['Norland'] }],
    mentions: [{ start: 5, end: 12, entity: 'e1' }],
    claims: [
      {
        content: [{ start: 19, end: 21 }],
        cue: { start: 13, end: 17 },
        source: { start: 5, end: 12 },
        speaker: 'e1',
        office: null,
        about: ['e2'],
        stances: [{ entity: 'e2', stance: 'NEGATIVE', score: 0.6, words: [{ start: 19, end: 21 }] }],
        addressees: [],
        via: [],
        quote: 'DIRECT',
        negated: false,
      },
    ],
    roles: [{ holder: 'e1', title: 'host', organisation: null, former: false, span: { start: 5, end: 12 } }],
  }
  expect(text.slice(19, 21)).toBe('no')
  expect(toInterchange('fox', text, annotation)).toEqual({
    id: 'fox',
    mentions: [{ start: 3, end: 10, type: 'PLACE', entity: 'e1' }],
    entities: [{ id: 'e1', type: 'PLACE', name: 'Norland', aliases: ['Norland'] }],
    claims: [
      {
        content: [[17, 19]],
        cue: [11, 15],
        source: [3, 10],
        speaker: 'e1',
        about: ['e2'],
        stances: [{ entity: 'e2', stance: 'NEGATIVE', score: 0.6, words: [[17, 19]] }],
        quote: 'DIRECT',
      },
    ],
    roles: [{ holder: 'e1', title: 'host', organisation: null, former: false, span: [3, 10] }],
  })
})
