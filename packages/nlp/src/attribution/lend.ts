import type { FeatureSink } from '../model/features.ts'
import { join } from '../model/hash.ts'
import type { View } from './view.ts'
import type { Tagged } from './word.ts'

/** Where the words stand, seen from a token, that lend it features. */
export const PLACES: readonly number[] = [-3, -2, -1, 0, 1, 2, 3]

/** What stands for the word, the tag and the shape of a token outside the paragraph. */
export const EDGE = 0x5bd1e995
export const EDGE_SHAPE = 9

/** Joins two values of a feature of the first tagger. */
export const pair = (a: number, b: number): number => join(a + 17, b)

/** The first tagger's features that depend on one word alone, for each of the PLACES where it may stand. */
export const lentBy = (form: Tagged): number[][] => PLACES.map(place => lentAt(form, place))

/** What stands before the first word and behind the last. */
export const lentByEdge = (): number[][] =>
  PLACES.map(k => [
    join(10 + k, EDGE),
    join(20 + k, EDGE),
    ...(Math.abs(k) <= 2 ? [join(43 + k, EDGE_SHAPE)] : []),
  ])

function lentAt(form: Tagged, k: number): number[] {
  const { hash, tag, stem, shape, suffix, prefix, ending, cueWord, cueStem } = form
  const features = [join(10 + k, hash), join(20 + k, tag), join(83 + k, cueWord), join(93 + k, cueStem)]
  if (Math.abs(k) <= 2) features.push(join(43 + k, shape))
  if (k === 1) features.push(join(52, stem))
  if (k !== 0) return features
  if (suffix !== 0) features.push(join(47, suffix), join(48, prefix), join(49, ending))
  features.push(1, join(50, stem), join(98, cueWord * 100 + cueStem), join(99, pair(cueStem, tag)))
  return features
}

/** What the words around a token lend it. */
export function lentFeatures({ forms }: View, i: number, into: FeatureSink): void {
  const edge = lentByEdge()
  for (const [index, place] of PLACES.entries()) {
    const form = forms[i + place]
    for (const feature of form ? lentAt(form, place) : (edge[index] as number[])) into.add(feature)
  }
}
