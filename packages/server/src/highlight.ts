import { type Word, wordsOf } from '@sayso/core'
import type { SearchTerm } from '@sayso/graph'

/** Something that a hit is searched by. */
export interface Passage {
  readonly field: 'NAME' | 'TITLE' | 'TEXT'
  readonly text: string
}

/** An excerpt of a passage, and what in it was searched for. */
export interface HighlightRow extends Passage {
  /** Where the excerpt begins in the passage, in UTF-16 code units. */
  readonly start: number
  /** Of the matches inside the excerpt, in their order, apart from each other. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

const MOST = 3
/** Characters of an excerpt; more only where one match has more. */
const LENGTH = 200
/** Characters from the first match of an excerpt to the last, so that something stands around them. */
const STRETCH = 140

/** The passages' excerpts that show most of the terms, three at most, in the order of the passages. */
export function highlight(passages: readonly Passage[], terms: readonly SearchTerm[]): HighlightRow[] {
  const read = passages.map((passage): Read => {
    const words = wordsOf(passage.text)
    return { ...passage, words, matches: matchesOf(words, terms) }
  })
  const chosen = choose(read.flatMap(({ matches }, passage) => stretchesOf(passage, matches)))
  return chosen.map((stretch, index) => {
    const passage = read[stretch.passage] as Read
    const { field, text, matches } = passage
    const [before, after] = [chosen[index - 1], chosen[index + 1]]
    const { start, end } = widen(stretch, passage, {
      // Not into its neighbours: half of the way at most.
      from: before?.passage === stretch.passage ? middle(before.end, stretch.start) : 0,
      to: after?.passage === stretch.passage ? middle(stretch.end, after.start) : text.length,
    })
    const inside = matches.filter(match => match.start >= start && match.end <= end)
    const spans = merged(inside).map(span => ({ start: span.start - start, end: span.end - start }))
    return { field, text: text.slice(start, end), start, spans }
  })
}

interface Range {
  readonly start: number
  readonly end: number
}

interface Match extends Range {
  /** The term's index. */
  readonly term: number
}

function matchesOf(words: readonly Word[], terms: readonly SearchTerm[]): Match[] {
  const matches: Match[] = []
  for (const [at, { word, start }] of words.entries())
    for (const [term, { words: wanted, exact }] of terms.entries()) {
      const last = words[at + wanted.length - 1]
      const found = exact
        ? wanted.every((each, index) => words[at + index]?.word === each)
        : word.startsWith(wanted[0] ?? '')
      if (found && last) matches.push({ start, end: last.end, term })
    }
  return matches
}

interface Read extends Passage {
  readonly words: readonly Word[]
  readonly matches: readonly Match[]
}

interface Bounds {
  readonly from: number
  readonly to: number
}

/** Matches that stand near each other. */
interface Stretch extends Range {
  readonly passage: number
  readonly terms: ReadonlySet<number>
}

const stretchesOf = (passage: number, matches: readonly Match[]): Stretch[] =>
  matches.map((first, at) => {
    const terms = new Set<number>()
    let { end } = first
    for (let i = at; i < matches.length; i++) {
      const match = matches[i] as Match
      if (match.start - first.start > STRETCH) break
      if (i > at && match.end - first.start > STRETCH) continue
      terms.add(match.term)
      end = Math.max(end, match.end)
    }
    return { passage, start: first.start, end, terms }
  })

/** Those that add most terms to those chosen before them, then those with most, then the first. */
function choose(stretches: readonly Stretch[]): Stretch[] {
  const chosen: Stretch[] = []
  const shown = new Set<number>()
  let left = stretches
  while (chosen.length < MOST && left.length > 0) {
    const worth = ({ terms }: Stretch): number =>
      terms.size + 100 * [...terms].filter(term => !shown.has(term)).length
    const best = left.reduce((best, next) => (worth(next) > worth(best) ? next : best))
    chosen.push(best)
    for (const term of best.terms) shown.add(term)
    left = left.filter(
      ({ passage, start, end }) => passage !== best.passage || start >= best.end || end <= best.start,
    )
  }
  return chosen.toSorted((a, b) => a.passage - b.passage || a.start - b.start)
}

const middle = (a: number, b: number): number => Math.floor((a + b) / 2)

/** The stretch with as much around it as there is room for, cut where words begin and end. */
function widen({ start, end }: Range, { text, words }: Read, { from, to }: Bounds): Range {
  const room = Math.max(LENGTH, end - start)
  // What one side has no use for goes to the other.
  const first = Math.max(from, Math.min(middle(start, end - room), to - room))
  const last = Math.min(to, first + room)
  return {
    start: first === 0 ? 0 : (words.find(word => word.start >= first)?.start ?? start),
    end: last === text.length ? last : (words.findLast(word => word.end <= last)?.end ?? end),
  }
}

function merged(matches: readonly Match[]): Range[] {
  const spans: Range[] = []
  for (const { start, end } of matches) {
    const last = spans.at(-1)
    if (last && start < last.end)
      spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else spans.push({ start, end })
  }
  return spans
}
