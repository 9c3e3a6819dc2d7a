import { type Annotation, type Extractor, SaysoError } from '@sayso/core'
import { annotate, EXTRACTOR } from '@sayso/nlp'
import type { Document } from './document.ts'

/** What reads articles where nothing else is asked for: no network, the same result every time. */
export const TAGGERS: Extractor = { name: EXTRACTOR, annotate }

/** What became of reading one article. */
type Extraction = { readonly annotation: Annotation } | { readonly refused: SaysoError }

/**
 * Reads an article with an extractor; a refusal says which article it is.
 * @throws whatever the extractor cannot go on with
 */
export async function readArticle(document: Document, extractor: Extractor): Promise<Extraction> {
  try {
    return { annotation: await extractor.annotate(document.text, document) }
  } catch (cause) {
    if (!(cause instanceof SaysoError && cause.code === 'MODEL_FAILED')) throw cause
    return {
      refused: new SaysoError(cause.code, `${document.origin}: ${cause.message}`, cause.hint, { cause }),
    }
  }
}
