import type { AnnotatedEntity, AnnotateOptions, Annotation, Mention } from '@sayso/core'
import { readAttributions } from './attribution/reader.ts'
import { type Cast, type Entity, type Named, readCast } from './cast/cast.ts'
import { toClaims } from './claim/claim.ts'
import { type FoundName, tagNames } from './names/tag.ts'
import { readPage } from './page/page.ts'
import { readRoles } from './role/role.ts'
import { manageable } from './text/manageable.ts'
import { markNames, type Paragraph, readParagraph } from './text/paragraph.ts'

/** Name and version of what read the text, for the provenance of claims. */
export const EXTRACTOR = 'sayso-taggers/5'

/** Reads an article: who said what about whom. The same text always gives the same annotation. */
export function annotate(text: string, options: AnnotateOptions = {}): Annotation {
  const page = readPage(text, (options.title ?? '') !== '')
  const lines = [
    ...(page.title ? [{ span: page.title, part: 'headline' as const }] : []),
    ...page.body.flatMap(span => manageable(text, span).map(part => ({ span: part, part: 'body' as const }))),
    ...page.rest.flatMap(span => manageable(text, span).map(part => ({ span: part, part: 'rest' as const }))),
  ].sort((a, b) => a.span.start - b.span.start)
  const paragraphs = lines.map(({ span, part }) => readParagraph(text, span, part === 'headline'))
  // Names are read on the whole page: a caption may give the name in full that the article has by halves.
  const names = tagNames(paragraphs)
  const cast = readCast(text, paragraphs, names)
  const article = lines.flatMap(({ part }, index) => (part === 'rest' ? [] : [index]))
  const read = articleParagraphs(paragraphs, article, names)
  const attributed = toClaims(text, read, readAttributions(read), castOf(cast, article))
  const said = readRoles(text, read, castOf(cast, article), attributed)
  return {
    title: page.title,
    outlet: options.outlet ?? page.outlet,
    body: page.body,
    entities: [...[...cast.entities.values()].map(toAnnotated), ...said.entities],
    mentions: [...cast.mentions.map(toMention), ...said.mentions].sort((a, b) => a.start - b.start),
    claims: said.claims,
    roles: said.roles,
  }
}

function articleParagraphs(
  paragraphs: readonly Paragraph[],
  article: readonly number[],
  names: readonly FoundName[],
): Paragraph[] {
  const named: FoundName[][] = paragraphs.map(() => [])
  for (const name of names) named[name.paragraph]?.push(name)
  return article.flatMap(index => {
    const paragraph = paragraphs[index]
    return paragraph ? [markNames(paragraph, named[index] ?? [])] : []
  })
}

/** The cast with the mentions of the article alone, by the places that its paragraphs have among themselves. */
function castOf({ entities, mentions }: Cast, article: readonly number[]): Cast {
  const places = new Map(article.map((index, place) => [index, place]))
  return {
    entities,
    mentions: mentions.flatMap(mention => {
      const paragraph = places.get(mention.paragraph)
      return paragraph === undefined ? [] : [{ ...mention, paragraph }]
    }),
  }
}

const toMention = ({ start, end, entity, nominal }: Named): Mention => ({
  start,
  end,
  entity,
  ...(nominal && { nominal }),
})

const toAnnotated = ({ id, type, kind, name, aliases, gender, titles }: Entity): AnnotatedEntity => ({
  id,
  type,
  ...(kind && { kind }),
  name,
  aliases,
  ...(gender && { gender }),
  ...(titles.size > 0 && { titles: [...titles].sort() }),
})
