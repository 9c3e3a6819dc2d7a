import type { Span } from '@sayso/core'
import { furnitureKind, outletNamed } from './furniture.ts'

/** The parts of a page that belong to the article. */
interface Page {
  readonly title: Span | null
  readonly outlet: string | null
  readonly body: readonly Span[]
  /** Everything else: furniture, captions, comments, datelines. */
  readonly rest: readonly Span[]
}

const SPACE = /[\s\u00a0\u200b\ufeff\u2028\u2029•·]/
const TERMINAL = /[.!?…:;"”’')\]]$/
/** 'BEIRUT (Reuters) — ', 'PARIS, May 3 -- ': where a report was filed, before its first sentence. */
const DATELINE =
  /^\p{Lu}[\p{Lu} .'’/]{2,30}(?:, [\p{Lu}][\p{L}. ]{1,15})?(?:, \p{Lu}\p{Ll}{2,8}\.? \d{1,2})? ?(?:\([\p{L} .]{2,20}\))? ?(?:—|–|--|-) ?/u
/** What a page template leaves at the start of a paragraph: what was not filled in, the label of a list. */
const RESIDUE = /^(?:(?:\{\{?[\w .:-]{1,40}\}?\}|[Ss]tory [Hh]ighlights)\s*)+/
const HEADLINE_WORDS = 30
const HEADING_WORDS = 10
const BODY_BEFORE_END = 1

/**
 * Separates the article from the page around it. Without `titled`, the first line that can be a headline is the
 * title; with it the text is all body.
 */
export function readPage(text: string, titled: boolean): Page {
  const lines = linesOf(text)
  const seen = new Map<string, number>()
  for (const line of lines) seen.set(line.text, (seen.get(line.text) ?? 0) + 1)
  let title: Span | null = null
  let outlet: string | null = null
  let closed = false
  let commented = false
  const body: Span[] = []
  const rest: Span[] = []
  for (const [index, line] of lines.entries()) {
    const { start, end } = line
    const kind = furnitureKind(line.text)
    if (kind !== null) {
      if (!commented) outlet ??= kind === 'comments' ? null : outletNamed(line.text)
      if (kind !== 'line' && body.length >= BODY_BEFORE_END) {
        closed = true
        commented ||= kind === 'comments'
      }
    }
    if (kind !== null || closed) {
      rest.push({ start, end })
      continue
    }
    if (!titled && title === null && body.length === 0 && isHeadline(line.text) && lines.length > 1) {
      title = { start, end }
      continue
    }
    // A caption stands twice in a row, as the picture's text and below it; any heading may come back.
    const twin = lines[index - 1]?.text === line.text || lines[index + 1]?.text === line.text
    const repeated =
      (seen.get(line.text) ?? 0) > 1 && wordCount(line.text, 20) < 20 && (twin || !TERMINAL.test(line.text))
    if (repeated || isHeading(line.text)) {
      rest.push({ start, end })
      continue
    }
    const lead = leadLength(line.text, body.length === 0 && index < 12)
    if (lead > 0) rest.push({ start, end: start + lead })
    if (lead < line.text.length) body.push({ start: start + lead, end })
  }
  // A text of one odd line is still a text.
  if (body.length === 0 && title === null && !titled) body.push(...rest.splice(0))
  return { title, outlet, body, rest }
}

interface Line extends Span {
  readonly text: string
}

function linesOf(text: string): Line[] {
  const spans: Span[] = []
  let blank = true
  for (let at = 0; at < text.length; ) {
    const stop = text.indexOf('\n', at)
    const next = stop === -1 ? text.length : stop
    let start = at
    let end = next
    while (start < end && SPACE.test(text.charAt(start))) start++
    while (end > start && SPACE.test(text.charAt(end - 1))) end--
    const previous = spans.at(-1)
    if (start === end) blank = true
    else {
      // A hard-wrapped paragraph goes on in lower case after a line without a stop.
      const wrapped =
        !blank &&
        previous &&
        /\p{Ll}/u.test(text.charAt(start)) &&
        !TERMINAL.test(text.charAt(previous.end - 1))
      if (wrapped) spans[spans.length - 1] = { start: previous.start, end }
      else spans.push({ start, end })
      blank = false
    }
    at = next + 1
  }
  return spans.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
}

const isHeadline = (line: string): boolean =>
  line.length <= 300 &&
  wordCount(line, 40) <= HEADLINE_WORDS &&
  !/[^.]\.$/.test(line.replace(/(\b\p{Lu}\.)+$/u, ''))

/** A few words without a stop, or a line in capitals: a subheading, or a link to another article. */
const isHeading = (line: string): boolean =>
  (!TERMINAL.test(line) && wordCount(line, HEADING_WORDS) < HEADING_WORDS) ||
  (line === line.toUpperCase() && /\p{Lu}{3}/u.test(line))

function leadLength(line: string, mayHaveDateline: boolean): number {
  const residue = RESIDUE.exec(line.slice(0, 200))?.[0].length ?? 0
  const dateline = mayHaveDateline ? (DATELINE.exec(line.slice(residue, residue + 120))?.[0].length ?? 0) : 0
  return residue + dateline
}

/** Counts words only as far as the caller needs to know. */
function wordCount(line: string, limit: number): number {
  let count = 0
  let inside = false
  for (let i = 0; i < line.length && count <= limit; i++) {
    const space = SPACE.test(line.charAt(i))
    if (!space && !inside) count++
    inside = !space
  }
  return count
}
