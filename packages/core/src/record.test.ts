import { expect, it } from 'vitest'
import { sketchRecord } from '../../../tests/record.ts'
import { ArticleRecord, IsoDate, verifyRecord } from './record.ts'

const record = sketchRecord({
  outlet: 'The Valley Post',
  date: '2024-03-01',
  text: 'Ada Brook said the dam is sound.',
  people: { 'Ada Brook': ['Ada Brook'] },
  claims: [{ by: 'Ada Brook', source: 'Ada Brook', cue: 'said', content: 'the dam is sound' }],
})
const [claim] = record.claims

it('accepts a record whose spans stand in the text', () => {
  expect(ArticleRecord.parse(record)).toEqual(record)
  expect(() => verifyRecord(record)).not.toThrow()
})

it.each([
  ['evidence', { claims: [{ ...claim, evidence: [{ ...claim?.evidence[0], exact: 'the dam is round' }] }] }],
  ['a cue', { claims: [{ ...claim, cue: { start: 0, end: 4, exact: 'said' } }] }],
  [
    'a word that judges',
    {
      claims: [
        {
          ...claim,
          about: [
            {
              entity: record.mentions[0]?.entity,
              stance: 'POSITIVE',
              score: 1,
              words: [{ start: 0, end: 5, exact: 'sound' }],
            },
          ],
        },
      ],
    },
  ],
  ['a source', { claims: [{ ...claim, source: { start: 100, end: 104, exact: 'said' } }] }],
  [
    'a role',
    {
      roles: [
        {
          holder: record.mentions[0]?.entity,
          organisation: record.outlet?.entity,
          title: 'engineer',
          former: false,
          evidence: { start: 0, end: 8, exact: 'engineer' },
        },
      ],
    },
  ],
  ['a mention', { mentions: [{ ...record.mentions[0], spans: [{ start: 1, end: 10 }] }] }],
])('refuses %s that is not where it says', (_, change) => {
  expect(() => verifyRecord({ ...record, ...change } as ArticleRecord)).toThrow(
    expect.objectContaining({ code: 'SPAN_MISMATCH' }),
  )
})

it('knows dates that compare as strings', () => {
  for (const date of ['2015-09-16', '2015-09-16T09:30:00Z'])
    expect(IsoDate.safeParse(date).success).toBe(true)
  for (const date of ['16.9.2015', '2015-9-16', '2015-02-31', '2015-09-16T09:30:00+02:00'])
    expect(IsoDate.safeParse(date).success).toBe(false)
})
