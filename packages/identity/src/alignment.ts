import { areNicknames } from './data/given-name.ts'
import { consonantDistance, spellingDistance } from './distance.ts'
import type { Part } from './name.ts'

/** How two parts of names agree. */
export type Agreement = 'same' | 'spelling' | 'initial' | 'nickname' | 'joined'

/** Parts of one name that stand for parts of the other. */
export interface Pair {
  /** Indices of the parts, in both names; several where words are written apart in one of them. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly kind: Agreement
  /** About 1 for each mistyped letter; 0 for the same. */
  readonly cost: number
}

export interface Tolerance {
  /** Costs that a word may have for each of its letters, and at most. */
  readonly perLetter: number
  readonly most: number
  /** In words of fewer letters one may be doubled, no more. */
  readonly shortest: number
  /** Whether initials and short given names stand for names. */
  readonly people: boolean
}

const MOST_JOINED = 3
const DOUBLED = 0.2

/** Pairs the parts of two names one to one, the closest first. */
export function align(left: readonly Part[], right: readonly Part[], tolerance: Tolerance): Pair[] {
  const candidates: { pair: Pair; rank: number }[] = []
  const add = (pair: Pair | null, letters: number): void => {
    if (!pair) return
    const [i = 0] = pair.left
    const [j = 0] = pair.right
    candidates.push({ pair, rank: pair.cost / Math.max(1, letters) + Math.abs(i - j) / 1000 })
  }
  for (const [i, a] of left.entries())
    for (const [j, b] of right.entries()) {
      add(pairOf(a, b, i, j, tolerance), Math.max(a.text.length, b.text.length))
      add(joinedPair(left, i, b, j, tolerance), b.text.length)
      const turned = joinedPair(right, j, a, i, tolerance)
      add(turned && { ...turned, left: turned.right, right: turned.left }, a.text.length)
    }
  const pairs: Pair[] = []
  const taken = [new Set<number>(), new Set<number>()] as const
  for (const { pair } of candidates.sort((x, y) => x.rank - y.rank)) {
    if (pair.left.some(i => taken[0].has(i)) || pair.right.some(j => taken[1].has(j))) continue
    for (const i of pair.left) taken[0].add(i)
    for (const j of pair.right) taken[1].add(j)
    pairs.push(pair)
  }
  return pairs.sort((x, y) => (x.left[0] ?? 0) - (y.left[0] ?? 0))
}

const INITIAL_COST = 0.5
const NICKNAME_COST = 0.7

function pairOf(a: Part, b: Part, i: number, j: number, tolerance: Tolerance): Pair | null {
  const pair = (kind: Agreement, cost: number): Pair => ({ left: [i], right: [j], kind, cost })
  if (a.text === b.text) return pair('same', 0)
  if (tolerance.people) {
    if (a.text.length === 1 || b.text.length === 1)
      return a.text.charAt(0) === b.text.charAt(0) ? pair('initial', INITIAL_COST) : null
  }
  const cost = distance(a, b, tolerance)
  const short = areNicknames(a.text, b.text) || (i === 0 && j === 0 && isShortened(a.text, b.text))
  if (tolerance.people && short && (cost ?? NICKNAME_COST) >= NICKNAME_COST)
    return pair('nickname', NICKNAME_COST)
  return cost === null ? null : pair('spelling', cost)
}

function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 3 && long.length >= short.length + 2 && long.startsWith(short)
}

/** What it costs to take one for the other; null where that is too much. */
function distance(a: Part, b: Part, { perLetter, most, shortest }: Tolerance): number | null {
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text]
  if (a.loose !== b.loose && short.length > 1) {
    const cost = consonantDistance(short, long)
    return cost <= 0.2 + 0.25 * short.length ? cost : null
  }
  if ((a.syllable && b.syllable) || short.length < 2 || long.length > 2 * short.length + 1) return null
  // Where vowels are not written, each letter weighs more.
  const limit =
    short.length < shortest ? DOUBLED : Math.min(most, perLetter * long.length) * (a.loose ? 0.8 : 1)
  const cost = spellingDistance(short, long)
  return cost <= limit ? cost : null
}

/** Two or three parts that are one in the other name. */
function joinedPair(
  parts: readonly Part[],
  from: number,
  whole: Part,
  at: number,
  tolerance: Tolerance,
): Pair | null {
  let text = parts[from]?.text ?? ''
  for (let count = 2; count <= MOST_JOINED && from + count <= parts.length; count++) {
    text += parts[from + count - 1]?.text ?? ''
    if (text.length > whole.text.length + 2) return null
    if (text.length < Math.max(4, whole.text.length - 2)) continue
    const cost = text === whole.text ? 0 : distance({ ...whole, text }, whole, tolerance)
    if (cost !== null && cost <= 2)
      return {
        left: Array.from({ length: count }, (_, k) => from + k),
        right: [at],
        kind: 'joined',
        cost: cost + 0.1,
      }
  }
  return null
}
