import { expect, it } from 'vitest'
import { callsGovernment } from './government.ts'

it.each([
  ['we will not talk to the Hentzau regime', true],
  ['Hentzau’s government has to go', true],
  ["Rupert and Hentzau, and Hentzau's administration", true],
  ['Hentzau has a government', false],
  ['the Hentzaus regime', false],
  ['the government of Ruritania', false],
])('whether a government is called after somebody: %s', (text, expected) => {
  expect(callsGovernment(text, 'Rupert Hentzau')).toBe(expected)
})
