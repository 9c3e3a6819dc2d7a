import { type Annotation, type ErrorCode, type Extractor, SaysoError } from '@sayso/core'
import type { Document } from '../document.ts'

/** What became of reading one article. */
export type Extraction = { readonly annotation: Annotation } | { readonly refused: SaysoError }

/** What says that one article cannot be read, and others can. */
const OF_ONE: readonly ErrorCode[] = ['EXTRACTION_FAILED', 'MODEL_FAILED']

/**
 * Reads an article with an extractor; a refusal says which article it is.
 * @throws whatever the extractor cannot go on with
 */
export async function readArticle(document: Document, extractor: Extractor): Promise<Extraction> {
  try {
    return { annotation: await extractor.annotate(document.text, document) }
  } catch (cause) {
    if (!(cause instanceof SaysoError && OF_ONE.includes(cause.code))) throw cause
    return {
      refused: new SaysoError(cause.code, `${document.origin}: ${cause.message}`, cause.hint, { cause }),
    }
  }
}
