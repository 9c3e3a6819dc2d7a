import { expect, it } from 'vitest'
import { parseWords } from './organisation.ts'

it.each([
  ['Senate', 'senate', null, true],
  ['The U.S. Senate', 'senate', 'US', false],
  ['Senate of the United States', 'senate', 'US', false],
  ['French National Assembly', 'assembly national', 'FR', false],
  ['Supreme Court of Canada', 'court supreme', 'CA', false],
  ['Texas Supreme Court', 'court supreme', null, false],
  ['Georgia Senate', 'senate', null, false],
  ['U.K. Ministry of Defence', 'defense ministry', 'GB', false],
  ['Department of Fishery', 'department fishery', null, true],
  ['Fishery Department', 'department fishery', null, true],
])('%s is %s', (name, base, state, bare) => {
  expect(parseWords(name, 'ORGANISATION').institution).toEqual({ base, state, bare })
})

it('other names are none', () => {
  const names = ['U.S. Steel', 'Senate Committee', 'Department', 'France', 'Court of the Navy Yard']
  expect(names.map(name => parseWords(name, 'ORGANISATION').institution)).toEqual(names.map(() => null))
  expect(parseWords('Senate', 'PLACE').institution).toBeNull()
})
