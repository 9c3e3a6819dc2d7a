import { contains, STANCES } from '@sayso/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sketchStatement } from '../../../tests/answer.ts'
import type { Answer, Target } from './answer.ts'
import { groundAnswers } from './reading.ts'

const text =
  'Norwegian Foreign Minister Ada Brook said that the dam would hold.\n“It is old,” she told Tom Reed of the Green Institute, “but safe.”'
const part = [
  { start: 0, end: text.indexOf('\n') },
  { start: text.indexOf('\n') + 1, end: text.length },
]
const name = (name: string, type: Answer['names'][number]['type'], forms: string[] = [name]) => ({
  name,
  type,
  kind: type === 'ORGANISATION' ? ('OTHER' as const) : null,
  forms,
  gender: null,
  titles: [],
})
const target = (name: string, stance: Target['stance'] = 'NEUTRAL', words: string[] = []): Target => ({
  name,
  stance,
  score: 0.8,
  words,
})
const NAMES = [
  name('Ada Brook', 'PERSON'),
  name('Tom Reed', 'PERSON'),
  name('Green Institute', 'ORGANISATION'),
  { ...name('Norway', 'ORGANISATION', ['Norwegian']), kind: 'STATE' as const },
]

const read = (answer: Partial<Answer>) =>
  groundAnswers(text, [{ part, answer: { names: NAMES, claims: [], roles: [], ...answer } }])
const at = (span: { start: number; end: number } | null | undefined) =>
  span ? text.slice(span.start, span.end) : null

it('makes claims of what stands in the text', () => {
  const { annotation, quotes, names } = read({
    claims: [
      sketchStatement({
        paragraph: 2,
        content: ['“It is old,”', '“but safe.”'],
        cue: 'told',
        source: 'she',
        speaker: 'Ada Brook',
        addressees: ['Tom Reed'],
        about: [target('Ada Brook'), target('Norway', 'NEGATIVE', ['old'])],
        via: ['Green Institute', 'Tom Reed'],
      }),
      sketchStatement({
        content: ['the dam would hold.'],
        cue: 'said',
        source: 'Foreign Minister Ada Brook',
        speaker: 'Ada Brook',
      }),
    ],
  })
  const [hold, old] = annotation.claims
  const id = (name: string) => annotation.entities.find(entity => entity.name === name)?.id
  expect([hold, old].map(claim => claim?.content.map(at))).toEqual([
    ['the dam would hold'],
    ['It is old', 'but safe.'],
  ])
  expect([hold?.quote, old?.quote]).toEqual(['INDIRECT', 'DIRECT'])
  expect([at(hold?.cue), at(hold?.source), at(old?.source)]).toEqual([
    'said',
    'Foreign Minister Ada Brook',
    'she',
  ])
  expect(old).toMatchObject({
    speaker: id('Ada Brook'),
    about: [id('Norway')],
    stances: [{ entity: id('Norway'), stance: 'NEGATIVE', score: 0.8, words: [expect.anything()] }],
    addressees: [id('Tom Reed')],
    via: [id('Green Institute')],
  })
  expect([quotes, names]).toEqual([0, 0])
})

it('leaves out and counts what does not stand there', () => {
  const { annotation, quotes, names } = read({
    names: [...NAMES, name('Rex Marsh', 'PERSON')],
    claims: [
      sketchStatement({ content: ['the dam will break'], speaker: 'Ada Brook' }),
      sketchStatement({
        content: ['the dam would hold'],
        source: 'Minister Brook of Norway',
        speaker: 'Ada Brook',
      }),
      sketchStatement({ content: ['It is old'], speaker: 'Rex Marsh', about: [target('Rex Marsh')] }),
    ],
    roles: [
      { holder: 'Rex Marsh', title: 'mayor', organisation: null, former: false, words: 'Foreign Minister' },
      { holder: 'Ada Brook', title: 'mayor', organisation: null, former: false, words: 'Foreign Minister' },
      { holder: 'Green Institute', title: 'minister', organisation: null, former: false, words: 'Minister' },
    ],
  })
  expect(annotation.claims.map(({ content }) => content.map(at))).toEqual([
    ['the dam would hold'],
    ['It is old'],
  ])
  // The source is not there as it was given, but the speaker's name is.
  expect(at(annotation.claims[0]?.source)).toBe('Ada Brook')
  expect(annotation.claims[1]).toMatchObject({ speaker: null, about: [] })
  expect(annotation.roles).toEqual([])
  expect([quotes, names]).toEqual([1, 5])
})

it('keeps posts, each once', () => {
  const post = {
    holder: 'Ada Brook',
    title: 'Foreign Minister',
    organisation: 'Norway',
    former: false,
    words: 'Norwegian Foreign Minister',
  }
  const { annotation } = read({ roles: [post, post] })
  expect(annotation.roles).toHaveLength(1)
  expect(annotation.roles[0]).toMatchObject({ title: 'foreign minister', former: false })
  expect(at(annotation.roles[0]?.span)).toBe('Norwegian Foreign Minister')
  expect(annotation.entities.map(({ name }) => name)).toContain('Norway')
})

it('gives sound annotations, whatever the model says', () => {
  const words = fc.constantFrom(
    ...[
      'the dam',
      'Ada Brook',
      'said',
      'she',
      '“It is old',
      'would … hold',
      'snow',
      '',
      '“',
      'Tom Reed of',
      'but safe.',
    ],
  )
  const some = fc.array(words, { maxLength: 4 })
  const claim = fc.record({
    paragraph: fc.integer({ min: -1, max: 4 }),
    content: fc.array(words, { minLength: 1, maxLength: 4 }),
    cue: fc.option(words),
    source: fc.option(words),
    speaker: fc.option(words),
    about: fc.array(fc.tuple(words, fc.constantFrom(...STANCES), some).map(parts => target(...parts))),
    addressees: some,
    via: some,
    negated: fc.boolean(),
  })
  const names = fc.array(
    fc
      .tuple(words, fc.constantFrom('PERSON' as const, 'ORGANISATION' as const), some)
      .map(parts => name(...parts)),
  )
  const role = fc.record({
    holder: words,
    title: words,
    organisation: fc.option(words),
    former: fc.boolean(),
    words,
  })
  const answer = fc.record({ names, claims: fc.array(claim), roles: fc.array(role) })
  fc.assert(
    fc.property(answer, answer => {
      const { entities, mentions, claims, roles } = groundAnswers(text, [{ part, answer }]).annotation
      const ids = new Set(entities.map(({ id }) => id))
      const sound = (span: { start: number; end: number }) =>
        span.start < span.end && part.some(paragraph => contains(paragraph, span))
      for (const mention of mentions) expect(sound(mention) && ids.has(mention.entity)).toBe(true)
      for (const { id } of entities) expect(mentions.some(({ entity }) => entity === id)).toBe(true)
      for (const { content, cue, source, speaker, about, stances, addressees, via } of claims) {
        expect(content.length).toBeGreaterThan(0)
        for (const span of [...content, cue, source]) expect(span === null || sound(span)).toBe(true)
        for (const [index, span] of content.entries())
          expect(span.start).toBeGreaterThanOrEqual(content[index - 1]?.end ?? 0)
        for (const id of [speaker, ...about, ...addressees, ...via])
          expect(id === null || ids.has(id)).toBe(true)
        expect(stances.map(({ entity }) => entity)).toEqual(about)
        for (const { words } of stances)
          for (const span of words)
            expect([...content, cue].some(place => place && contains(place, span))).toBe(true)
        if (speaker) expect([...about, ...addressees, ...via]).not.toContain(speaker)
      }
      for (const { holder, organisation, span } of roles)
        expect(ids.has(holder) && (organisation === null || ids.has(organisation)) && sound(span)).toBe(true)
    }),
  )
})
