import { wordsOf } from './word.ts'

/**
 * The form under which a name is looked up: no accents, case, punctuation or doubled spaces.
 * 'Mevlüt Çavuşoğlu' → 'mevlut cavusoglu', 'U.S.' → 'us', 'Kurdistan Workers’ Party' → 'kurdistan workers party'.
 * Empty for a name without letters or digits.
 */
export const nameKey = (name: string): string =>
  wordsOf(name)
    .map(({ word }) => word)
    .join(' ')
