import { ENTITY_TYPES } from '@sayso/core'
import type { Paragraph } from '../text/paragraph.ts'
import type { Range } from '../text/range.ts'
import type { Token } from '../text/token.ts'
import { type Statement, trimContent } from './statement.ts'

const LONGEST_NAME = 6
const LONGEST_SOURCE = 14
const SHORTEST_CONTENT = 3
const PLACE = ENTITY_TYPES.indexOf('PLACE') + 1

/**
 * What a paragraph attributes by its layout alone, whatever its words say: turns of a transcript, a signed quotation.
 * `transcript` says whether the paragraph before was one of a transcript.
 */
export function laidOutStatements(paragraph: Paragraph, transcript: boolean): Statement[] {
  if (paragraph.headline) return []
  const turns = turnsOf(paragraph, transcript)
  const signed = turns.length > 0 ? null : signedQuotation(paragraph)
  return signed ? [signed] : turns
}

/** A headline that puts what is said behind the name of who says it: 'Hentzau: Bridge Is Safe'. */
export function colonStatement(paragraph: Paragraph): Statement | null {
  const { tokens, nameOf, quotationOf } = paragraph
  const colon = colonOf(paragraph)
  if (!paragraph.headline || colon === -1) return null
  const before = tokens.slice(0, colon)
  if (!before.some((_, i) => nameOf[i] !== 0 && quotationOf[i] === -1)) return null
  if (hasVerb(before)) return null
  return statement(paragraph, { from: colon + 1, to: tokens.length }, { from: 0, to: colon }, false)
}

/**
 * A transcript gives the name in capitals and then the words: 'RASSENDYLL: No, I did not.' Behind such a turn others may
 * follow with small letters: 'NEWS: Were you there? Rassendyll: No.'
 */
function turnsOf(paragraph: Paragraph, transcript: boolean): Statement[] {
  const { tokens, sentences } = paragraph
  const opening = /^["“”„]$/.test(tokens[0]?.text ?? '') ? 1 : 0
  const starts = [opening, ...sentences.slice(1).map(({ from }) => from)]
  const labels = starts.flatMap(from => {
    const to = colonOf(paragraph, from)
    const speaks = to > from && isActor(paragraph, to - 1) && !hasVerb(tokens.slice(from, to))
    return speaks ? [{ from, to }] : []
  })
  const [first] = labels
  if (first?.from !== opening) return []
  const inCapitals = tokens
    .slice(first.from, first.to)
    .every(({ text }) => !/\p{Ll}/u.test(text) && text !== text.toLowerCase())
  if (!inCapitals && !transcript) return []
  return labels.flatMap(
    (label, index) =>
      statement(
        paragraph,
        { from: label.to + 1, to: labels[index + 1]?.from ?? tokens.length },
        label,
        true,
      ) ?? [],
  )
}

/** A quotation with the name of who said it behind a dash, and no verb: '“Never again.” — Flavia Elphberg, tenant'. */
function signedQuotation(paragraph: Paragraph): Statement | null {
  const { tokens, quotations, quotationOf } = paragraph
  const dash = tokens.findLastIndex(({ text }) => /^[–—―]$|^--?$/.test(text))
  const last = quotations.at(-1)
  if (dash < SHORTEST_CONTENT || !last || last.after !== dash || quotations[0]?.open !== 0) return null
  if (quotationOf.slice(0, dash).includes(-1)) return null
  const source = { from: dash + 1, to: tokens.length - (tokens.at(-1)?.text === '.' ? 1 : 0) }
  if (source.to - source.from > LONGEST_SOURCE || !isActor(paragraph, source.from)) return null
  if (hasVerb(tokens.slice(source.from))) return null
  return statement(paragraph, { from: 0, to: dash }, source, true)
}

/** The colon behind the few words from a token on, with more behind it; -1 where there is none. */
function colonOf({ tokens }: Paragraph, from = 0): number {
  const colon = tokens.slice(from, from + LONGEST_NAME + 1).findIndex(({ text }) => text === ':')
  return colon < 1 || tokens.length - from - colon <= SHORTEST_CONTENT ? -1 : from + colon
}

const hasVerb = (tokens: readonly Token[]): boolean =>
  tokens.some(({ tag }) => tag === 'VERB' || tag === 'AUX')

const isActor = ({ nameOf }: Paragraph, at: number): boolean => nameOf[at] !== 0 && nameOf[at] !== PLACE

function statement(paragraph: Paragraph, said: Range, source: Range, verbatim: boolean): Statement | null {
  const content = trimContent(paragraph, said)
  return content && { content: [content], cue: null, source, hearer: null, negated: false, verbatim }
}
