import { expect, it } from 'vitest'
import { actorNamed } from './actor.ts'

it.each([
  ['U.S.', 'United States', 'ORGANISATION', false],
  ['the Moon', null, null, null],
  ['Norway', 'Norway', 'ORGANISATION', false],
  ['Norwegian', 'Norway', 'ORGANISATION', true],
  ['Norwegian Board', null, null, null],
  ['', null, null, null],
])('takes %j for %j', (name, actor, type, nominal) => {
  expect(actorNamed(name)).toEqual(
    actor === null ? null : expect.objectContaining({ name: actor, type, nominal }),
  )
})
