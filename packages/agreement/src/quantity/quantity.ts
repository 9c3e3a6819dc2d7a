import type { Clause } from '../clause/clause.ts'
import { stem } from '../word/stem.ts'
import { isContent } from '../word/stop.ts'
import type { Token } from '../word/token.ts'
import { type NumberRead, readNumber } from './number.ts'

const words = (list: string): string[] => list.split(' ')

/** How much of what a statement says there is. */
export interface Quantity {
  readonly kind: 'count' | 'money' | 'percent' | 'date'
  /** What is counted, as stems: 'refuge' of '3,000 Ruritanian refugees'; 'die' for whoever is dead; else nothing. */
  readonly counted: readonly string[]
  /** The number as it stands there. */
  readonly value: number
  /** Between which values it lies, as far as the words say. */
  readonly low: number
  readonly high: number
  /** Place of its first token among those of the statement. */
  readonly at: number
  /** As it is written. */
  readonly text: string
}

const ABOVE = /(?<!\bno )\b(more than|over|above|exceeding|upwards of)$/
const AT_LEAST = /\b(at least|no fewer than|no less than|a minimum of)$/
const AT_MOST = /\b(up to|at most|no more than|less than|fewer than|under|below)$/
const NEARLY = /\b(nearly|almost|close to|as many as)$/
const ABOUT = /\b(about|around|roughly|some|approximately|an estimated|estimated)$/
/** What is above a round number is seldom far above it, and what nearly reaches one seldom far below. */
const NOT_FAR_ABOVE = 1.25
const NOT_FAR_BELOW = 0.85
const VAGUE = 0.12
/** Spans of time and shares of a scale: different ones hardly ever contradict each other. */
const UNTELLING = new Set(words('year month week day hour minut second old ag time point decad pm am'))

const MONTHS = words('january february march april may june july august september october november december')
const MOST_DAYS = 31
const DEATHS = words('dead killed deaths died lives')
/** So far from a number of people stands that they are dead. */
const DEATHS_AFTER = 4

/** The quantities of a statement's tokens. */
export function quantitiesIn(tokens: readonly Token[], text: string): Quantity[] {
  const lowers = tokens.map(({ lower }) => lower)
  const found: Quantity[] = []
  for (let at = 0; at < lowers.length; at++) {
    const read = readNumber(lowers, at)
    if (!read) continue
    const end = at + read.length
    const written = (from: number, to: number): string => text.slice(tokens[from]?.start, tokens[to]?.end)
    const month = MONTHS.indexOf(lowers[at - 1] ?? '')
    if (month >= 0 && read.length === 1 && read.value <= MOST_DAYS) {
      const day = (MOST_DAYS + 1) * month + read.value
      found.push({
        kind: 'date',
        counted: [],
        value: day,
        low: day,
        high: day,
        at,
        text: written(at - 1, at),
      })
    } else {
      const kind = kindOf(read, lowers, end)
      const counted = kind === 'count' ? countedAt(tokens, end) : []
      const [low, high] = between(lowers.slice(Math.max(0, at - 4), at).join(' '), read.value, read.slack)
      if (kind !== 'count' || (isTelling(counted) && !isYear(lowers[at] ?? '', read.value)))
        found.push({ kind, counted, value: read.value, low, high, at, text: written(at, end - 1) })
    }
    at = end - 1
  }
  return found
}

function kindOf({ sign }: NumberRead, lowers: readonly string[], end: number): 'count' | 'money' | 'percent' {
  if (sign === '%' || lowers[end] === 'percent' || (lowers[end] === 'per' && lowers[end + 1] === 'cent'))
    return 'percent'
  return sign !== null || ['dollars', 'euros', 'pounds'].includes(lowers[end] ?? '') ? 'money' : 'count'
}

const isTelling = (counted: readonly string[]): boolean =>
  counted.length > 0 && !counted.some(word => UNTELLING.has(word))

const isYear = (word: string, value: number): boolean => /^\d{4}$/.test(word) && value > 1500 && value < 2100

/** The words that directly follow a number, up to a pause or a function word. */
function countedAt(tokens: readonly Token[], from: number): string[] {
  const after = tokens.slice(from, from + DEATHS_AFTER)
  if (after.some(({ lower }) => DEATHS.includes(lower))) return ['die']
  const stems: string[] = []
  for (const { lower, before, numeric } of after.slice(0, 3)) {
    if (before !== '' || numeric || !isContent(lower)) break
    stems.push(stem(lower))
  }
  return stems
}

function between(before: string, value: number, slack: number): [number, number] {
  if (AT_LEAST.test(before)) return [value - slack, Infinity]
  if (ABOVE.test(before)) return [value - slack, value * NOT_FAR_ABOVE]
  if (AT_MOST.test(before)) return [-Infinity, value + slack]
  if (NEARLY.test(before)) return [value * NOT_FAR_BELOW, value + slack]
  if (ABOUT.test(before)) return [value * (1 - VAGUE), value * (1 + VAGUE)]
  return [value - slack, value + slack]
}

/** Whether both count the same and cannot both be right. */
export function differ(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || (a.low <= b.high && b.low <= a.high)) return false
  return a.kind !== 'count' || a.counted.at(-1) === b.counted.at(-1)
}

/** The quantities that stand in a clause. */
export const within = (quantities: readonly Quantity[], { from, to }: Clause): Quantity[] =>
  quantities.filter(({ at }) => at >= from && at < to)
