import { hasVerb, isTimeWord, type Range, sentenceAt } from './clause.ts'
import { cueVerb } from './cue.ts'
import type { Paragraph } from './paragraph.ts'
import type { Quotation } from './quotation.ts'

/** An attribution as token ranges of one paragraph, before anybody knows who the source is. */
export interface Statement {
  readonly paragraph: number
  readonly content: readonly Range[]
  readonly cue: Range | null
  readonly source: Range | null
  /** Words that name who was told. */
  readonly hearer: Range | null
  /** What stands in the rest of the cue's sentence: 'about the plan in an interview with …'. */
  readonly rest: Range | null
  readonly negated: boolean
}

/** The quotation that a token or its mark belongs to. */
export const quotationAt = (paragraph: Paragraph, at: number): Quotation | null =>
  paragraph.quotations[paragraph.quotationOf[at] ?? -1] ?? null

/** Whether a quotation that opens here is the title of something: 'on Strelsau Radio’s “The Morning Lamp”'. */
export const opensTitle = ({ tokens }: Paragraph, open: number): boolean =>
  /^('s|the|a|an|on|in|at|of|for|from|with|to)$/.test(tokens[open - 1]?.lower ?? '')

/** Whether the tokens of the range are all quoted (or marks). */
export function isQuoted({ quotationOf, tokens }: Paragraph, { from, to }: Range): boolean {
  for (let i = from; i < to; i++)
    if (quotationOf[i] === -1 && /[\p{L}\p{N}]/u.test(tokens[i]?.text ?? '')) return false
  return true
}

/** Quotations that follow directly, with nothing between: the same speaker goes on. */
export function continuation(paragraph: Paragraph, after: number): Range[] {
  const pieces: Range[] = []
  let at = after
  while (/^[.,;:]$/.test(paragraph.tokens[at]?.text ?? '') && paragraph.quotationOf[at] === -1) at++
  for (
    let quotation = quotationAt(paragraph, at);
    quotation?.open === at;
    quotation = quotationAt(paragraph, at)
  ) {
    const end = quotation.after
    const next = paragraph.tokens[end]
    // A quotation inside a sentence of the reporter's is no continuation.
    const sentence = sentenceAt(paragraph, quotation.to - 1)
    if (next && end < sentence.to && /[\p{L}\p{N},]/u.test(next.text)) break
    pieces.push({ from: quotation.from, to: quotation.to })
    at = end
  }
  return pieces
}

/** What the finder of reported speech knows of the paragraph's names. */
export interface Names {
  /** Whether a name begins at the token. */
  readonly starts: (index: number) => boolean
  /** Whether the token is part of a person's name. */
  readonly person: (index: number) => boolean
}

/** Whether a statement stands inside what another reports. */
export const isNested = ({ cue }: Statement, found: readonly Statement[]): boolean =>
  cue !== null &&
  found.some(
    other => other.cue !== cue && other.content.some(({ from, to }) => from <= cue.from && cue.from < to),
  )

const CUT_WORDS =
  /^(while|although|though|whereas|referring|citing|adding|saying|noting|warning|arguing|calling|insisting|urging|suggesting|claiming|accusing|according)$/

/** Where content that begins at `from` ends: at the sentence's end, or where the reporter takes over again. */
export function contentEnd(paragraph: Paragraph, from: number): number {
  const { tokens, quotationOf, quotations } = paragraph
  let end = sentenceAt(paragraph, from).to
  const last = quotations[quotationOf[end - 1] ?? -1]
  // A quotation of several sentences inside the content belongs to it as a whole.
  if (last && last.open >= from && last.after > end) end = last.after
  for (let i = from; i < end; i++) {
    if (quotationOf[i] !== -1) continue
    const token = tokens[i]
    const next = tokens[i + 1]
    if (token?.text === ';' || token?.text === '—' || token?.text === '--') {
      if (token.text === ';' || i > from + 3) return i
    }
    if (token?.text === ',' && next && CUT_WORDS.test(next.lower) && i > from) return i
    if (next && i > from && /^(and|but)$/.test(next.lower) && takesOver(paragraph, i + 2, end))
      return token?.text === ',' ? i : i + 1
    if (token?.lower === 'according' && next?.lower === 'to' && i > from) return i
  }
  return end
}

/** 'and has said', 'but told': the reporter's next verb for the same source. */
function takesOver({ tokens }: Paragraph, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 4); i++) {
    const token = tokens[i]
    const verb = cueVerb(token)
    if (
      verb &&
      verb.form === 'past' &&
      token?.tag === 'VERB' &&
      (verb.frame.speech || verb.frame.tell || verb.frame.push)
    )
      return true
    if (!token || !(/AUX|ADV/.test(token.tag) || isTimeWord(token))) return false
  }
  return false
}

/** Whether nothing but adjuncts (time, place, 'in an interview') stands before the sentence's end. */
export function isTail(paragraph: Paragraph, range: Range): boolean {
  const first = paragraph.tokens[range.from]
  if (range.from >= range.to || !first) return true
  if (/^[.,!?;:—–-]/.test(first.text) || isTimeWord(first)) return true
  if (quotationAt(paragraph, range.from) && opensTitle(paragraph, range.from)) return true
  if (
    /^(in|on|at|during|about|of|after|before|when|as|while|late|early|earlier|this|last|yesterday|today|from|via|through|with|by|later|again)$/.test(
      first.lower,
    )
  )
    return true
  if (first.lower === 'to') return paragraph.tokens[range.from + 1]?.tag !== 'VERB'
  return !hasVerb(paragraph, range)
}

/** Drops marks, commas and spaces at both ends of a content range; null where no word is left. */
export function trimContent({ tokens, quotations, quotationOf }: Paragraph, range: Range): Range | null {
  let { from, to } = range
  for (;;) {
    const first = tokens[from]
    const last = tokens[to - 1]
    if (from >= to || !first || !last) return null
    const opening = quotations[quotationOf[from] ?? -1]
    const closing = quotations[quotationOf[to - 1] ?? -1]
    if (opening && from < opening.from && opening.after >= to) from = opening.from
    else if (closing && to > closing.to && closing.from <= from) to = closing.to
    else if (
      /^[,;:.)\]–—-]+$/.test(first.text) ||
      (/^quote$/.test(first.lower) && quotationOf[from + 1] !== -1)
    )
      from++
    else if (/^[,;:([–—-]+$/.test(last.text) || (last.text === '.' && closing === undefined)) to--
    else return tokens.slice(from, to).some(token => /[\p{L}\p{N}]/u.test(token.text)) ? { from, to } : null
  }
}
