import type { Attribution, QuoteKind, Span } from '@sayso/core'
import type { Reported } from '../attribution/decode.ts'
import type { Cast } from '../cast/cast.ts'
import { stanceTowards } from '../stance/stance.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { Range } from '../text/range.ts'
import { lowerSubject } from './raising.ts'
import { type Previous, SpeakerFinder } from './speaker.ts'
import { isQuoted, type Statement, toStatement } from './statement.ts'
import { type Said, targetsOf, viaOf } from './subject.ts'
import { colonStatement, laidOutStatements } from './typography.ts'

/** The claims of an article, in reading order: what the reader found, with who is meant by its words. */
export function toClaims(
  text: string,
  paragraphs: readonly Paragraph[],
  reported: readonly (readonly Reported[])[],
  cast: Cast,
): Attribution[] {
  const finder = new SpeakerFinder(paragraphs, cast)
  const claims: Attribution[] = []
  let previous = null as Previous | null
  let said = null as Said | null
  let lastSource = null as Span | null
  let transcript = false
  for (const [index, paragraph] of paragraphs.entries()) {
    const statements = (reported[index] ?? [])
      .flatMap(found => toStatement(paragraph, lowerSubject(paragraph, found)) ?? [])
      .sort((a, b) => (a.content[0]?.from ?? 0) - (b.content[0]?.from ?? 0))
    const last = previous
    const goesOn = said?.direct === true && last?.paragraph === index - 1
    const laidOut = laidOutStatements(paragraph, transcript)
    transcript = laidOut.length > 0
    const alone =
      statements.length > 0 ? null : goesOn ? wholeQuotation(paragraph) : colonStatement(paragraph)
    const carried = laidOut.length === 0 && goesOn ? alone : null
    for (const statement of laidOut.length > 0 ? laidOut : alone ? [alone] : statements) {
      const { content, cue, source } = statement
      const speaker: string | null = carried
        ? (last?.speaker ?? null)
        : source && finder.speaker(index, source, previous)
      const quote = statement.verbatim ? 'DIRECT' : kindOfQuote(paragraph, content)
      const direct = quote === 'DIRECT'
      const targets = targetsOf(finder, paragraphs, index, { content, cue, speaker, direct }, said)
      const about = targets.map(({ entity }) => entity)
      const hearers = statement.hearer ? finder.hearers(index, statement.hearer) : []
      const isMedia = (id: string): boolean => finder.entity(id)?.kind === 'MEDIA'
      const isHearer = (id: string): boolean => !isMedia(id) && finder.entity(id)?.type !== 'PLACE'
      claims.push({
        content: disjoint(text, paragraph, statement),
        cue: cue && spanOf(paragraph, cue),
        source: carried ? lastSource : source && spanOf(paragraph, source),
        speaker,
        office: null,
        about,
        stances: targets.map(target => {
          const { stance, score, words } = stanceTowards(paragraph, statement, target)
          return { entity: target.entity, stance, score, words: words.map(range => spanOf(paragraph, range)) }
        }),
        addressees: others(hearers.filter(isHearer), speaker),
        via: others([...hearers.filter(isMedia), ...viaOf(finder, paragraph, index, statement)], speaker),
        quote,
        negated: statement.negated,
      })
      const stranger: boolean = speaker === null && source !== null && finder.isStranger(index, source)
      lastSource = claims.at(-1)?.source ?? null
      previous = { speaker, stranger, paragraph: index }
      said = { speaker, about, direct: quote !== 'INDIRECT' }
    }
  }
  return claims.filter(({ content }) => content.length > 0)
}

const others = (ids: readonly string[], speaker: string | null): string[] =>
  [...new Set(ids)].filter(id => id !== speaker)

/** A paragraph that is one quotation, with no word of who says it. */
function wholeQuotation({ tokens, quotations }: Paragraph): Statement | null {
  const only = quotations[0]
  if (!only || only.open > 0 || tokens.length - only.after > 1 || only.to - only.from < 6) return null
  const content = [{ from: only.from, to: only.to }]
  return { content, cue: null, source: null, hearer: null, negated: false, verbatim: true }
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

/** The content pieces in order, without the words that attribute them. */
function disjoint(text: string, paragraph: Paragraph, { content, cue, source }: Statement): Span[] {
  const taken = [cue, source].flatMap(range => (range ? [spanOf(paragraph, range)] : []))
  const pieces: Span[] = []
  for (const range of [...content].sort((a, b) => a.from - b.from)) {
    const { start, end: last } = spanOf(paragraph, range)
    let end = taken.reduce(
      (least, span) => (span.end > start && span.start < least ? span.start : least),
      last,
    )
    while (end > start && /[\s\u00a0,]/.test(text.charAt(end - 1))) end--
    if (end > start && start >= (pieces.at(-1)?.end ?? 0)) pieces.push({ start, end })
  }
  return pieces
}
