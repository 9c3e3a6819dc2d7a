import { expect, it } from 'vitest'
import { fold } from './fold.ts'
import { countryAt, countryOfAdjective, regionOf } from './region.ts'

it('finds countries in several languages, the longest name first', () => {
  const found = (name: string) => countryAt(fold(name), 0)
  expect(found('Deutschland Bank')).toEqual({ code: 'DE', length: 1 })
  expect(found('United Kingdom Trust')).toEqual({ code: 'GB', length: 2 })
  expect(found('México')).toEqual({ code: 'MX', length: 1 })
  expect(found('Alder')).toBeNull()
})

it('knows countries by their adjectives', () => {
  expect(['french', 'american', 'alder', 'dominican'].map(countryOfAdjective)).toEqual([
    'FR',
    'US',
    null,
    null,
  ])
})

it('knows countries and American states by names and abbreviations, and no longer names', () => {
  expect(['Mass.', 'MA', 'Massachusetts', 'N.H.', 'West Virginia', 'U.K.'].map(regionOf)).toEqual([
    'US-MA',
    'US-MA',
    'US-MA',
    'US-NH',
    'US-WV',
    'GB',
  ])
  expect(['Alder', 'Boston, Mass.', 'France Hill'].map(regionOf)).toEqual([null, null, null])
})
