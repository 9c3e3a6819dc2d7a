import type { Span } from '@sayso/core'
import { findQuotations, type Quotation } from './quotation.ts'
import { type Sentence, splitSentences } from './sentence.ts'
import { type Token, tokenize } from './token.ts'

/** A paragraph, or the headline, with everything that later stages look up by token. */
export interface Paragraph extends Span {
  readonly headline: boolean
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** For each token the index of its sentence. */
  readonly sentenceOf: readonly number[]
  readonly quotations: readonly Quotation[]
  /** For each token the index of the quotation that it or its mark belongs to, or -1. */
  readonly quotationOf: readonly number[]
}

export function readParagraph(text: string, span: Span, headline: boolean): Paragraph {
  const tokens = tokenize(text, span)
  const sentences = splitSentences(tokens)
  const quotations = findQuotations(text, tokens)
  const sentenceOf = new Array<number>(tokens.length).fill(0)
  for (const [index, { from, to }] of sentences.entries()) sentenceOf.fill(index, from, to)
  const quotationOf = new Array<number>(tokens.length).fill(-1)
  for (const [index, { open, after }] of quotations.entries()) quotationOf.fill(index, open, after)
  return { ...span, headline, tokens, sentences, sentenceOf, quotations, quotationOf }
}

/** The paragraph with its names tagged as such: the tagger takes a name that it does not know for a verb. */
export function tagNames(
  paragraph: Paragraph,
  names: readonly { readonly from: number; readonly to: number }[],
): Paragraph {
  const tokens = [...paragraph.tokens]
  for (const { from, to } of names)
    for (let i = from; i < to; i++) {
      const token = tokens[i]
      if (token && /^\p{Lu}/u.test(token.text)) tokens[i] = { ...token, tag: 'PROPN' }
    }
  return { ...paragraph, tokens }
}

/** Whether nearly every long word of a headline has a capital, as many outlets write them: capitals then say little. */
export function isTitleCase({ tokens, headline }: Paragraph): boolean {
  if (!headline) return false
  const long = tokens.filter(token => /^\p{L}{4,}/u.test(token.text))
  const capital = long.filter(token => /^\p{Lu}/u.test(token.text))
  return long.length > 2 && capital.length > 0.7 * long.length
}
