import { expect, it } from 'vitest'
import { stemOf } from './stem.ts'

it.each([
  ['argue', 'argues', 'argued', 'arguing'],
  ['say', 'says', 'said', 'saying'],
  ['tell', 'tells', 'told', 'telling'],
  ['deny', 'denies', 'denied'],
  ['admit', 'admits', 'admitted', 'admitting'],
  ['claim', 'claims', 'claimed', 'claiming'],
  ['believe', 'believes', 'believed', 'believing'],
])('gives the forms of %s one stem', (...forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1)
})

it('takes any word', () => {
  expect(['', 's', 'ss', 'ing', 'ed', '“', 'ies', 'constructor', '__proto__'].map(stemOf)).toSatisfy(
    (stems: unknown[]) => stems.every(stem => typeof stem === 'string'),
  )
})
