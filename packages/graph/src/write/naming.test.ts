import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aliasKeys, nameEntities } from './naming.ts'

const row = (id: string, name: string, names: string[], articles: number, kind: string | null = null) => ({
  id,
  labels: kind === null ? ['Entity', 'Person'] : ['Entity', 'Organisation'],
  name,
  names,
  kind,
  articles,
})

it('takes the name that most articles use, then the longest', () => {
  const [tie, most] = nameEntities([
    row('1', 'Ada Brook', ['Ada Brook'], 2),
    row('1', 'Ada M. Brook', ['Ada M. Brook', 'Brook'], 2),
    row('2', 'A. Reed', ['A. Reed'], 3),
    row('2', 'Alfred Reed', ['Alfred Reed'], 1),
  ])
  expect(tie).toMatchObject({ name: 'Ada M. Brook', sortKey: 'ada m brook 1', kind: null })
  expect(tie && aliasKeys(tie)).toEqual(['ada m brook', 'ada brook', 'brook'])
  expect(most).toMatchObject({ name: 'A. Reed' })
})

it('finds a person, and nobody else, under the last name too', () => {
  const keys = nameEntities([
    row('1', 'Rex Vale Jr.', ['Rex Vale Jr.'], 1),
    row('2', 'Green Party', ['Green Party'], 1, 'PARTY'),
  ]).map(aliasKeys)
  expect(keys).toEqual([['rex vale jr', 'vale'], ['green party']])
})

it('takes the kind that comes first among those that articles give', () => {
  const [only] = nameEntities([row('1', 'X', ['X'], 1, 'OTHER'), row('1', 'X', ['X'], 1, 'MEDIA')])
  expect(only?.kind).toBe('MEDIA')
})

it('does not depend on the order of rows, nor on how they are grouped', () => {
  const name = fc.constantFrom('Ada', 'Ada Brook', 'A. Brook', 'Brook', 'ADA')
  const rows = fc.array(
    fc.record({
      id: fc.constantFrom('1', '2'),
      labels: fc.constant(['Entity', 'Organisation']),
      name,
      names: fc.uniqueArray(name, { minLength: 1 }),
      kind: fc.constantFrom('STATE', 'OTHER', null),
      articles: fc.constant(1),
    }),
  )
  const byId = (found: ReturnType<typeof nameEntities>) => found.sort((a, b) => (a.id < b.id ? -1 : 1))
  fc.assert(
    fc.property(
      rows.chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        expect(byId(nameEntities(shuffled))).toEqual(byId(nameEntities(rows)))
      },
    ),
  )
})
