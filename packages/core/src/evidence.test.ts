import { assert, nat, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { evidenceAt } from './evidence.ts'

it('keeps no half of a character as context', () =>
  assert(
    property(string({ unit: 'grapheme' }), nat(40), nat(40), (text, before, after) => {
      const whole = `${text.repeat(20)}🧵${'a'.repeat(before)}It rains.${'a'.repeat(after)}🧵${text}`
      const start = whole.indexOf('It rains.')
      const { exact, prefix, suffix } = evidenceAt(whole, { start, end: start + 9 })
      expect(exact).toBe('It rains.')
      expect(`${prefix} ${suffix}`).not.toMatch(/\p{Cs}/u)
      expect(whole).toContain(`${prefix}${exact}${suffix}`)
    }),
  ))
