import type { AnnotateOptions, Annotation } from '@sayso/core'
import { annotate } from '@sayso/nlp'

/** What a thread of `TaggerPool` does. */
export default ({ text, options }: { text: string; options?: AnnotateOptions }): Annotation =>
  annotate(text, options)
