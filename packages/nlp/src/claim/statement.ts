import type { Reported } from '../attribution/decode.ts'
import { DENYING, TELLING } from '../data/cues.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { Range } from '../text/range.ts'
import type { Token } from '../text/token.ts'

/** An attribution as token ranges of one paragraph, before anybody knows whom its words mean. */
export interface Statement {
  readonly content: readonly Range[]
  readonly cue: Range | null
  readonly source: Range | null
  /** Words behind the cue that name who was told. */
  readonly hearer: Range | null
  readonly negated: boolean
  /** The words are quoted, though no marks may stand around them. */
  readonly verbatim: boolean
}

/** What the reader found, with marks trimmed and the words around the cue read; null where it says nothing. */
export function toStatement(paragraph: Paragraph, { content, cue, source }: Reported): Statement | null {
  const trimmed = content.flatMap(range => trimContent(paragraph, range) ?? [])
  if (trimmed.every(range => isFragment(paragraph, range))) return null
  return {
    content: trimmed,
    cue: cue && trimMarks(paragraph, cue),
    source: source && trimMarks(paragraph, source),
    hearer: cue && hearerOf(paragraph, cue, trimmed),
    negated: cue !== null && isNegated(paragraph, cue),
    verbatim: false,
  }
}

/** One word without quotation marks says nothing, unless it names a thing: 'so', but not 'criticised Hentzau'. */
const isFragment = (paragraph: Paragraph, range: Range): boolean =>
  range.to - range.from < 2 &&
  !isQuoted(paragraph, range) &&
  !/^(NOUN|PROPN)$/.test(paragraph.tokens[range.from]?.tag ?? '')

/** Whether the tokens of the range are all quoted (or marks). */
export function isQuoted({ quotationOf, tokens }: Paragraph, { from, to }: Range): boolean {
  for (let i = from; i < to; i++)
    if (quotationOf[i] === -1 && /[\p{L}\p{N}]/u.test(tokens[i]?.text ?? '')) return false
  return true
}

/** Bullets, pictures and marks that cannot begin what somebody said. */
const LEADING = /^[^\p{L}\p{N}"“”„«»'‘’([$£€¥@#&%+…]+$/u

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
    else if (LEADING.test(first.text)) from++
    else if (/^[,;:([–—-]+$/.test(last.text) || (last.text === '.' && closing === undefined)) to--
    else return tokens.slice(from, to).some(isWord) ? { from, to } : null
  }
}

/** Drops commas, dashes and the like at both ends; a range of marks alone stays what it is. */
function trimMarks({ tokens }: Paragraph, range: Range): Range {
  let { from, to } = range
  while (from < to && /^[,;:.–—―-]+$/.test(tokens[from]?.text ?? '')) from++
  while (to > from && /^[,;:–—―-]+$/.test(tokens[to - 1]?.text ?? '')) to--
  return to > from ? { from, to } : range
}

const isWord = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text)

/** Who was told: the words between a verb such as 'told' and what was said, as far as they are one phrase. */
function hearerOf({ tokens, quotationOf }: Paragraph, cue: Range, content: readonly Range[]): Range | null {
  const verb = tokens.slice(cue.from, cue.to).findLastIndex(({ lower }) => TELLING.has(lower))
  if (verb === -1) return null
  const behind = cue.from + verb + 1
  // 'called on Lavrov to …'
  const from = tokens[behind]?.lower === 'on' ? behind + 1 : behind
  const next = content.find(range => range.from >= from)?.from ?? tokens.length
  let to = from
  while (
    to < Math.min(next, from + 10) &&
    quotationOf[to] === -1 &&
    !/^(that|to|how|why|whether|in|on|at|during|about|,|\.|:)$/.test(tokens[to]?.lower ?? '')
  )
    to++
  return to > from ? { from, to } : null
}

/** Whether the cue denies: 'denied', 'did not say', 'never claimed'. */
function isNegated({ tokens }: Paragraph, { from, to }: Range): boolean {
  if (tokens.slice(from, to).some(({ lower }) => DENYING.test(lower) || NOT.test(lower))) return true
  for (let i = from - 1; i >= from - 3; i--) {
    const word = tokens[i]
    if (!word || !isWord(word)) return false
    if (NOT.test(word.lower)) return true
  }
  return false
}

const NOT = /^(not|n't|never)$/
