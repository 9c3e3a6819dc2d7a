import type { Interchange, Span } from '@sayso/core'
import type { AttributionDocument } from './attribution-set.ts'
import { both, type Figure, figureOf, NONE, type Tally } from './figure.ts'
import { spanReader } from './point.ts'
import { shared, WordIndex, type WordSet } from './word.ts'

/** What the scorer reads of an article in the interchange format. */
export interface ClaimPrediction extends Pick<Interchange, 'id'> {
  readonly claims: readonly Pick<Interchange['claims'][number], 'content' | 'source'>[]
}

/** How far the words of two contents have to coincide: the words of both, as a share of the words of either. */
const SAME = 0.5
const STRICTLY_SAME = 0.9

export const ATTRIBUTION_MEASURES = [
  /** Words that belong to the content of some statement. */
  'content tokens',
  /** Statements: each is matched with one of the other side at most, the most similar first. */
  'claim',
  /** Statements whose sources share a telling word, or that have no source on either side. */
  'claim + source',
  /** The same, where the contents are strictly the same. */
  'strict + source',
  /** 'claim + source' among the statements that begin with a quotation mark. */
  'direct + source',
] as const
export type AttributionMeasure = (typeof ATTRIBUTION_MEASURES)[number]
type Tallies = Readonly<Record<AttributionMeasure, Tally>>

export interface AttributionScore {
  readonly documents: number
  /** Documents without a prediction; all that is annotated in them counts as not found. */
  readonly missing: number
  readonly figures: Readonly<Record<AttributionMeasure, Figure>>
}

/** Measures predicted claims against annotated ones, over all documents together. */
export function scoreAttributions(
  documents: Iterable<AttributionDocument>,
  predictions: Iterable<ClaimPrediction>,
): AttributionScore {
  const predicted = new Map([...predictions].map(({ id, claims }) => [id, claims]))
  let sum = record(() => NONE)
  let count = 0
  let missing = 0
  for (const document of documents) {
    count++
    if (!predicted.has(document.id)) missing++
    const tallies = tallyDocument(document, predicted.get(document.id) ?? [])
    const before = sum
    sum = record(measure => both(before[measure], tallies[measure]))
  }
  return { documents: count, missing, figures: record(measure => figureOf(sum[measure])) }
}

function record<T>(of: (measure: AttributionMeasure) => T): Record<AttributionMeasure, T> {
  return {
    'content tokens': of('content tokens'),
    claim: of('claim'),
    'claim + source': of('claim + source'),
    'strict + source': of('strict + source'),
    'direct + source': of('direct + source'),
  }
}

/** A claim of either side. */
interface Claim {
  readonly content: WordSet
  /** The words that tell the source. */
  readonly source: WordSet
  readonly direct: boolean
}

function tallyDocument(
  { text, attributions, discarded }: AttributionDocument,
  predictions: ClaimPrediction['claims'],
): Tallies {
  const words = new WordIndex(text)
  const toSpan = spanReader(text)
  const toClaim = (content: readonly Span[], source: readonly Span[]): Claim => ({
    content: words.touched(content),
    source: words.telling(words.touched(source)),
    direct: beginsWithQuote(text, content),
  })
  const outside = words.touched(discarded)
  const gold = attributions
    .map(({ content, source }) => toClaim(content, source))
    .filter(({ content }) => content.size > 0)
  const predicted = predictions
    .map(({ content, source }) => toClaim(content.map(toSpan), source ? [toSpan(source)] : []))
    .filter(({ content }) => content.size > 0 && 2 * shared(content, outside) < content.size)

  const pairs = match(gold, predicted)
  const sourced = pairs.filter(pair => sameSource(pair.gold, pair.predicted))
  const all = { gold: gold.length, predicted: predicted.length }
  const goldWords = wordsOf(gold)
  const predictedWords = wordsOf(predicted)
  return {
    'content tokens': {
      agreed: shared(goldWords, predictedWords),
      gold: goldWords.size,
      predicted: predictedWords.size,
    },
    claim: { ...all, agreed: pairs.length },
    'claim + source': { ...all, agreed: sourced.length },
    'strict + source': { ...all, agreed: sourced.filter(pair => pair.likeness >= STRICTLY_SAME).length },
    'direct + source': {
      agreed: sourced.filter(pair => pair.gold.direct && pair.predicted.direct).length,
      gold: gold.filter(({ direct }) => direct).length,
      predicted: predicted.filter(({ direct }) => direct).length,
    },
  }
}

const wordsOf = (claims: readonly Claim[]): WordSet => new Set(claims.flatMap(({ content }) => [...content]))

const sameSource = ({ source: a }: Claim, { source: b }: Claim): boolean =>
  a.size === 0 ? b.size === 0 : shared(a, b) > 0

/** Includes what newspapers set for a mark: an apostrophe, or two. */
const MARK = /["“”'‘«]/

/** Whether a quotation mark is the first character of the content, or stands right before it. */
function beginsWithQuote(text: string, content: readonly Span[]): boolean {
  const start = content.reduce((first, span) => Math.min(first, span.start), Number.POSITIVE_INFINITY)
  return MARK.test(text.slice(Math.max(0, start - 1), start + 1))
}

interface Pair {
  readonly gold: Claim
  readonly predicted: Claim
  /** Words of both contents as a share of the words of either. */
  readonly likeness: number
}

/**
 * Matches claims one to one, the most alike first; among equals the first of the gold, then of the predictions.
 * Only claims that share words are compared, so that long articles take no longer for it.
 */
function match(gold: readonly Claim[], predicted: readonly Claim[]): Pair[] {
  const goldAt = new Map<number, number[]>()
  for (const [index, { content }] of gold.entries())
    for (const word of content) {
      const there = goldAt.get(word)
      if (there) there.push(index)
      else goldAt.set(word, [index])
    }
  const pairs: (Pair & { readonly goldIndex: number; readonly predictedIndex: number })[] = []
  for (const [predictedIndex, claim] of predicted.entries()) {
    const common = new Map<number, number>()
    for (const word of claim.content)
      for (const index of goldAt.get(word) ?? []) common.set(index, (common.get(index) ?? 0) + 1)
    for (const [goldIndex, count] of common) {
      const other = gold[goldIndex]
      if (other === undefined) continue
      const likeness = count / (other.content.size + claim.content.size - count)
      if (likeness >= SAME) pairs.push({ gold: other, predicted: claim, likeness, goldIndex, predictedIndex })
    }
  }
  pairs.sort(
    (a, b) => b.likeness - a.likeness || a.goldIndex - b.goldIndex || a.predictedIndex - b.predictedIndex,
  )
  const taken = new Set<Claim>()
  return pairs.filter(pair => {
    if (taken.has(pair.gold) || taken.has(pair.predicted)) return false
    taken.add(pair.gold).add(pair.predicted)
    return true
  })
}
