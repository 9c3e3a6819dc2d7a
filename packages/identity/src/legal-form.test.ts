import { expect, it } from 'vitest'
import { fold } from './fold.ts'
import { withoutLegalForms } from './legal-form.ts'

const bare = (name: string): string =>
  withoutLegalForms(fold(name))
    .words.map(({ text }) => text)
    .join(' ')

it.each([
  ['Alder Aktiengesellschaft', 'alder'],
  ['Limited Liability Company Alder', 'alder'],
  ['Alder Pty Ltd', 'alder'],
  ['Alder Limited Liabilty Company', 'alder'],
  ['Company', 'company'],
  ['As Seen', 'as seen'],
])('of %s leaves %s', (name, left) => {
  expect(bare(name)).toBe(left)
})

it('knows what kind of body a form makes', () => {
  expect([...withoutLegalForms(fold('Alder Stiftung')).classes]).toEqual(['charity'])
})
