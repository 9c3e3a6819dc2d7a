import { ENTITY_TYPES, type EntityType, type Span } from '@sayso/core'
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
  /** For each token what its name names: 0 for no name, or the place of its type in ENTITY_TYPES, counted from 1. */
  readonly nameOf: Uint8Array
}

export function readParagraph(text: string, span: Span, headline: boolean): Paragraph {
  const tokens = tokenize(text, span)
  const sentences = splitSentences(tokens)
  const quotations = findQuotations(text, tokens)
  const sentenceOf = new Array<number>(tokens.length).fill(0)
  for (const [index, { from, to }] of sentences.entries()) sentenceOf.fill(index, from, to)
  const quotationOf = new Array<number>(tokens.length).fill(-1)
  for (const [index, { open, after }] of quotations.entries()) quotationOf.fill(index, open, after)
  return {
    ...span,
    headline,
    tokens,
    sentences,
    sentenceOf,
    quotations,
    quotationOf,
    nameOf: new Uint8Array(tokens.length),
  }
}

/** The paragraph with its names marked: the tagger of parts of speech takes a name that it does not know for a verb. */
export function markNames(
  paragraph: Paragraph,
  names: readonly { readonly from: number; readonly to: number; readonly type: EntityType }[],
): Paragraph {
  const tokens = [...paragraph.tokens]
  const nameOf = new Uint8Array(tokens.length)
  for (const { from, to, type } of names) {
    nameOf.fill(ENTITY_TYPES.indexOf(type) + 1, from, to)
    for (let i = from; i < to; i++) {
      const token = tokens[i]
      if (token && /^\p{Lu}/u.test(token.text)) tokens[i] = { ...token, tag: 'PROPN' }
    }
  }
  return { ...paragraph, tokens, nameOf }
}
