import type { FeatureSink } from '../model/features.ts'
import { join } from '../model/hash.ts'
import type { Range } from '../text/range.ts'
import { type Draft, PARTS, type Piece, partAt, piecesOf, sureness } from './draft.ts'
import { begins, CUE } from './label.ts'
import { between, distance, type View } from './view.ts'

const EDGE = 77
const pair = (a: number, b: number): number => join(a + 41, b)

/** A cue that may attribute something, and how sure the tagger is of it. */
export interface CueCandidate extends Range {
  readonly sureness: number
}

/** Tokens this likely to be a cue are candidates although the best labels have none there. */
const CANDIDATE = 0.25

/** The cues of a draft, and what nearly became one. */
function cueCandidates(draft: Draft): CueCandidate[] {
  const n = draft.labels.length
  const chance = (i: number): number => draft.parts[i * PARTS + CUE] as number
  const candidate = (from: number, to: number): CueCandidate => {
    let top = 0
    for (let i = from; i < to; i++) top = Math.max(top, chance(i))
    return { from, to, sureness: top }
  }
  const found = piecesOf(draft)
    .filter(({ part }) => part === CUE)
    .map(({ from, to }) => candidate(from, to))
  const near = new Uint8Array(n + 2)
  for (const { from, to } of found) near.fill(1, from, to + 2)
  for (let i = 0; i < n; i++) {
    if (chance(i) <= CANDIDATE || near[i + 1] === 1) continue
    let to = i + 1
    while (to < n && chance(to) > CANDIDATE && near[to + 1] !== 1) to++
    found.push(candidate(i, to))
    i = to
  }
  return found.sort((a, b) => a.from - b.from)
}

/** A drafted paragraph with what the linker looks up for each of its cues. */
export interface LinkView {
  readonly view: View
  readonly draft: Draft
  readonly cues: readonly CueCandidate[]
  readonly pieces: readonly Piece[]
  /** For each token the index of its piece, or -1. */
  readonly pieceOf: Int32Array
}

export function linkView(view: View, draft: Draft): LinkView {
  const pieces = piecesOf(draft)
  const pieceOf = new Int32Array(view.length).fill(-1)
  for (const [k, { from, to }] of pieces.entries()) pieceOf.fill(k, from, to)
  return { view, draft, cues: cueCandidates(draft), pieces, pieceOf }
}

/** What the linker looks up about one cue of a paragraph. */
export interface CueView extends Range, LinkView {
  /** For each piece its place as seen from the cue: -1 is the next one before it, 1 the next one behind. */
  readonly ranks: Int32Array
  readonly head: number
  readonly sureness: number
  readonly others: number
  /** What stands around the cue, as letters: pieces and sentence ends. */
  readonly near: number
  readonly wide: number
  readonly tags: number
  readonly edges: number
}

/** The tokens on either side of a cue that the linker looks at: no text makes it look at more. */
const REACH = 160

export const reachOf = ({ length }: View, { from, to }: Range): Range => ({
  from: Math.max(0, from - REACH),
  to: Math.min(length, to + REACH),
})

const LETTER = '?CVS'

export function cueView(paragraph: LinkView, cue: CueCandidate): CueView {
  const { view, pieces, cues } = paragraph
  const { from, to } = cue
  let head = from
  for (let i = from + 1; i < to; i++)
    if ((view.cueStems[i] as number) > (view.cueStems[head] as number)) head = i
  const ranks = new Int32Array(pieces.length)
  let first = pieces.findIndex(piece => piece.to > from)
  if (first === -1) first = pieces.length
  let after = first
  while (after < pieces.length && (pieces[after] as Piece).from < to) after++
  for (let k = 0; k < pieces.length; k++) ranks[k] = k < first ? k - first : k >= after ? k - after + 1 : 0
  const letter = ({ part, from: start }: Piece, beside: number): string =>
    `${LETTER[part]}${view.sentences[start] === view.sentences[beside] ? '' : '/'}`
  const left = pieces.slice(Math.max(0, first - 3), first).map(piece => letter(piece, from))
  const right = pieces.slice(after, after + 3).map(piece => letter(piece, to - 1))
  let tags = 7
  for (let i = from; i < to; i++) tags = join(tags, view.tags[i] as number)
  const mark = (i: number): number => (i < 0 || i >= view.length ? 9 : (view.marks[i] as number))
  return {
    ...paragraph,
    ranks,
    from,
    to,
    head,
    sureness: sureness(cue.sureness),
    others: Math.min(3, cues.length - 1),
    near: textHash(`${left.at(-1) ?? ''}^${right[0] ?? ''}`),
    wide: textHash(`${left.join('')}^${right.join('')}`),
    tags,
    edges: mark(to) * 10 + mark(from - 1),
  }
}

const hashes = new Map<string, number>()
function textHash(text: string): number {
  let hash = hashes.get(text)
  if (hash === undefined) {
    hash = [...text].reduce((sum, letter) => join(sum, letter.charCodeAt(0)), 11)
    hashes.set(text, hash)
  }
  return hash
}

/** What tells whether a token is content or source of this cue. */
export function linkFeatures(cue: CueView, i: number, into: FeatureSink): void {
  const { view, draft, from, to, head, edges, tags } = cue
  const { length, words, stems, quotes, marks, shapes, sentences, cueStems } = view
  const side = i < from ? 0 : i >= to ? 1 : 2
  const gap = side === 0 ? from - i : side === 1 ? i - to + 1 : 0
  const left = side === 0 ? i : to - 1
  const right = side === 0 ? from : i
  const bits = side === 2 ? 0 : between(view, left, right) & 31
  const cues = side === 2 ? 0 : cuesBetween(cue, left, right, i)
  const apart = Math.max(-3, Math.min(3, (sentences[i] as number) - (sentences[head] as number))) + 5
  const piece = cue.pieceOf[i] as number
  const rank = piece < 0 ? 99 : Math.max(-4, Math.min(4, cue.ranks[piece] as number)) + 50
  const label = (k: number): number =>
    i + k < 0 || i + k >= length
      ? EDGE
      : partAt(draft, i + k) * 2 + (begins(draft.labels[i + k] as number) ? 1 : 0)
  const here = label(0)
  const sided = side * 20 + here
  const ranked = pair(rank, sided)
  const stem = stems[head] as number
  const quote = quotes[i] as number
  const mark = marks[i] as number
  const word = words[i] as number
  const tag = view.tags[i] as number
  const crossed = cues * 10 + apart
  into.add(join(300, side))
  into.add(join(301, distance(gap) * 3 + side))
  into.add(join(302, pair(distance(gap), sided)))
  into.add(join(303, pair(apart, sided)))
  into.add(join(304, ranked))
  into.add(join(305, pair(ranked, cue.wide)))
  into.add(join(306, pair(ranked, cue.near)))
  into.add(join(307, pair(ranked, stem)))
  into.add(join(308, pair(ranked, pair(tags, edges))))
  into.add(join(309, pair(cues, sided)))
  into.add(join(310, pair(pair(cues, sided), bits)))
  into.add(join(311, pair(crossed, sided)))
  into.add(join(312, pair(bits * 20 + apart, sided)))
  into.add(join(313, pair(pair(crossed, sided), edges * 10 + quote)))
  for (let part = 1; part < PARTS; part++)
    into.add(
      join(
        313 + part,
        pair(sureness(draft.parts[i * PARTS + part] as number), side * 20 + cues * 2 + (apart === 5 ? 1 : 0)),
      ),
    )
  into.add(join(320, pair(label(-1) * 100 + here, side * 100 + label(1))))
  into.add(join(321, pair(label(-1) * 100 + here, side * 10 + cues)))
  into.add(join(322, pair(word, side)))
  into.add(join(323, pair(tag, sided)))
  into.add(join(324, pair(word, sided * 3 + cues)))
  into.add(join(325, pair(quote * 10 + (quotes[head] as number), sided)))
  into.add(
    join(326, pair(quote * 10 + (quotes[head] as number), (sided * 3 + cues) * 2 + (bits & 4 ? 1 : 0))),
  )
  const before = i > 0 ? (words[i - 1] as number) : 0
  const behind = i + 1 < length ? (words[i + 1] as number) : 0
  into.add(join(327, pair(pair(before, word), side)))
  into.add(
    join(
      328,
      pair(
        pair(i > 0 ? (view.tags[i - 1] as number) : 0, tag),
        pair(i + 1 < length ? (view.tags[i + 1] as number) : 0, sided),
      ),
    ),
  )
  into.add(join(329, pair(behind, sided)))
  into.add(join(330, pair(before, sided)))
  if (side !== 2 && gap <= 5) {
    let path = 3
    for (let j = left + 1; j < right; j++) path = join(path, view.tags[j] as number)
    into.add(join(331, pair(path, sided)))
    into.add(join(332, pair(path, pair(sided, stem))))
    into.add(join(333, pair(pair(path, tag), side)))
  }
  into.add(join(334, pair(stem, sided * 3 + cues)))
  into.add(join(335, pair(stem, side * 40 + bits)))
  into.add(join(336, pair(tags, sided * 3 + cues)))
  into.add(join(337, pair(edges, pair(sided, crossed))))
  into.add(join(338, pair(cue.sureness, sided * 3 + cues)))
  into.add(join(339, cue.sureness * 3 + side))
  into.add(join(340, pair((shapes[i] as number) * 10 + mark, sided * 3 + cues)))
  into.add(join(341, pair(mark, pair(side * 100 + label(1), crossed))))
  into.add(join(342, pair(mark, pair(side * 100 + label(-1), crossed))))
  if (piece >= 0) {
    const span = cue.pieces[piece] as Piece
    const first = span.from
    const last = span.to - 1
    into.add(join(343, pair(pair(words[first] as number, words[last] as number), side * 3 + cues)))
    into.add(join(344, pair(distance(span.to - span.from), sided * 3 + cues)))
    into.add(join(345, pair((quotes[first] as number) * 10 + (quotes[last] as number), pair(sided, crossed))))
  }
  into.add(join(346, pair(cueStems[i] as number, sided * 3 + cues)))
  const name = (view.names[i] as number) * 2 + (i > 0 && view.names[i - 1] === view.names[i] ? 1 : 0)
  into.add(join(348, pair(name, sided)))
  into.add(join(349, pair(name, pair(ranked, cues))))
  into.add(join(347, pair(cue.others, sided * 3 + cues)))
}

/** How many other cues stand between, at most 2. */
function cuesBetween({ pieces, pieceOf }: CueView, left: number, right: number, i: number): number {
  let count = 0
  const own = pieceOf[i] as number
  for (let j = left + 1; j < right && count < 2; ) {
    const at = pieceOf[j] as number
    if (at < 0) j++
    else {
      const piece = pieces[at] as Piece
      if (at !== own && piece.part === CUE) count++
      j = piece.to
    }
  }
  return count
}
