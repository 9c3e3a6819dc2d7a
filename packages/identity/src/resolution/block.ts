import { abbreviationOf, parseWords, wordKeys } from './organisation.ts'
import { parsePerson, surnameKey } from './person.ts'
import type { Variant } from './variant.ts'

/**
 * Keys of the blocks that a variant is resolved within, in the order of their code units: variants that share none,
 * directly or over others, never influence each other. A person has one key, by the sound of the surname; others one or
 * two by their words and one for each abbreviation.
 */
export function blocksOf({ type, name, alone, aliases }: Variant): string[] {
  if (type === 'PERSON') return [`${type} ${surnameKey(parsePerson(name, alone === null))}`]
  const keys = new Set(wordKeys(parseWords(name, type)))
  const own = abbreviationOf(name)
  if (own !== null) keys.add(`@${own}`)
  for (const alias of aliases.keys()) {
    const abbreviation = abbreviationOf(alias)
    if (abbreviation !== null) keys.add(`@${abbreviation}`)
    else if (own !== null) for (const key of wordKeys(parseWords(alias, type))) keys.add(key)
  }
  return [...keys].map(key => `${type} ${key}`).sort()
}
