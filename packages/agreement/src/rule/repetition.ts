import { differ } from '../quantity/quantity.ts'
import type { Reading } from '../reading.ts'
import type { Finding } from './rule.ts'

/** So many words in a row, of which so many tell something, are no accident. */
const RUN = 8
const TELLING = 3
/** Weight without which nothing is compared. */
const LEAST = 1.8
/** Of a short claim, all but a few words. */
const SHORT_RUN = 5
const SHORT_TELLING = 2
const MOST_OF_SHORT = 0.8
/** Of a long claim, where the speaker is the same, and where one article does not say who it is. */
const HALF = 0.6
const MOST = 0.7
/** The part of its words that a claim told in other words keeps. */
const KEPT = 0.7
const KEPT_LONGER = 0.5
const KEPT_WEIGHT = 4
/** People of whom the articles name different ones say the same only where it is this long. */
const OTHERS_RUN = 12
/** Of claims by different speakers that bear each other out. */
const LIKE = 0.6
const LIKE_WEIGHT = 4.5

/** Whether two claims are one statement printed twice, or one bears the other out. */
export function repetitionOf(a: Reading, b: Reading, shared: number): Finding | null {
  const [x, y] = [a.statement, b.statement]
  if (x.article === y.article || a.standing !== b.standing || a.standing === null) return null
  if (shared < LEAST) return null
  if (!a.somebodys && !b.somebodys) return null
  const known = x.speaker === y.speaker && x.speaker !== null
  const others = x.speaker !== y.speaker && x.speaker !== null && y.speaker !== null
  return quotationOf(a, b, { known, others }) ?? likenessOf(a, b, shared, { known, others })
}

/** Who says so. */
interface Speakers {
  /** The same in both claims. */
  readonly known: boolean
  /** Different ones. */
  readonly others: boolean
}

/** The same words in a row. */
function quotationOf(a: Reading, b: Reading, { known, others }: Speakers): Finding | null {
  const [x, y] = [a.statement, b.statement]
  const short = Math.min(a.words.length, b.words.length)
  // No run is longer than the words that both have.
  const least = Math.max(SHORT_RUN, HALF * short)
  if (short < least || countShared(a.bag, b.bag) < least) return null
  const run = longestRun(a, b)
  const whole = run.length >= SHORT_RUN && run.telling >= SHORT_TELLING && run.length >= MOST_OF_SHORT * short
  const most = run.length >= HALF * Math.max(a.words.length, b.words.length)
  const nearlyAll = run.length >= MOST * Math.max(a.words.length, b.words.length)
  const alike = run.length >= RUN || x.cue?.toLowerCase() === y.cue?.toLowerCase()
  const long =
    run.length >= (others ? OTHERS_RUN : RUN) &&
    run.telling >= TELLING &&
    run.length >= (known ? HALF : MOST) * short
  if (!((whole && (known || (most && alike && !others))) || (long && (known || others || nearlyAll))))
    return null
  return {
    relation: 'REPEATS',
    method: 'quotation',
    score: Math.min(1, 0.8 + run.length / 100),
    reason: `the same ${run.length} words in a row`,
    objector: null,
  }
}

/** Much the same in other words. */
function likenessOf(a: Reading, b: Reading, shared: number, { known, others }: Speakers): Finding | null {
  const shorter = shared / (Math.min(a.weight, b.weight) || 1)
  const longer = shared / (Math.max(a.weight, b.weight) || 1)
  const kept = known && shared >= KEPT_WEIGHT && shorter >= KEPT && longer >= KEPT_LONGER
  const like = others && shared >= LIKE_WEIGHT && longer >= LIKE
  if (!kept && !like) return null
  if (
    isDoubted(a, b) ||
    eachAdds(a, b) ||
    turned(a, b) ||
    a.quantities.some(p => b.quantities.some(q => differ(p, q)))
  )
    return null
  const words = commonWords(a, b)
  if (kept)
    return {
      relation: 'REPEATS',
      method: 'paraphrase',
      score: 0.5 + 0.4 * longer,
      reason: `the same speaker in other words, with ${words} in common`,
      objector: null,
    }
  if (!a.clauses.some(({ open }) => open) && !b.clauses.some(({ open }) => open))
    return {
      relation: 'SUPPORTS',
      method: 'likeness',
      score: 0.3 + 0.5 * longer,
      reason: `another speaker says much the same, with ${words} in common`,
      objector: null,
    }
  return null
}

const NEGATIVE = new Set(['not', 'never', 'no', 'nobody', 'nothing'])
const POSSIBLE = new Set(['may', 'might', 'could', 'if', 'whether'])

/** Something is denied, or only may be, in just one of them. */
const isDoubted = (a: Reading, b: Reading): boolean =>
  [NEGATIVE, POSSIBLE].some(
    list => a.words.some(word => list.has(word)) !== b.words.some(word => list.has(word)),
  )

/** Each says something that the other does not. */
const eachAdds = (a: Reading, b: Reading): boolean => adds(a, b) && adds(b, a)

const adds = (a: Reading, b: Reading): boolean =>
  [...a.terms.values()].some(({ key, name, weight }) => !name && weight === 1 && !b.terms.has(key))

/** A word that they share is negated, or the other way round, in only one. */
const turned = (a: Reading, b: Reading): boolean =>
  [...b.terms.values()].some(term => {
    const other = a.terms.get(term.key)
    return other !== undefined && other.sign !== term.sign
  })

/** The words that tell most of what two claims share, for a reason. */
export function commonWords(a: Reading, b: Reading): string {
  const shared = [...a.terms.values()].filter(({ key, weight }) => weight === 1 && b.terms.has(key))
  const words = shared
    .map(({ at }) => a.words[at] ?? '')
    .sort((p, q) => q.length - p.length || (p < q ? -1 : 1))
    .slice(0, 3)
  return words.map(word => `'${word}'`).join(', ')
}

/** The weight of the terms that two claims share. */
export function sharedWeight(a: Reading, b: Reading): number {
  const [small, large] = a.terms.size <= b.terms.size ? [a, b] : [b, a]
  const [one, other] = [small.keys, large.keys]
  let telling = 0
  let light = false
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [p, q] = [one[i] as number, other[j] as number]
    const apart = (p >> 1) - (q >> 1)
    if (apart === 0)
      if ((p & 1) === 0) telling++
      else light = true
    if (apart <= 0) i++
    if (apart >= 0) j++
  }
  if (!light) return telling
  // A sum of fractions depends on their order.
  let shared = 0
  for (const { key, weight } of small.terms.values()) if (large.terms.has(key)) shared += weight
  return shared
}

/** How many words two claims have in common, in any order. */
function countShared(one: Int32Array, other: Int32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const apart = (one[i] as number) - (other[j] as number)
    if (apart === 0) shared++
    if (apart <= 0) i++
    if (apart >= 0) j++
  }
  return shared
}

/** The longest run of words that both have. */
function longestRun(a: Reading, b: Reading): { length: number; telling: number } {
  let best = 0
  let end = 0
  let before = new Uint16Array(b.words.length + 1)
  let row = new Uint16Array(b.words.length + 1)
  for (let i = 0; i < a.words.length; i++) {
    for (let j = 0; j < b.words.length; j++) {
      const length = a.words[i] === b.words[j] ? (before[j] ?? 0) + 1 : 0
      row[j + 1] = length
      if (length > best) [best, end] = [length, i + 1]
    }
    ;[before, row] = [row, before]
  }
  return {
    length: best,
    telling: a.telling.slice(end - best, end).reduce((total, value) => total + value, 0),
  }
}
