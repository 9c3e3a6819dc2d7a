import { type Annotation, type Extractor, SaysoError } from '@sayso/core'
import { annotate, EXTRACTOR } from '@sayso/nlp'
import type { Document } from './document.ts'
import { isEnglish } from './reader/language.ts'

/** What is read out of an article in a language that the taggers do not know. */
const NOTHING: Annotation = {
  title: null,
  outlet: null,
  body: [],
  entities: [],
  mentions: [],
  claims: [],
  roles: [],
}

/**
 * What reads articles where nothing else is asked for: no network, the same result every time. It knows English, and finds
 * nothing in articles of other languages.
 */
export const TAGGERS: Extractor = {
  name: EXTRACTOR,
  annotate: (text, options) => (isEnglish(options?.language ?? 'en') ? annotate(text, options) : NOTHING),
}

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
