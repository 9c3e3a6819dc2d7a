import { createRequire } from 'node:module'
import { US_STATES } from './data/us-state.ts'
import { fold, withoutDots } from './fold.ts'

const require = createRequire(import.meta.url)

interface Countries {
  readonly countries: Readonly<Record<string, string | readonly string[]>>
}

/** In the languages in which companies name the country of a branch. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'nb', 'da', 'fi', 'pl', 'tr']
/** Short names that the package does not know. */
const SHORT: Readonly<Record<string, string>> = {
  uk: 'GB',
  usa: 'US',
  uae: 'AE',
  america: 'US',
  england: 'GB',
}
const LONGEST = 4

interface Nationalities {
  readonly nationalities: Readonly<Record<string, string>>
}

let codes: ReadonlyMap<string, string> | undefined

function countryCodes(): ReadonlyMap<string, string> {
  const found = new Map<string, string>(Object.entries(SHORT))
  const english = require.resolve('i18n-iso-countries/langs/en.json')
  for (const language of LANGUAGES) {
    const { countries } = require(english.replace(/en\.json$/, `${language}.json`)) as Countries
    for (const [code, names] of Object.entries(countries))
      for (const name of [names].flat()) {
        const key = fold(name)
          .map(({ text }) => text)
          .join(' ')
        if (key.length > 2 && !found.has(key)) found.set(key, code)
      }
  }
  return found
}

/** The country whose name begins at `from`, in the words of several languages, and how many words it has. */
export function countryAt(
  words: readonly { readonly text: string }[],
  from: number,
): { code: string; length: number } | null {
  codes ??= countryCodes()
  for (let length = Math.min(LONGEST, words.length - from); length > 0; length--) {
    const code = codes.get(
      words
        .slice(from, from + length)
        .map(({ text }) => text)
        .join(' '),
    )
    if (code !== undefined) return { code, length }
  }
  return null
}

let adjectives: ReadonlyMap<string, string> | undefined

const textOf = (name: string): string =>
  fold(withoutDots(name))
    .map(({ text }) => text)
    .join(' ')

/** The country that an English adjective is about: 'French'. Null for other words, and where it is about several. */
export function countryOfAdjective(word: string): string | null {
  if (!adjectives) {
    const { nationalities } = require('i18n-nationality/langs/en.json') as Nationalities
    const all = Object.entries(nationalities).map(([code, name]) => [textOf(name), code] as const)
    const known = new Map<string, string>()
    for (const [name, code] of all) if (!known.has(name)) known.set(name, code)
    adjectives = known
  }
  return adjectives.get(word) ?? null
}

/** The code of a country or a state of the United States by its name or abbreviation; null for other places. */
export function regionOf(name: string): string | null {
  const words = fold(withoutDots(name))
  const country = countryAt(words, 0)
  if (country?.length === words.length) return country.code
  return US_STATES.get(textOf(name)) ?? null
}
