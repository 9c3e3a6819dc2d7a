import type { EntityLabel, OrganisationKind } from '@sayso/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Signed } from '../counts.ts'
import { aliasKeys, type Call, nameTally, namingOf } from './naming.ts'

const plus = (name: string, names: string[], kind: OrganisationKind | null = null): Signed<Call> => ({
  of: { entity: '1', name, names, kind },
  sign: 1,
})
const named = (label: EntityLabel, ...calls: Signed<Call>[]) => namingOf('1', label, nameTally(null, calls))

it('takes the name that most articles use, then the longest', () => {
  const [one, other] = [plus('Ada Brook', ['Ada Brook']), plus('Ada M. Brook', ['Ada M. Brook', 'Brook'])]
  const tie = named('Person', one, one, other, other)
  expect(tie).toMatchObject({ name: 'Ada M. Brook', sortKey: 'ada m brook 1', kind: null })
  expect(tie && aliasKeys(tie)).toEqual(['ada m brook', 'ada brook', 'brook'])
  const [short, long] = [plus('A. Reed', ['A. Reed']), plus('Alfred Reed', ['Alfred Reed'])]
  expect(named('Person', short, long, short)).toMatchObject({ name: 'A. Reed' })
})

it('finds a person, and nobody else, under the last name too', () => {
  const person = named('Person', plus('Rex Vale Jr.', ['Rex Vale Jr.']))
  const party = named('Organisation', plus('Green Party', ['Green Party'], 'PARTY'))
  expect([person, party].map(naming => naming && aliasKeys(naming))).toEqual([
    ['rex vale jr', 'vale'],
    ['green party'],
  ])
})

it('takes the kind that comes first among those that articles give', () => {
  expect(named('Organisation', plus('X', ['X'], 'OTHER'), plus('X', ['X'], 'MEDIA'))?.kind).toBe('MEDIA')
})

it('counts an outlet by its name, and as mentioned by nobody', () => {
  const outlet: Signed<Call> = { of: { entity: '1', name: 'The  Paper' }, sign: 1 }
  expect(named('Organisation', outlet)).toMatchObject({
    name: 'The  Paper',
    aliases: ['The Paper', 'The  Paper'],
    kind: 'MEDIA',
    mentionKey: '99999999 the paper 1',
  })
})

it('depends neither on an order nor on what is taken away again, and names nothing that nobody calls', () => {
  const name = fc.constantFrom('Ada', 'Ada Brook', 'A. Brook', 'Brook', 'ADA')
  const call = fc
    .record({
      name,
      names: fc.uniqueArray(name, { minLength: 1 }),
      kind: fc.constantFrom('STATE', 'OTHER', null),
    })
    .map(({ name, names, kind }) => plus(name, names, kind))
  const calls = fc.array(call, { minLength: 1 })
  const less = (all: Signed<Call>[]) => all.map(({ of }): Signed<Call> => ({ of, sign: -1 }))
  fc.assert(
    fc.property(
      calls.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      calls,
      ([all, shuffled], others) => {
        const tally = nameTally(null, all)
        const more = nameTally(nameTally(null, others), shuffled)
        expect(JSON.stringify(nameTally(more, less(others)))).toBe(JSON.stringify(tally))
        expect(namingOf('1', 'Organisation', nameTally(tally, less(shuffled)))).toBeNull()
      },
    ),
  )
})
