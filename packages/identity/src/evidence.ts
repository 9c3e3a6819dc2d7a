import { align, type Pair, type Tolerance } from './alignment.ts'
import { GENERIC, OPTIONAL } from './data/organisation.ts'
import type { Mark, Name, Part } from './name.ts'

/**
 * What tells against a match.
 * - spelling: how unlike the parts that agree are
 * - order: parts stand elsewhere, or a son's name where the father's is
 * - missing: parts that only one name has
 * - conflict: parts for which each name has another
 * - thin: too little agrees to tell
 * - mark: another number, country or generation, or only one is a charity
 */
export type Feature = 'spelling' | 'order' | 'missing' | 'conflict' | 'thin' | 'mark'

/** What a comparison rests on, for its explanation. */
export interface Findings {
  readonly names: readonly [Name, Name]
  readonly pairs: readonly Pair[]
  /** Parts that agree with none of the other name. */
  readonly rest: readonly [readonly Part[], readonly Part[]]
  readonly marks: readonly Mark[]
  readonly features: Readonly<Record<Feature, number>>
  /** Whether one name is the initials of the other. */
  readonly acronym: boolean
}

export const NOTHING: Findings['features'] = {
  spelling: 0,
  order: 0,
  missing: 0,
  conflict: 0,
  thin: 0,
  mark: 0,
}
/** Alone enough against a match. */
export const TOO_MUCH = 1.5
const ACRONYM = 0.8

const PEOPLE: Tolerance = { perLetter: 0.31, most: 2.7, shortest: 3, people: true }
const OTHERS: Tolerance = { perLetter: 0.25, most: 2, shortest: 4, people: false }

/** Weighs what tells against two names being the same one. */
export function weigh(x: Name, y: Name, people: boolean, acronym: boolean): Findings {
  const marks = differingMarks(x, y)
  const mark = marks.length > 0 ? TOO_MUCH : 0
  if (x.whole === y.whole)
    return { names: [x, y], pairs: [], rest: [[], []], marks: [], acronym: false, features: NOTHING }
  if (acronym)
    return {
      names: [x, y],
      pairs: [],
      rest: [[], []],
      marks,
      acronym,
      features: { ...NOTHING, thin: ACRONYM, mark },
    }
  const pairs = align(x.parts, y.parts, people ? PEOPLE : OTHERS)
  const unpaired = [
    x.parts.filter((_, index) => !pairs.some(({ left }) => left.includes(index))),
    y.parts.filter((_, index) => !pairs.some(({ right }) => right.includes(index))),
  ] as const
  const repeating = unpaired.some(({ length }) => length === 0)
  const rest = repeating
    ? ([withoutRepeats(x, unpaired[0]), withoutRepeats(y, unpaired[1])] as const)
    : unpaired
  const features = {
    spelling: spellingOf(x, y, pairs),
    order: orderOf(x, y, pairs),
    missing: missingOf(rest, people),
    conflict: rest[0].length > 0 && rest[1].length > 0 ? TOO_MUCH : 0,
    thin: thinOf(x, y, pairs, rest, people),
    mark,
  }
  return { names: [x, y], pairs, rest, marks, acronym, features }
}

function differingMarks(x: Name, y: Name): Mark[] {
  const kinds: Mark[] = ['number', 'generation', 'country', 'charity']
  const list = (name: Name, kind: Mark): string => name.marks[kind].toSorted().join(' ')
  return kinds.filter(kind => list(x, kind) !== list(y, kind))
}

/** Of the parts that only this name has, those that do not say another of its parts once more. */
const withoutRepeats = ({ parts }: Name, unpaired: readonly Part[]): Part[] =>
  unpaired.filter(
    part => !parts.some(other => other !== part && !unpaired.includes(other) && other.text === part.text),
  )

/** The longer the names and each of their words, the more slips they may have. */
function spellingOf(x: Name, y: Name, pairs: readonly Pair[]): number {
  const cost = pairs.reduce((sum, pair) => sum + pair.cost, 0)
  const letters = [x, y].flatMap(({ parts }) => parts).reduce((sum, { text }) => sum + text.length, 0) / 2
  const worst = pairs.map(({ left, right, cost: own }) => {
    const texts = [textOf(x, left), textOf(y, right)]
    return own / (0.9 + 0.17 * Math.max(...texts.map(({ length }) => length)))
  })
  return Math.max(cost / Math.min(3.4, 0.9 + 0.11 * letters), ...worst)
}

const textOf = ({ parts }: Name, indices: readonly number[]): string =>
  indices.map(index => parts[index]?.text ?? '').join('')

/** Parts that stand elsewhere tell a little; whose son somebody is tells all. */
function orderOf(x: Name, y: Name, pairs: readonly Pair[]): number {
  const sons = pairs.map(({ left, right }) => {
    const [a, b] = [x.parts[left[0] ?? 0]?.filial, y.parts[right[0] ?? 0]?.filial]
    return a === b ? 0 : a ? 1 : -1
  })
  if (sons.includes(1) && sons.includes(-1)) return TOO_MUCH
  const places = pairs.map(({ right }) => right[0] ?? 0)
  return places.some((place, i) => place < (places[i - 1] ?? -1)) ? 0.15 : 0
}

function missingOf(rest: readonly [readonly Part[], readonly Part[]], people: boolean): number {
  const weights = rest.flat().map(({ text }) => {
    if (people) return 0.1
    return OPTIONAL.has(text) ? 0.3 : GENERIC.has(text) ? 1.1 : TOO_MUCH
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return people ? Math.min(sum, 0.6) : sum
}

/** One part in common is too little where there are more; initials and generic words are no evidence. */
function thinOf(
  x: Name,
  y: Name,
  pairs: readonly Pair[],
  rest: readonly [readonly Part[], readonly Part[]],
  people: boolean,
): number {
  const full = pairs.filter(({ kind }) => kind !== 'initial').length
  if (full === 0) return x.parts.length + y.parts.length === 0 ? 0 : TOO_MUCH
  if (people)
    return full === 1 &&
      pairs.length === 1 &&
      rest.flat().some(({ text }) => text.length > 1) &&
      !isJoined(pairs)
      ? TOO_MUCH
      : 0
  const telling = pairs.some(({ left }) => left.some(index => !GENERIC.has(x.parts[index]?.text ?? '')))
  return telling || rest.flat().length === 0 ? 0 : 0.5
}

const isJoined = (pairs: readonly Pair[]): boolean => pairs.some(({ kind }) => kind === 'joined')
