import { hashString, join } from '../model/hash.ts'
import { LISTS } from './lexicon.ts'
import { normalised, shapeOf, type Word } from './word.ts'

/** Where the words stand, seen from a token, that lend it features: itself, the one before, the one after, and so on. */
export const PLACES: readonly number[] = [0, -1, 1, -2, 2]

/** The numbers that keep features of different kinds apart; those of several words are in `feature.ts`. */
const BIAS = 1
const LOWER = 2
const CASED = 3
const SHAPE = 4
const LONG_SHAPE = 5
const LENGTH = 6
const COARSE = 7
const FINE = 8
const CASING = 9
const PREFIX = 10
const SUFFIX = 15
const LIST = 20
const LIST_SHAPE = 21
const ALL_LISTS = 22
const NEIGHBOUR = 100
const NEXT_NEIGHBOUR = 20

const LONGEST_AFFIX = 4

/** What a word lends to a token, for each of the PLACES where it may stand. */
export function wordFeatures({ text, shape, coarse, fine, casing, lists }: Word): Int32Array[] {
  const digits = normalised(text).replace(/\d/g, '0')
  const normal = hashString(digits, 1)
  const ending = hashString(digits.slice(-3), 4)
  const own = [
    join(BIAS, 0),
    join(LOWER, normal),
    join(CASED, hashString(text, 2)),
    join(SHAPE, shape),
    join(LONG_SHAPE, hashString(shapeOf(text).slice(0, 12))),
    join(LENGTH, Math.min(10, text.length)),
    join(COARSE, coarse),
    join(FINE, fine),
    join(CASING, casing),
    join(ALL_LISTS, lists),
  ]
  for (let length = 1; length <= Math.min(LONGEST_AFFIX, digits.length); length++)
    own.push(
      join(PREFIX + length, hashString(digits.slice(0, length))),
      join(SUFFIX + length, hashString(digits.slice(-length))),
    )
  const listed = LISTS.flatMap((_, bit) => (((lists >> bit) & 1) === 1 ? [bit] : []))
  for (const bit of listed) own.push(join(LIST, bit), join(join(LIST_SHAPE, bit), shape))
  const near = (of: number): Int32Array =>
    Int32Array.from([
      join(NEIGHBOUR + of, normal),
      join(NEIGHBOUR + of + 1, shape),
      join(NEIGHBOUR + of + 2, ending),
      join(NEIGHBOUR + of + 3, coarse),
      join(NEIGHBOUR + of + 4, fine),
      join(NEIGHBOUR + of + 5, casing),
      ...listed.map(bit => join(NEIGHBOUR + of + 6, bit)),
    ])
  const far = (of: number): Int32Array =>
    Int32Array.from([
      join(NEIGHBOUR + of, normal),
      join(NEIGHBOUR + of + 1, shape),
      join(NEIGHBOUR + of + 2, coarse),
    ])
  return [
    Int32Array.from(own),
    near(0),
    near(NEXT_NEIGHBOUR),
    far(2 * NEXT_NEIGHBOUR),
    far(3 * NEXT_NEIGHBOUR),
  ]
}
