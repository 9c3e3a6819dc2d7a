import { MARKER_KINDS } from './marker.ts'
import { opposedWords, type Profile, sharedContent } from './profile.ts'

const MOST = 2
const MOST_QUOTATION_MARKS = 4

/** What is measured of a pair; of a kind of words, how many both sides have together. */
export const FEATURES = [
  ...MARKER_KINDS,
  'quotation',
  'names',
  'shared words',
  'negation apart',
  'numbers apart',
  'opposed words',
  'dispute',
] as const
export type Feature = (typeof FEATURES)[number]

/**
 * What the model weighs of a pair, the same whichever side comes first: the features, then how far the meanings
 * are apart in each dimension, then 1.
 * @param dispute along which words lie that stand near 'false' and 'lies' in the news
 */
export function measure(a: Profile, b: Profile, dispute: readonly number[]): number[] {
  const both = (one: (side: Profile) => number): number => one(a) + one(b)
  return [
    ...MARKER_KINDS.map(kind => both(({ markers }) => Math.min(MOST, markers[kind].length))),
    both(({ quotationMarks }) => Math.min(MOST_QUOTATION_MARKS, quotationMarks)),
    both(({ names }) => Math.log1p(names.size)),
    Math.log1p(sharedContent(a, b).length),
    Number(negates(a) !== negates(b)),
    Number(numbersApart(a, b)),
    Math.min(MOST, opposedWords(a, b).length),
    both(({ meaning }) => product(meaning, dispute)),
    ...a.meaning.map((value, d) => Math.abs(value - (b.meaning[d] as number))),
    1,
  ]
}

const negates = ({ markers }: Profile): boolean => markers.negation.length > 0

/** Both give numbers, and none is the same. */
const numbersApart = (a: Profile, b: Profile): boolean =>
  a.numbers.size > 0 && b.numbers.size > 0 && ![...a.numbers].some(number => b.numbers.has(number))

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number)
  return sum
}
