import { expect, it } from 'vitest'
import { fold } from './fold.ts'
import { countryAt } from './region.ts'

it('finds countries in several languages, the longest name first', () => {
  const found = (name: string) => countryAt(fold(name), 0)
  expect(found('Deutschland Bank')).toEqual({ code: 'DE', length: 1 })
  expect(found('United Kingdom Trust')).toEqual({ code: 'GB', length: 2 })
  expect(found('México')).toEqual({ code: 'MX', length: 1 })
  expect(found('Alder')).toBeNull()
})
