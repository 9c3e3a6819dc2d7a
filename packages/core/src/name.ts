/**
 * The form under which a name is looked up: no accents, case, punctuation or doubled spaces.
 * 'Mevlüt Çavuşoğlu' → 'mevlut cavusoglu', 'U.S.' → 'us', 'Kurdistan Workers’ Party' → 'kurdistan workers party'.
 * Empty for a name without letters or digits.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, letter => UNDECOMPOSED[letter] ?? letter)
    .replace(/['’ʼ`.]/g, '')
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim()
}

/** Letters that Unicode does not decompose, as English newspapers write them. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}
