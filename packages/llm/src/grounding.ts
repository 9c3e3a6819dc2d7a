import { overlaps, type Span } from '@sayso/core'
import type { Statement } from './answer.ts'
import type { Haystack } from './haystack.ts'

/** Characters between what was said and the words that attribute it, at most. */
const FARTHEST = 600
/** What it costs a place, in characters, to lie in another paragraph than the model says, or to be taken already. */
const ELSEWHERE = 300
const TAKEN = 2000
/** What it costs the words that attribute a statement to stand in another paragraph than it. */
const ACROSS = 100

/** Where a statement stands: nothing in it but the text's own words. */
export interface Grounded {
  /** In reading order, none overlapping another. */
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly source: Span | null
  /** Whether the model gave a cue or source that is not there. */
  readonly lost: number
}

/**
 * Finds the words of a statement in its part of the article: of several places that which lies closest together, in the
 * paragraph that the model names, and that no statement before has taken. Null if what was said is not all there.
 */
export function ground(
  { content, cue, source, paragraph }: Statement,
  haystack: Haystack,
  part: readonly Span[],
  taken: ReadonlySet<number>,
): Grounded | null {
  const pieces = content.map(words => placesOf(words, haystack))
  if (pieces.length === 0 || pieces.some(places => places.length === 0)) return null
  const rarest = pieces.reduce((best, places) => (places.length < best.length ? places : best))
  const sources = source === null ? [] : haystack.find(source).filter(isOne).map(first)
  const cues = cue === null ? [] : haystack.find(cue).filter(isOne).map(first)
  const home = part[paragraph - 1]
  let best: { readonly cost: number; readonly grounded: Grounded } | null = null
  for (const anchor of rarest) {
    const found = arrange(pieces.map(places => nearest(places, anchor) ?? anchor))
    const at = nearestOf(sources, found, [], part)
    const by = nearestOf(cues, found, at ? [at] : [], part)
    const cost =
      found.reduce((sum, span) => sum + (anchor[0] ? gap(span, anchor[0]) : 0), 0) +
      (source === null ? 0 : at ? distance(at, found) + across(at, found, part) : FARTHEST) +
      (cue === null ? 0 : by ? distance(by, found) + across(by, found, part) : FARTHEST) +
      (home && found.some(span => !overlaps(span, home)) ? ELSEWHERE : 0) +
      (found[0] && taken.has(found[0].start) ? TAKEN : 0)
    const lost = (source !== null && !at ? 1 : 0) + (cue !== null && !by ? 1 : 0)
    if (best === null || cost < best.cost)
      best = { cost, grounded: { content: found, cue: by, source: at, lost } }
  }
  return best?.grounded ?? null
}

/** Where words stand; where they do not because the model left some out, where what it kept of them stands. */
function placesOf(words: string, haystack: Haystack): Span[][] {
  const whole = haystack.find(words)
  if (whole.length > 0) return whole
  const kept = words.split(/\s*(?:\[(?:\.{3}|…)\]|\.{3}|…)\s*/).filter(Boolean)
  if (kept.length < 2) return []
  const places = kept.map(piece => haystack.find(piece))
  return (places[0] ?? []).flatMap(start => {
    const all = [start]
    for (const more of places.slice(1)) {
      const from = all.at(-1)?.at(-1)?.end ?? 0
      const next = more.find(spans => (spans[0]?.start ?? 0) >= from)
      if (!next || (next[0]?.start ?? 0) - from > FARTHEST) return []
      all.push(next)
    }
    return [all.flat()]
  })
}

const isOne = (spans: readonly Span[]): boolean => spans.length === 1
const first = ([span]: readonly Span[]): Span => span ?? { start: 0, end: 1 }

/** Characters between two spans. */
const gap = (a: Span, b: Span): number => Math.max(0, b.start - a.end, a.start - b.end)

const distance = (span: Span, others: readonly Span[]): number =>
  Math.min(...others.map(other => gap(span, other)))

const nearest = (places: readonly Span[][], anchor: readonly Span[]): Span[] | undefined =>
  least(places, spans => (spans[0] && anchor[0] ? gap(spans[0], anchor[0]) : Infinity))

const across = (span: Span, others: readonly Span[], part: readonly Span[]): number => {
  const home = part.find(paragraph => overlaps(paragraph, span))
  return home && others.some(other => overlaps(home, other)) ? 0 : ACROSS
}

/** The place beside what was said, and beside the other words that attribute it. */
function nearestOf(
  places: readonly Span[],
  content: readonly Span[],
  beside: readonly Span[],
  part: readonly Span[],
): Span | null {
  const free = places.filter(
    span =>
      ![...content, ...beside].some(other => overlaps(span, other)) && distance(span, content) <= FARTHEST,
  )
  const costOf = (span: Span): number =>
    distance(span, content) + across(span, content, part) + (beside.length > 0 ? distance(span, beside) : 0)
  return least(free, costOf) ?? null
}

/** The first of those for which the figure is least. */
function least<T>(items: readonly T[], figureOf: (item: T) => number): T | undefined {
  let best: T | undefined
  let figure = Infinity
  for (const item of items) {
    const own = figureOf(item)
    if (own < figure) [best, figure] = [item, own]
  }
  return best
}

/** In reading order, without what stands in another. */
function arrange(places: readonly (readonly Span[])[]): Span[] {
  const kept: Span[] = []
  for (const span of places.flat().sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}
