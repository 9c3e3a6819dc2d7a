import type { Range } from '../text/range.ts'
import { begins, OUTSIDE, PART_OF } from './label.ts'

/** What a tagger made of a paragraph: its best labels, and how sure it is of each part at each token. */
export interface Draft {
  readonly labels: Uint8Array
  /** `[token][OUTSIDE, CONTENT, CUE, SOURCE]`, probabilities. */
  readonly parts: Float32Array
}

export const PARTS = 4

/** A span of the draft. */
export interface Piece extends Range {
  readonly part: number
}

/** Adds up a tagger's marginals over the labels of each part. */
export function draftOf(labels: Uint8Array, marginals: Float64Array): Draft {
  const parts = new Float32Array(labels.length * PARTS)
  const count = PART_OF.length
  for (let i = 0; i < labels.length; i++)
    for (let label = 0; label < count; label++)
      (parts[i * PARTS + (PART_OF[label] as number)] as number) += marginals[i * count + label] as number
  return { labels, parts }
}

export const partAt = ({ labels }: Draft, i: number): number => PART_OF[labels[i] as number] as number

/** The spans of a draft in reading order. */
export function piecesOf({ labels }: Draft): Piece[] {
  const pieces: { part: number; from: number; to: number }[] = []
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number
    const part = PART_OF[label] as number
    if (part === OUTSIDE) continue
    const last = pieces.at(-1)
    if (last && last.to === i && last.part === part && !begins(label)) last.to = i + 1
    else pieces.push({ part, from: i, to: i + 1 })
  }
  return pieces
}

/** A probability in seven steps. */
export const sureness = (p: number): number =>
  p < 0.05 ? 0 : p < 0.2 ? 1 : p < 0.4 ? 2 : p < 0.6 ? 3 : p < 0.8 ? 4 : p < 0.95 ? 5 : 6
