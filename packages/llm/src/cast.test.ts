import { expect, it } from 'vitest'
import type { Name } from './answer.ts'
import { readCast } from './cast.ts'

const person = (name: string, forms: string[], more: Partial<Name> = {}): Name => ({
  name,
  type: 'PERSON',
  kind: null,
  forms,
  gender: null,
  titles: [],
  ...more,
})
const body = (name: string, forms: string[], kind: Name['kind'] = 'OTHER'): Name =>
  person(name, forms, { type: 'ORGANISATION', kind })

function cast(text: string, names: readonly Name[]) {
  const { entities, mentions, lost, find } = readCast(text, [{ start: 0, end: text.length }], names)
  return {
    entities,
    mentions: mentions.map(({ start, end, entity }) => `${entity} ${text.slice(start, end)}`),
    nominal: mentions.filter(mention => mention.nominal).length,
    lost,
    find,
  }
}

it('finds every form of a name, the longest first', () => {
  const { entities, mentions, lost, find } = cast(
    'Mayor Ada Brook met Tom Brook. Ada Brook left; Brook’s car stayed.',
    [
      person('Ada Brook', ['Ada Brook', 'Brook', 'she', 'the mayor'], {
        gender: 'female',
        titles: ['Mayor'],
      }),
      person('Tom Brook', ['Tom Brook']),
    ],
  )
  expect(mentions).toEqual(['e1 Ada Brook', 'e2 Tom Brook', 'e1 Ada Brook', 'e1 Brook'])
  expect(entities[0]).toEqual({
    id: 'e1',
    type: 'PERSON',
    name: 'Ada Brook',
    aliases: ['Ada Brook', 'Brook'],
    gender: 'female',
    titles: ['mayor'],
  })
  expect([lost, find('brook'), find('Ada Brook’s'), find('Vale')]).toEqual([0, 'e1', 'e1', undefined])
})

it('joins what the parts of an article call the same one', () => {
  const { entities, find } = cast('Ada Brook spoke for the Green Institute (GI). Brook left the GI.', [
    person('Brook', ['Brook']),
    body('Green Institute', ['Green Institute', 'GI']),
    person('Ada Brook', ['Ada Brook']),
    body('GI', ['GI']),
  ])
  expect(entities.map(({ name }) => name)).toEqual(['Ada Brook', 'Green Institute'])
  expect(find('Brook')).toBe('e1')
})

it('keeps a surname that fits two apart', () => {
  const names = [
    person('Ada Brook', ['Ada Brook']),
    person('Tom Brook', ['Tom Brook']),
    person('Brook', ['Brook']),
  ]
  const { entities } = cast('Ada Brook, Tom Brook, Brook', names)
  expect(entities.map(({ name }) => name)).toEqual(['Ada Brook', 'Tom Brook', 'Brook'])
})

it('leaves out whoever is not there, and invents no fuller name', () => {
  const { entities, lost } = cast('Brook left.', [
    person('Ada Brook', ['Brook']),
    person('Tom Reed', ['Reed']),
  ])
  expect(entities).toMatchObject([{ name: 'Brook', aliases: ['Brook'] }])
  expect(lost).toBe(1)
})

it('calls those whom readers know by their usual names', () => {
  const { entities, nominal } = cast('The U.S. envoy met the Norwegian minister, whom US papers praise.', [
    body('U.S.', ['U.S.', 'US'], 'STATE'),
    body('Norway', ['Norwegian'], 'STATE'),
  ])
  expect(entities).toMatchObject([
    { name: 'United States', kind: 'STATE', aliases: ['U.S.', 'US'] },
    { name: 'Norway', kind: 'STATE', aliases: ['Norwegian'] },
  ])
  expect(nominal).toBe(1)
})
