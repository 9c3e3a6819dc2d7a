import type { Span } from '@sayso/core'
import type { AttributionDocument } from '@sayso/evaluation'
import {
  begins,
  CONTENT_AFTER_CUE,
  CONTENT_BEFORE_CUE,
  CUE_WORDS,
  mayFollow,
  SOURCE_AFTER_CUE,
  SOURCE_BEFORE_CUE,
} from '../src/attribution/label.ts'
import { tagNames } from '../src/names/tag.ts'
import { readPage } from '../src/page/page.ts'
import { markNames, type Paragraph, readParagraph } from '../src/text/paragraph.ts'

/** A gold attribution as far as it stands in one paragraph; token indices in their order. */
export interface TokenEvent {
  readonly content: readonly number[]
  readonly cue: readonly number[]
  readonly source: readonly number[]
}

/** A paragraph of an annotated article. */
export interface GoldParagraph {
  readonly paragraph: Paragraph
  /** One of the tagger's labels for each token. */
  readonly labels: Uint8Array
  readonly events: readonly TokenEvent[]
}

/** The paragraphs of an article as the extraction sees them, without what the annotators set aside. */
export function readArticle(document: AttributionDocument): GoldParagraph[] {
  const paragraphs = articleParagraphs(document.text)
  return paragraphs.flatMap(paragraph => {
    const inside = ({ start, end }: Span): boolean => start < paragraph.end && end > paragraph.start
    const discarded = tokensIn(paragraph, document.discarded.filter(inside))
    if (paragraph.tokens.length === 0 || discarded.length * 2 > paragraph.tokens.length) return []
    const labels = new Uint8Array(paragraph.tokens.length)
    const events: TokenEvent[] = []
    for (const { content, cue, source } of document.attributions) {
      if (![...content, ...cue, ...source].some(inside)) continue
      const event = {
        content: tokensIn(paragraph, content),
        cue: tokensIn(paragraph, cue),
        source: tokensIn(paragraph, source),
      }
      events.push(event)
      const cueStart = cue[0]?.start ?? -1
      const before = (i: number): boolean => (paragraph.tokens[i]?.start ?? 0) < cueStart
      put(labels, event.content, i => (before(i) ? CONTENT_BEFORE_CUE : CONTENT_AFTER_CUE))
      put(labels, event.cue, () => CUE_WORDS)
      put(labels, event.source, i => (before(i) ? SOURCE_BEFORE_CUE : SOURCE_AFTER_CUE))
    }
    repair(labels)
    return [{ paragraph, labels, events }]
  })
}

/** The paragraphs of a text with their names marked. */
function articleParagraphs(text: string): Paragraph[] {
  const { title, body } = readPage(text, false)
  const paragraphs = [
    ...(title ? [readParagraph(text, title, true)] : []),
    ...body.map(span => readParagraph(text, span, false)),
  ]
  const names = tagNames(paragraphs)
  return paragraphs.map((paragraph, index) =>
    markNames(
      paragraph,
      names.filter(name => name.paragraph === index),
    ),
  )
}

function tokensIn({ tokens }: Paragraph, spans: readonly Span[]): number[] {
  if (spans.length === 0) return []
  return [...tokens.keys()].filter(i => {
    const token = tokens[i] as Span
    return spans.some(({ start, end }) => token.start < end && token.end > start)
  })
}

/** Labels the tokens, and begins a span wherever one does not follow another. */
function put(labels: Uint8Array, tokens: readonly number[], labelOf: (token: number) => number): void {
  for (const [k, i] of tokens.entries()) labels[i] = labelOf(i) + (k > 0 && tokens[k - 1] === i - 1 ? 1 : 0)
}

/** One attribution may have written over the beginning of another's span. */
function repair(labels: Uint8Array): void {
  for (const [i, label] of labels.entries())
    if (label > 0 && !begins(label) && (i === 0 || !mayFollow(labels[i - 1] as number, label)))
      labels[i] = label - 1
}
