import type { Annotation, Span } from '@sayso/core'
import { findAttributions } from './attribution.ts'
import { type Entity, type Named, readCast } from './entity.ts'
import { readPage } from './page.ts'
import { readParagraph, tagNames } from './paragraph.ts'

/** Name and version of what read the text, for the provenance of claims. */
export const EXTRACTOR = 'sayso-rules/1'

export interface AnnotateOptions {
  /** The headline, where it is known apart: the text then begins with the article. */
  readonly title?: string | null
  /** The outlet, where it is known: what the page says of itself does not matter then. */
  readonly outlet?: string | null
}

/** Reads an article: who said what about whom. The same text always gives the same annotation. */
export function annotate(text: string, options: AnnotateOptions = {}): Annotation {
  const page = readPage(text, (options.title ?? '') !== '')
  const paragraphs = [
    ...(page.title ? [readParagraph(text, page.title, true)] : []),
    ...page.body.flatMap(span => manageable(text, span)).map(span => readParagraph(text, span, false)),
  ]
  const cast = readCast(text, paragraphs)
  const named: Named[][] = paragraphs.map(() => [])
  for (const mention of cast.mentions) named[mention.paragraph]?.push(mention)
  const tagged = paragraphs.map((paragraph, index) => tagNames(paragraph, named[index] ?? []))
  return {
    title: page.title,
    outlet: options.outlet ?? page.outlet,
    body: page.body,
    entities: [...cast.entities.values()].map(toAnnotated),
    mentions: cast.mentions.map(({ start, end, entity }) => ({ start, end, entity })),
    claims: findAttributions(text, tagged, cast),
  }
}

const LONGEST = 6000

/** Cuts a paragraph of unusual length after a sentence, so that no text takes more than linear time. */
function manageable(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = []
  let from = start
  while (end - from > LONGEST) {
    const stop = text.lastIndexOf('. ', from + LONGEST)
    const space = text.lastIndexOf(' ', from + LONGEST)
    let to = stop > from + LONGEST / 2 ? stop + 1 : space > from + LONGEST / 2 ? space : from + LONGEST
    if (/[\udc00-\udfff]/.test(text.charAt(to))) to--
    parts.push({ start: from, end: to })
    from = to
  }
  return [...parts, { start: from, end }]
}

const toAnnotated = ({ id, type, kind, name, aliases }: Entity): Annotation['entities'][number] => ({
  id,
  type,
  ...(kind && { kind }),
  name,
  aliases,
})
