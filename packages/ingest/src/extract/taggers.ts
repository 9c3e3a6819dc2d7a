import type { AnnotateOptions, Annotation, Extractor } from '@sayso/core'
import { annotate, EXTRACTOR } from '@sayso/nlp'
import { isEnglish } from '../reader/language.ts'

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
 * Articles in English go to the taggers; nothing is found in those of other languages.
 * @param read how the taggers are asked
 */
export const taggersBy = (
  read: (text: string, options?: AnnotateOptions) => ReturnType<Extractor['annotate']>,
): Extractor => ({
  name: EXTRACTOR,
  annotate: (text, options) => (isEnglish(options?.language ?? 'en') ? read(text, options) : NOTHING),
})

/** What reads articles where nothing else is asked for: no network, the same result every time. */
export const TAGGERS: Extractor = taggersBy(annotate)
