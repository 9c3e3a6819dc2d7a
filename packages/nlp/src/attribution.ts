import type { Attribution, QuoteKind, Span } from '@sayso/core'
import type { Range } from './clause.ts'
import { cueVerb } from './cue.ts'
import type { Cast } from './entity.ts'
import { readHeadline } from './headline.ts'
import type { Paragraph } from './paragraph.ts'
import { findReported } from './reported.ts'
import { type Previous, SpeakerFinder } from './speaker.ts'
import { isNested, isQuoted, type Names, type Statement, trimContent } from './statement.ts'
import { aboutOf, type Said, viaOf } from './subject.ts'

/** The attributed statements of an article, in reading order. */
export function findAttributions(text: string, paragraphs: readonly Paragraph[], cast: Cast): Attribution[] {
  const finder = new SpeakerFinder(paragraphs, cast)
  const claims: Attribution[] = []
  let previous = null as Previous | null
  let said = null as Said | null
  for (const [index, paragraph] of paragraphs.entries()) {
    const names = namesOf(finder, paragraph, index)
    const found = paragraph.headline
      ? readHeadline(paragraph, index, names)
      : [...transcriptLine(paragraph, index, names), ...findReported(paragraph, index, names)]
    const statements: Statement[] = settle(paragraph, found)
    const carried: Statement | null =
      statements.length === 0 && !paragraph.headline ? wholeQuotation(paragraph, index) : null
    if (carried && previous && said?.direct && previous.paragraph === index - 1) statements.push(carried)
    for (const statement of statements) {
      const content: Range[] = statement.content.flatMap(range => trimContent(paragraph, range) ?? [])
      if (content.length === 0 || isFragment(paragraph, content)) continue
      const speaker: string | null =
        statement === carried
          ? (previous?.speaker ?? null)
          : statement.source
            ? finder.speaker(index, statement.source, previous)
            : null
      const quote = kindOfQuote(paragraph, content)
      const about = aboutOf(
        finder,
        paragraphs,
        index,
        { content, rest: statement.rest, speaker, direct: quote === 'DIRECT' },
        said,
      )
      const hearers = statement.hearer ? finder.hearers(index, statement.hearer) : []
      const isMedia = (id: string): boolean => finder.entity(id)?.kind === 'MEDIA'
      claims.push({
        content: content.map(range => spanOf(paragraph, range)),
        cue: statement.cue && spanOf(paragraph, statement.cue),
        source: statement.source && spanOf(paragraph, statement.source),
        speaker,
        about,
        addressees: unique(
          hearers.filter(id => !isMedia(id) && id !== speaker && finder.entity(id)?.type !== 'PLACE'),
        ),
        via: unique(
          [...hearers.filter(isMedia), ...viaOf(finder, paragraph, index, statement)].filter(
            id => id !== speaker,
          ),
        ),
        quote,
        negated: statement.negated,
      })
      const stranger: boolean =
        speaker === null && statement.source !== null && finder.isStranger(index, statement.source)
      previous = { speaker, stranger, paragraph: index }
      said = { speaker, about, direct: quote !== 'INDIRECT' }
    }
  }
  return claims
    .map(claim => ({ ...claim, content: disjoint(text, claim) }))
    .filter(claim => claim.content.length > 0)
}

/** One word without quotation marks says nothing. */
const isFragment = (paragraph: Paragraph, content: readonly Range[]): boolean =>
  content.every(range => range.to - range.from < 2 && !isQuoted(paragraph, range))

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

function namesOf(finder: SpeakerFinder, paragraph: Paragraph, index: number): Names {
  const starts = new Set<number>()
  const people = new Set<number>()
  for (const { entity, from, to } of finder.named(index, { from: 0, to: paragraph.tokens.length })) {
    starts.add(from)
    if (finder.entity(entity)?.type === 'PERSON') for (let i = from; i < to; i++) people.add(i)
  }
  return { starts: at => starts.has(at), person: at => people.has(at) }
}

/**
 * Decides between statements of one paragraph that claim the same words: a clause that another verb with its own
 * source follows ends before that source, and the same content is said once.
 */
function settle(paragraph: Paragraph, found: readonly Statement[]): Statement[] {
  const cut = found.map(statement => ({
    ...statement,
    content: statement.content.map(range => cutBefore(paragraph, range, statement, found)),
  }))
  const kept: Statement[] = []
  for (const statement of cut) {
    const content = statement.content.filter(({ from, to }) => to > from)
    const first = content[0]
    if (!first || (isNested(statement, cut) && !speaks(paragraph, statement))) continue
    const rival = kept.find(other =>
      other.content.some(range => range.from === first.from && Math.abs(range.to - first.to) <= 1),
    )
    if (!rival) kept.push({ ...statement, content })
  }
  return kept
}

/** Inside what somebody reports, only words that others spoke or believe are statements of their own. */
const speaks = ({ tokens }: Paragraph, { cue }: Statement): boolean => {
  const frame = cueVerb(tokens[cue?.from ?? -1])?.frame
  return frame !== undefined && !frame.aim && !frame.object && (frame.speech || frame.tell || frame.clause)
}

function cutBefore(
  { tokens }: Paragraph,
  range: Range,
  { cue }: Statement,
  found: readonly Statement[],
): Range {
  let { to } = range
  if (cue && cue.from >= range.to) return range
  for (const other of found) {
    const source = other.source
    if (!source || !other.cue || other.cue === cue || source.from <= range.from || other.cue.from >= to)
      continue
    const before = tokens[source.from - 1]?.lower ?? ''
    const joined = /^(while|but|although|though|and)$/.test(before)
    const behind = other.content.every(piece => piece.to <= source.from)
    if (source.from < to && (joined || (behind && before === ','))) to = Math.min(to, source.from - 1)
  }
  return { from: range.from, to }
}

/** A line of a transcript or an exchange: 'Brown: We shall see.' */
function transcriptLine({ tokens, quotationOf }: Paragraph, index: number, names: Names): Statement[] {
  const colon = tokens.slice(0, 6).findIndex(token => token.text === ':')
  if (colon < 1 || quotationOf[colon] !== -1 || tokens.length - colon < 4 || !names.person(colon - 1))
    return []
  const source = { from: 0, to: colon }
  return [
    {
      paragraph: index,
      content: [{ from: colon + 1, to: tokens.length }],
      cue: null,
      source,
      hearer: null,
      rest: null,
      negated: false,
    },
  ]
}

/** A paragraph that is one quotation, with no word of who says it. */
function wholeQuotation({ tokens, quotations }: Paragraph, index: number): Statement | null {
  const only = quotations[0]
  if (!only || only.open > 0 || tokens.length - only.after > 1 || only.to - only.from < 6) return null
  return {
    paragraph: index,
    content: [{ from: only.from, to: only.to }],
    cue: null,
    source: null,
    hearer: null,
    rest: null,
    negated: false,
  }
}

function kindOfQuote(paragraph: Paragraph, content: readonly Range[]): QuoteKind {
  if (content.every(range => isQuoted(paragraph, range))) return 'DIRECT'
  const some = content.some(({ from, to }) => paragraph.quotationOf.slice(from, to).some(at => at !== -1))
  return some ? 'MIXED' : 'INDIRECT'
}

const spanOf = ({ tokens }: Paragraph, { from, to }: Range): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
})

/** The content pieces in order, none overlapping another or the words that attribute them. */
function disjoint(text: string, { content, cue, source }: Attribution): Span[] {
  const pieces: Span[] = []
  for (const piece of [...content].sort((a, b) => a.start - b.start)) {
    const { start } = piece
    let { end } = piece
    for (const taken of [cue, source]) {
      if (!taken || taken.end <= start || taken.start >= end) continue
      end = Math.min(end, taken.start)
    }
    const last = pieces.at(-1)
    while (end > start && /[\s\u00a0,]/.test(text.charAt(end - 1))) end--
    if (end > start && (!last || last.end <= start)) pieces.push({ start, end })
  }
  return pieces
}
