import type { Range } from './clause.ts'
import { matchDemonym } from './gazetteer.ts'
import type { Paragraph } from './paragraph.ts'
import type { SpeakerFinder } from './speaker.ts'
import type { Statement } from './statement.ts'
import type { Token } from './token.ts'

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
  const tokens = paragraphs[index]?.tokens ?? []
  for (const range of content) {
    for (const { entity } of finder.named(index, range)) about.push(entity)
    about.push(...officeBearers(finder, tokens, index, range))
  }
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
  // A state holds 'him' responsible: whom the text has just named.
  const other =
    !direct && speaker !== null && !person(speaker) && !about.some(person) ? content[0] : undefined
  if (other && tokens.slice(other.from, other.to).some(token => /^(he|him|his)$/.test(token.lower))) {
    const near = finder.named(index, { from: 0, to: other.from }).findLast(({ entity }) => person(entity))
    if (near) about.push(near.entity)
  }
  return [...new Set(about)].filter(id => id !== speaker)
}

/** Those whom the content calls by country and office: 'the Ruritanian president'. */
function officeBearers(
  finder: SpeakerFinder,
  tokens: readonly Token[],
  index: number,
  range: Range,
): string[] {
  const found: string[] = []
  for (let i = range.from; i < range.to - 2; i++) {
    const nation = tokens[i]?.lower === 'the' ? matchDemonym(tokens, i + 1) : null
    const role = nation ? tokens[nation.to] : undefined
    if (!nation || !role || !/^(president|leader|king|queen|chancellor|premier)$/.test(role.lower)) continue
    const bearer = finder.nominal(index, { from: i, to: nation.to + 1 }, role.lower, null)
    if (bearer !== null) found.push(bearer)
  }
  return found
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
