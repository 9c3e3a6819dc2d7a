import type { Span } from '@sayso/core'
import { type Token, tokenize } from './token.ts'

/** A quotation: token indices of its marks and of what stands between them. */
export interface Quotation {
  /** Index of the first token of the opening mark; equals `from` where the mark was lost. */
  readonly open: number
  /** The words quoted: a half-open token range, never empty. */
  readonly from: number
  readonly to: number
  /** Index after the closing mark; equals `to` where the quotation is not closed in its paragraph. */
  readonly after: number
}

type Mark = 'open' | 'close' | 'either' | null

/** What is quoted in a paragraph, without the marks. */
export function quotationsIn(text: string, paragraph: Span): Span[] {
  const tokens = tokenize(text, paragraph)
  return findQuotations(text, tokens).flatMap(({ from, to }) => {
    const [first, last] = [tokens[from], tokens[to - 1]]
    return first && last ? [{ start: first.start, end: last.end }] : []
  })
}

/** Finds the quotations of a paragraph; nested ones count as part of the outer. */
export function findQuotations(text: string, tokens: readonly Token[]): Quotation[] {
  const marks = markRuns(text, tokens)
  const double = marks.some(mark => mark.family === 'double')
  const quotations: Quotation[] = []
  let opened: MarkRun | null = null
  for (const mark of marks) {
    if (double && mark.family === 'single') continue
    if (opened === null) {
      if (mark.kind !== 'close') opened = mark
      // The first mark closes: its partner was lost, or the quotation goes on from the paragraph before.
      else if (mark.family === 'double' && quotations.length === 0 && mark.from > 3 && !isInch(tokens, mark))
        quotations.push({ open: 0, from: 0, to: mark.from, after: mark.to })
    } else if (mark.kind !== 'open' || mark.glyph === '"') {
      if (mark.from > opened.to)
        quotations.push({ open: opened.from, from: opened.to, to: mark.from, after: mark.to })
      opened = null
    }
  }
  // An opening mark without its partner: the quotation goes on in the next paragraph.
  if (opened !== null && opened.family === 'double' && opened.kind === 'open' && opened.to < tokens.length)
    quotations.push({ open: opened.from, from: opened.to, to: tokens.length, after: tokens.length })
  return quotations
}

const isInch = (tokens: readonly Token[], { from }: MarkRun): boolean =>
  /\d$/.test(tokens[from - 1]?.text ?? '')

interface MarkRun {
  readonly from: number
  readonly to: number
  readonly kind: Mark
  readonly family: 'double' | 'single'
  readonly glyph: string
}

function markRuns(text: string, tokens: readonly Token[]): MarkRun[] {
  const runs: MarkRun[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || !/^["“”„«»'‘’]+$/.test(token.text)) continue
    const next = tokens[i + 1]
    const paired = /^['’‘]$/.test(token.text) && next?.text === token.text && next.start === token.end
    const to = paired ? i + 2 : i + 1
    const double = paired || /["“”„«»]|''|’’/.test(token.text)
    const before = token.start === 0 ? ' ' : text.charAt(token.start - 1)
    const behind = text.charAt(tokens[to - 1]?.end ?? 0) || ' '
    const kind = markKind(token.text, before, behind, double)
    if (kind !== null)
      runs.push({ from: i, to, kind, family: double ? 'double' : 'single', glyph: paired ? '"' : token.text })
    i = to - 1
  }
  return runs
}

const OPENS_AFTER = /[\s\u00a0([{—–/-]/
function markKind(glyph: string, before: string, behind: string, double: boolean): Mark {
  const opening = OPENS_AFTER.test(before)
  const closing = /[\s\u00a0)\]}.,;:!?—–-]/.test(behind)
  if (double) {
    // Some outlets turn their marks the wrong way: where they stand tells more.
    if (/[“„«]/.test(glyph)) return !opening && closing ? 'close' : 'open'
    if (/[”»]/.test(glyph)) return opening && !closing ? 'open' : 'close'
    return opening && !closing ? 'open' : !opening ? 'close' : 'either'
  }
  // A single mark is an apostrophe unless it stands like a quotation mark.
  if (glyph === '‘') return opening ? 'open' : null
  if (glyph === '’') return closing && !opening ? 'close' : null
  return opening && !closing ? 'open' : closing && !opening ? 'close' : null
}
