/** Letters that languages and transliterations use for each other. */
const ALIKE = ['ckgq', 'szc', 'vwf', 'vb', 'pb', 'td', 'jyi', 'gj', 'qj', 'qz', 'qs', 'ou', 'eiy', 'uw']
const alike = new Set(ALIKE.flatMap(group => [...group].flatMap(a => [...group].map(b => a + b))))
const VOWEL = /[aeiouy]/
const isVowel = (letter: string): boolean => VOWEL.test(letter)

const ALIKE_COST = 0.35
const VOWELS_COST = 0.5
/** The first letter is the last to be mistyped. */
const FIRST_COST = 1.4

function replacing(a: string, b: string, first: boolean): number {
  if (a === b) return 0
  if (alike.has(a + b)) return ALIKE_COST
  if (isVowel(a) && isVowel(b)) return VOWELS_COST
  return first ? FIRST_COST : 1
}

/** What a letter costs that only one of the words has, by the letter before it. */
function adding(letter: string, before: string): number {
  if (letter === before) return 0.15
  if (before === '') return FIRST_COST
  if (letter === 'h') return before === 'c' || before === 's' ? 0.6 : 0.35
  return isVowel(letter) || letter === 'j' || letter === 'w' ? 0.7 : 1
}

/** Ways to write one sound in the languages of Europe and in transliterations. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz|tsh/g, 'ch'],
  [/sch/g, 'sh'],
  [/ph/g, 'f'],
  [/ck|qu|kh|q/g, 'k'],
  // From here on q is a sound of its own.
  [/ch/g, 'q'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/dj|zh/g, 'j'],
  [/ts|tz/g, 'z'],
  [/x/g, 'ks'],
  [/ou|oo/g, 'u'],
  [/ee|iy|ij|yj|yy|ii/g, 'i'],
  [/(?<=[aeo])[iy]$|[iy]$/g, 'i'],
]

const heardOf = new Map<string, string>()
const MOST_HEARD = 20_000

/** A word by its sounds, roughly. The same words come again and again, so they are kept. */
function sounds(word: string): string {
  const known = heardOf.get(word)
  if (known !== undefined) return known
  const heard = SOUNDS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word)
  const single = heard.replace(/(.)\1+/g, '$1')
  if (heardOf.size >= MOST_HEARD) heardOf.clear()
  heardOf.set(word, single)
  return single
}

const consonants = (word: string): string => sounds(word).replace(/[aeiouyhw]/g, '')

/** What it costs to see one word as a spelling of the other; about 1 for each mistyped letter. */
export function spellingDistance(a: string, b: string): number {
  if (a === b) return 0
  const heard = [sounds(a), sounds(b)] as const
  const raw = editDistance(a, b)
  if (heard[0] === a && heard[1] === b) return raw
  return Math.min(raw, 0.15 + editDistance(...heard))
}

/** As `spellingDistance` where one of the words was written without its vowels. */
export function consonantDistance(a: string, b: string): number {
  const [x, y] = [loosen(a), loosen(b)]
  if (x === '' || y === '') return Number.POSITIVE_INFINITY
  return 0.2 + editDistance(x, y)
}

/** Scripts without vowels know fewer consonants, too. */
const loosen = (word: string): string =>
  consonants(word)
    .replace(/p/g, 'b')
    .replace(/[vf]/g, 'b')
    .replace(/r/g, 'l')
    .replace(/[cgjq]/g, 'k')
    .replace(/[sz]h?/g, 's')

/** What stays of a word under most misspellings: the class of its first letter and its consonants. */
export function skeleton(word: string): string {
  const heard = loosen(word)
  const [first = ''] = sounds(word)
  return /[aeiouyh]/.test(first) ? `a${heard}` : first === 'w' ? `b${heard}` : heard || word.charAt(0)
}

/** Weighted edit distance with swaps of neighbours, in time of the product of the lengths. */
function editDistance(a: string, b: string): number {
  let older: number[] = []
  let previous: number[] = [0]
  for (let j = 1; j <= b.length; j++)
    previous.push((previous[j - 1] ?? 0) + adding(b.charAt(j - 1), b.charAt(j - 2)))
  for (let i = 1; i <= a.length; i++) {
    const x = a.charAt(i - 1)
    const w = a.charAt(i - 2)
    const row = [(previous[0] ?? 0) + adding(x, w)]
    for (let j = 1; j <= b.length; j++) {
      const y = b.charAt(j - 1)
      const z = b.charAt(j - 2)
      let best = (previous[j - 1] ?? 0) + replacing(x, y, i === 1 && j === 1)
      best = Math.min(best, (previous[j] ?? 0) + adding(x, w), (row[j - 1] ?? 0) + adding(y, z))
      if (i > 1 && j > 1 && x === z && w === y) best = Math.min(best, (older[j - 2] ?? 0) + 0.8)
      row.push(best)
    }
    older = previous
    previous = row
  }
  return previous[b.length] ?? 0
}
