import type { FeatureSink } from '../model/features.ts'
import { join } from '../model/hash.ts'
import { type Draft, PARTS, partAt, sureness } from './draft.ts'
import { CONTENT, CUE, OUTSIDE, SOURCE } from './label.ts'
import { between, distance, nearest, type View } from './view.ts'

const EDGE = 50
const pair = (a: number, b: number): number => join(a + 29, b)

/** The first tagger's draft with what the second looks up in it. */
export interface Stack {
  readonly draft: Draft
  /** The nearest token of a drafted cue before and after, the token itself left out. */
  readonly cueBefore: Int32Array
  readonly cueAfter: Int32Array
  /** For each token which parts stand before it in the paragraph, counted. */
  readonly counts: Int32Array
  /** Words that are a source somewhere else in the article. */
  readonly sources: ReadonlyMap<number, number>
}

export function stackOf(draft: Draft, sources: ReadonlyMap<number, number>): Stack {
  const n = draft.labels.length
  const cues = new Uint8Array(n)
  const counts = new Int32Array((n + 1) * PARTS)
  for (let i = 0; i < n; i++) {
    const part = partAt(draft, i)
    if (part === CUE) cues[i] = 1
    for (let k = 0; k < PARTS; k++) counts[(i + 1) * PARTS + k] = counts[i * PARTS + k] as number
    ;(counts[(i + 1) * PARTS + part] as number)++
  }
  const before = new Int32Array(n)
  const after = new Int32Array(n)
  nearest(cues, before, after)
  const cueBefore = new Int32Array(n)
  const cueAfter = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    cueBefore[i] = i > 0 ? (before[i - 1] as number) : -1
    cueAfter[i] = i + 1 < n ? (after[i + 1] as number) : -1
  }
  return { draft, cueBefore, cueAfter, counts, sources }
}

/** The words that a draft takes for a source, without small words, to recognise them elsewhere in the article. */
export function addSources(view: View, draft: Draft, into: Map<number, number>, sign: 1 | -1): void {
  for (let i = 0; i < view.length; i++) {
    const shape = view.shapes[i] as number
    if (partAt(draft, i) !== SOURCE || shape === 0 || shape === 7) continue
    const word = view.words[i] as number
    into.set(word, (into.get(word) ?? 0) + sign)
  }
}

/** What the draft tells of a token's part: the second tagger's features beside those of the words. */
export function stackedFeatures(view: View, stack: Stack, i: number, into: FeatureSink): void {
  const { draft, sources, cueBefore, cueAfter } = stack
  const { labels, parts } = draft
  const { length, words, tags, shapes, sentences } = view
  const label = (k: number): number => (i + k < 0 || i + k >= length ? EDGE : (labels[i + k] as number))
  for (let k = -3; k <= 3; k++) into.add(join(203 + k, label(k)))
  into.add(join(210, pair(label(-1) * 64 + label(0), label(1))))
  into.add(join(211, pair(label(-2) * 64 + label(-1), label(0) * 64 + label(1))))
  for (let part = 1; part < PARTS; part++)
    for (let k = -1; k <= 1; k++) {
      const at = i + k
      if (at >= 0 && at < length)
        into.add(join(212 + part * 3 + k, sureness(parts[at * PARTS + part] as number)))
    }
  const here = label(0)
  into.add(join(230, pair(words[i] as number, here)))
  into.add(join(231, pair(tags[i] as number, here)))
  const elsewhere = (sources.get(words[i] as number) ?? 0) > 0 ? 1 : 0
  into.add(join(232, elsewhere === 1 && shapes[i] !== 0 ? 1 : 0))
  into.add(join(233, elsewhere * 64 + here))
  cueSide(view, stack, i, cueBefore[i] as number, 0, into)
  cueSide(view, stack, i, cueAfter[i] as number, 1, into)
  const where = (cue: number): number => (cue < 0 ? 2 : sentences[cue] === sentences[i] ? 1 : 0)
  into.add(join(234, (where(cueBefore[i] as number) * 3 + where(cueAfter[i] as number)) * 64 + here))
}

function cueSide(
  view: View,
  { draft, counts }: Stack,
  i: number,
  cue: number,
  right: 0 | 1,
  into: FeatureSink,
): void {
  const base = 236 + right
  if (cue < 0) {
    into.add(join(base, 1))
    return
  }
  const { sentences, stems, quotes } = view
  const from = right ? i : cue
  const to = right ? cue : i
  const bits = between(view, from, to) & 31
  const stands = (part: number): boolean =>
    (counts[to * PARTS + part] as number) > (counts[(from + 1) * PARTS + part] as number)
  const seen = (stands(SOURCE) ? 1 : 0) + (stands(CONTENT) ? 2 : 0) + (stands(OUTSIDE) ? 4 : 0)
  const apart = Math.min(2, Math.abs((sentences[cue] as number) - (sentences[i] as number)))
  const label = draft.labels[i] as number
  into.add(join(base + 2, bits * 4 + apart))
  into.add(join(base + 4, pair(bits * 8 + seen, apart * 64 + label)))
  into.add(join(base + 6, pair(stems[cue] as number, seen * 4 + apart)))
  into.add(join(base + 8, pair(seen * 64 + label, apart * 10 + (quotes[i] as number))))
  into.add(join(base + 10, distance(i - cue) * 4 + apart))
}
