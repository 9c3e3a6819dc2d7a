import type { Annotation } from './annotation.ts'

export interface AnnotateOptions {
  /** The headline, where it is known apart: the text then begins with the article. */
  readonly title?: string | null
  /** The outlet, where it is known: what the page says of itself does not matter then. */
  readonly outlet?: string | null
  /** A BCP 47 tag; English where it is not given. */
  readonly language?: string
}

/** Whatever reads an article for who said what about whom. */
export interface Extractor {
  /** Name and version, for the provenance of claims: an article that another one read is read anew. */
  readonly name: string
  /** @throws SaysoError EXTRACTION_FAILED or MODEL_FAILED if this article cannot be read; whatever else it throws ends the run */
  annotate(text: string, options?: AnnotateOptions): Annotation | Promise<Annotation>
}
