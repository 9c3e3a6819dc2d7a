import type { Paragraph } from '../text/paragraph.ts'
import type { Token } from '../text/token.ts'
import { LIKELY } from './propensity.ts'
import type { Form, Vocabulary } from './word.ts'

/** Where a token stands in respect of quotation marks; 0 is outside. */
const QUOTED = 1
export const OPENING = 2
export const CLOSING = 3
/** In a quotation that its paragraph does not close. */
const UNCLOSED = 4

/** What a token is to the sentence's structure. */
export const COMMA = 1
const STOP = 2
export const OPEN_MARK = 3
export const CLOSE_MARK = 4
const DASH = 5

/** Sorts of token that are counted: comma, stop, quotation mark, dash, 'that', verb. */
const COUNTED = 6
export const QUOTATION_MARKS = 2
export const THATS = 4

/** A paragraph as the taggers see it: one entry a token in each array. */
export interface View {
  readonly length: number
  readonly headline: boolean
  readonly tokens: readonly Token[]
  readonly forms: readonly Form[]
  readonly words: Int32Array
  readonly stems: Int32Array
  readonly tags: Int32Array
  readonly shapes: Uint8Array
  readonly quotes: Uint8Array
  readonly marks: Uint8Array
  /** What the token's name names, as in Paragraph. */
  readonly names: Uint8Array
  readonly sentences: Int32Array
  readonly sentenceStarts: Int32Array
  readonly sentenceEnds: Int32Array
  /** Propensity of the word's stem to be a cue. */
  readonly cueStems: Uint8Array
  /** The highest stem propensity of the sentence. */
  readonly cueSentences: Uint8Array
  /** The nearest verb before and after that usually attributes, or -1. */
  readonly verbBefore: Int32Array
  readonly verbAfter: Int32Array
  /** The nearest quotation mark before (or at) and after (or at), or -1. */
  readonly markBefore: Int32Array
  readonly markAfter: Int32Array
  /** For each token how many commas, stops, quotation marks, dashes, 'that' and verbs stand before it. */
  readonly counts: Int32Array
}

function markOf(word: string, quote: number): number {
  if (quote === OPENING) return OPEN_MARK
  if (quote === CLOSING) return CLOSE_MARK
  if (word === ',') return COMMA
  if (word === '.' || word === '?' || word === '!') return STOP
  return /^[:;—–-]/.test(word) ? DASH : 0
}

export function viewOf(paragraph: Paragraph, vocabulary: Vocabulary): View {
  const { tokens } = paragraph
  const n = tokens.length
  const view = {
    length: n,
    headline: paragraph.headline,
    tokens,
    forms: tokens.map(token => vocabulary.formOf(token)),
    words: new Int32Array(n),
    stems: new Int32Array(n),
    tags: new Int32Array(n),
    shapes: new Uint8Array(n),
    quotes: quotesOf(paragraph),
    marks: new Uint8Array(n),
    names: paragraph.nameOf,
    sentences: Int32Array.from(paragraph.sentenceOf),
    sentenceStarts: new Int32Array(n),
    sentenceEnds: new Int32Array(n),
    cueStems: new Uint8Array(n),
    cueSentences: new Uint8Array(n),
    verbBefore: new Int32Array(n).fill(-1),
    verbAfter: new Int32Array(n).fill(-1),
    markBefore: new Int32Array(n).fill(-1),
    markAfter: new Int32Array(n).fill(-1),
    counts: new Int32Array((n + 1) * COUNTED),
  }
  const attributes = new Uint8Array(n)
  for (const [i, token] of tokens.entries()) {
    const form = view.forms[i] as Form
    const verb = token.tag === 'VERB' || token.tag === 'AUX'
    view.words[i] = form.hash
    view.stems[i] = form.stem
    view.tags[i] = form.tag
    view.shapes[i] = form.shape
    view.cueStems[i] = form.cueStem
    const mark = markOf(form.lower, view.quotes[i] as number)
    view.marks[i] = mark
    const likely = form.cueWord >= LIKELY || form.cueStem >= LIKELY
    attributes[i] = likely && (token.tag === 'VERB' || form.lower === 'according') ? 1 : 0
    const counts = view.counts
    const row = i * COUNTED
    for (let k = 0; k < COUNTED; k++) counts[row + COUNTED + k] = counts[row + k] as number
    const sort =
      mark === COMMA
        ? 0
        : mark === STOP
          ? 1
          : mark === OPEN_MARK || mark === CLOSE_MARK
            ? 2
            : mark === DASH
              ? 3
              : form.lower === 'that'
                ? 4
                : verb
                  ? 5
                  : -1
    if (sort >= 0) (counts[row + COUNTED + sort] as number)++
  }
  for (const { from, to } of paragraph.sentences) {
    let top = 0
    for (let i = from; i < to; i++) top = Math.max(top, view.cueStems[i] as number)
    view.sentenceStarts.fill(from, from, to)
    view.sentenceEnds.fill(to, from, to)
    view.cueSentences.fill(top, from, to)
  }
  nearest(attributes, view.verbBefore, view.verbAfter)
  nearest(
    view.marks.map(mark => (mark === OPEN_MARK || mark === CLOSE_MARK ? 1 : 0)),
    view.markBefore,
    view.markAfter,
  )
  return view
}

function quotesOf({ tokens, quotations }: Paragraph): Uint8Array {
  const quotes = new Uint8Array(tokens.length)
  for (const { open, from, to, after } of quotations) {
    quotes.fill(OPENING, open, from)
    quotes.fill(after === to ? UNCLOSED : QUOTED, from, to)
    quotes.fill(CLOSING, to, after)
  }
  return quotes
}

/** For each place the nearest one that is marked, itself included, on either side. */
export function nearest(marked: Uint8Array, before: Int32Array, after: Int32Array): void {
  let last = -1
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] !== 0) last = i
    before[i] = last
  }
  last = -1
  for (let i = marked.length - 1; i >= 0; i--) {
    if (marked[i] !== 0) last = i
    after[i] = last
  }
}

/** Whether there is a token of the sort from one place up to another. */
export const hasBetween = ({ counts }: View, sort: number, from: number, to: number): boolean =>
  (counts[to * COUNTED + sort] as number) > (counts[from * COUNTED + sort] as number)

/** Bits for what stands strictly between two places: comma, stop, quotation mark, dash, 'that', verb. */
export function between({ counts }: View, from: number, to: number): number {
  const left = (from + 1) * COUNTED
  const right = to * COUNTED
  if (right <= left) return 0
  let bits = 0
  for (let k = 0; k < COUNTED; k++)
    if ((counts[right + k] as number) > (counts[left + k] as number)) bits |= 1 << k
  return bits
}

/** A distance in tokens, in ten steps. */
export function distance(tokens: number): number {
  const d = Math.abs(tokens)
  if (d <= 3) return d
  return d <= 5 ? 4 : d <= 8 ? 5 : d <= 13 ? 6 : d <= 20 ? 7 : d <= 35 ? 8 : 9
}
