import { ArticleRecord, verifyRecord } from '@sayso/core'
import { annotate } from '@sayso/nlp'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readText } from './reader/text.ts'
import { toRecord } from './record.ts'

const record = (text: string, more: { title?: string; outlet?: string } = {}): ArticleRecord => {
  const document = { ...readText('a.txt', 'a', text), ...more }
  return toRecord(document, annotate(text, document), 'taggers/1')
}

it('keeps what an article says, with names joined and every piece of evidence', () => {
  const text =
    '“It holds,” said Ada Brook, an engineer, “for now.” Brook told Mayor Tom Reed that the Green Party was wrong.'
  const { article, mentions, claims } = record(text, { title: 'A dam', outlet: 'The Valley Post' })
  expect(article).toMatchObject({ title: 'A dam', text, publishedAt: null })
  expect(mentions).toContainEqual(
    expect.objectContaining({ name: 'Ada Brook', names: ['Ada Brook', 'Brook'], kind: null }),
  )
  const ada = mentions.find(mention => mention.name === 'Ada Brook')?.entity
  const [held, wrong] = claims
  expect(held).toMatchObject({ text: 'It holds … for now.', quote: 'DIRECT', speaker: ada })
  expect(held?.evidence).toMatchObject([
    { exact: 'It holds', prefix: '“', suffix: expect.stringMatching(/^,” said/) },
    { exact: 'for now.', prefix: expect.stringMatching(/engineer, “$/) },
  ])
  expect(wrong).toMatchObject({ text: 'the Green Party was wrong', speaker: ada })
  expect(wrong?.about).toEqual([
    {
      entity: mentions.find(mention => mention.name === 'Green Party')?.entity,
      stance: 'NEGATIVE',
      score: 0.7,
      words: [{ start: text.indexOf('wrong'), end: text.indexOf('wrong') + 5, exact: 'wrong' }],
    },
  ])
  expect(wrong?.addressees).toEqual([mentions.find(mention => mention.name === 'Tom Reed')?.entity])
})

it('keeps the roles that an organisation is named for, and mentions it', () => {
  const { mentions, roles } = record(
    'Norwegian Foreign Minister Ada Brook met President Tom Reed. Brook, the former director of the Green Institute, waited.',
    { title: 'A meeting' },
  )
  const id = (name: string) => mentions.find(mention => mention.name === name)?.entity.id
  expect(mentions).toContainEqual(
    expect.objectContaining({ name: 'Norway', names: ['Norwegian'], kind: 'STATE' }),
  )
  expect(roles).toMatchObject([
    {
      holder: { id: id('Ada Brook') },
      organisation: { id: id('Norway') },
      title: 'foreign minister',
      former: false,
      evidence: { exact: 'Norwegian Foreign Minister' },
    },
    { organisation: { id: id('Green Institute') }, title: 'director', former: true },
  ])
})

it('gives an article without a headline the start of its text', () => {
  const long = 'word '.repeat(100)
  expect(record(long).article.title).toMatch(/^(word ){10,}…$/)
  expect(record('Short.').article.title).toBe('Short.')
})

it('makes a record that holds of any text', () => {
  const words = fc.constantFrom(
    'Ada Brook',
    'Mr. Reed',
    'said',
    'told',
    'that',
    'according to',
    '“',
    '”',
    '"',
    "''",
    ',',
    '.',
    '?',
    '\n',
    '\n\n',
    '\r\n',
    '\u00a0',
    'he',
    'the ministry',
    'former Syrian Foreign Minister',
    ', the director of the Green Party,',
    'Syria',
    'ISIS (IS)',
    'U.S.',
    'not',
    '🦊',
    '\ud800',
    'é',
    '—',
    '(',
    ')',
    '…',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc.array(words, { minLength: 1, maxLength: 60 }).map(words => words.join(' ')),
  )
  fc.assert(
    fc.property(text, text => {
      const made = record(text)
      expect(ArticleRecord.parse(made)).toEqual(made)
      expect(() => verifyRecord(made)).not.toThrow()
    }),
    { numRuns: 300 },
  )
})
