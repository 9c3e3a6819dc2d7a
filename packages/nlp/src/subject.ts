import type { Range } from './clause.ts'
import type { Paragraph } from './paragraph.ts'
import type { SpeakerFinder } from './speaker.ts'
import type { Statement } from './statement.ts'

/** The statement before, as far as the next one's pronouns may point back to it. */
export interface Said {
  readonly speaker: string | null
  readonly about: readonly string[]
  readonly direct: boolean
}

interface Words {
  readonly content: readonly Range[]
  readonly rest: Range | null
  readonly speaker: string | null
  readonly direct: boolean
}

/** The entities that a statement is about: those it names, those in 'said about …', and a 'he' that is safe. */
export function aboutOf(
  finder: SpeakerFinder,
  paragraphs: readonly Paragraph[],
  index: number,
  words: Words,
  said: Said | null,
): string[] {
  const { content, rest, speaker, direct } = words
  const about: string[] = []
  for (const range of content) for (const { entity } of finder.named(index, range)) about.push(entity)
  const tokens = paragraphs[index]?.tokens ?? []
  const topic = rest
    ? tokens.findIndex(
        (token, i) => i >= rest.from && i < rest.to && /^(about|of|regarding|concerning)$/.test(token.lower),
      )
    : -1
  if (rest && topic !== -1) {
    const end = tokens.findIndex(
      (token, i) => i > topic && i < rest.to && /^(in|on|at|during|,)$/.test(token.lower),
    )
    for (const { entity } of finder.named(index, { from: topic, to: end === -1 ? rest.to : end }))
      about.push(entity)
  }
  const person = (id: string): boolean => finder.entity(id)?.type === 'PERSON'
  // In somebody's own words 'he' is not the speaker: whom the same speaker has just spoken of.
  const pronoun =
    direct &&
    content.some(({ from, to }) =>
      tokens.slice(from, to).some(token => /^(he|him|his|he's)$/.test(token.lower)),
    )
  if (pronoun && !about.some(person) && said && said.speaker === speaker) {
    const people = said.about.filter(person)
    if (people.length === 1) about.push(...people)
  }
  return [...new Set(about)].filter(id => id !== speaker)
}

/** The media that a statement came through, as the rest of its sentence names them. */
export function viaOf(
  finder: SpeakerFinder,
  paragraph: Paragraph,
  index: number,
  { rest }: Statement,
): string[] {
  if (!rest) return []
  return finder
    .named(index, rest)
    .filter(
      ({ entity, from }) =>
        finder.entity(entity)?.kind === 'MEDIA' &&
        /^(with|by|to|on|in|for|the|agency|told|from)$/.test(paragraph.tokens[from - 1]?.lower ?? ''),
    )
    .map(({ entity }) => entity)
}
