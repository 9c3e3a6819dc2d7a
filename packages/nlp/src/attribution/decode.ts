import type { Range } from '../text/range.ts'
import type { Piece } from './draft.ts'
import { CONTENT, LINKED_CONTENT, LINKED_SOURCE, LINKS, SOURCE } from './label.ts'
import type { CueCandidate } from './linker.ts'

/** A statement that a paragraph attributes; token ranges. */
export interface Reported {
  readonly content: readonly Range[]
  readonly cue: Range | null
  readonly source: Range | null
}

/** What the linker thinks of one cue: probabilities `[token - from][label]` for the tokens that it looked at. */
export interface Link extends Range {
  readonly cue: CueCandidate
  readonly marginals: Float64Array
}

/** Content that no cue wants this much is dropped. */
const CONTENT_WANTED = 0.02
/** A source of the draft that the cue wants less is left. */
const SOURCE_WANTED = 0.02
/** A source that the draft has not, but the linker sees. */
const SOURCE_FOUND = 0.1

/** Gives each piece of content to the cue that wants it most; pieces that share a cue are one statement. */
export function decode(pieces: readonly Piece[], links: readonly Link[]): Reported[] {
  const byCue = new Map<Link, Range[]>()
  for (const piece of pieces) {
    if (piece.part !== CONTENT) continue
    const best = highest(links, CONTENT_WANTED, link => mean(link, piece, LINKED_CONTENT))
    if (best === null) continue
    const shared = byCue.get(best)
    const range = { from: piece.from, to: piece.to }
    if (shared) shared.push(range)
    else byCue.set(best, [range])
  }
  const sources = pieces.filter(({ part }) => part === SOURCE)
  return [...byCue].map(([link, content]) => {
    const apart = sources.filter(({ from, to }) => to <= link.cue.from || from >= link.cue.to)
    const source = highest(apart, SOURCE_WANTED, piece => mean(link, piece, LINKED_SOURCE))
    return {
      content,
      cue: { from: link.cue.from, to: link.cue.to },
      source: source ? { from: source.from, to: source.to } : strongest(link, SOURCE_FOUND),
    }
  })
}

/** The first of those with the highest value, if that is above the least. */
function highest<Item>(items: readonly Item[], least: number, value: (item: Item) => number): Item | null {
  let best: Item | null = null
  let top = least
  for (const item of items) {
    const reached = value(item)
    if (reached > top) {
      top = reached
      best = item
    }
  }
  return best
}

/** The stretch around the token that the linker is surest of; the cue is no part of it. */
function strongest(link: Link, least: number): Range | null {
  const { cue } = link
  const chanceOf = (i: number): number => (i >= cue.from && i < cue.to ? 0 : chance(link, i, LINKED_SOURCE))
  let at = -1
  let top = least
  for (let i = link.from; i < link.to; i++)
    if (chanceOf(i) > top) {
      top = chanceOf(i)
      at = i
    }
  if (at === -1) return null
  let from = at
  let to = at + 1
  while (from > link.from && chanceOf(from - 1) > top / 2) from--
  while (to < link.to && chanceOf(to) > top / 2) to++
  return { from, to }
}

const chance = ({ marginals, from }: Link, i: number, label: number): number =>
  (marginals[(i - from) * LINKS + label] as number) + (marginals[(i - from) * LINKS + label + 1] as number)

/** The mean over the piece; tokens out of the linker's reach count as nothing. */
function mean(link: Link, { from, to }: Range, label: number): number {
  let sum = 0
  for (let i = Math.max(from, link.from); i < Math.min(to, link.to); i++) sum += chance(link, i, label)
  return sum / (to - from)
}
