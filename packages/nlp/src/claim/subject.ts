import { matchDemonym } from '../cast/gazetteer.ts'
import type { Target } from '../stance/stance.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { Range } from '../text/range.ts'
import type { Token } from '../text/token.ts'
import type { SpeakerFinder } from './speaker.ts'

/** The statement before, as far as the next one's pronouns may point back to it. */
export interface Said {
  readonly speaker: string | null
  readonly about: readonly string[]
  readonly direct: boolean
}

interface Words {
  readonly content: readonly Range[]
  readonly cue: Range | null
  readonly speaker: string | null
  readonly direct: boolean
}

/** Whom one place of a paragraph means. */
interface Place extends Range {
  readonly entity: string
}

/** Whom a statement is about, and where: those it names, those in 'said about …', and a 'he' that is safe. */
export function targetsOf(
  finder: SpeakerFinder,
  paragraphs: readonly Paragraph[],
  index: number,
  words: Words,
  said: Said | null,
): Target[] {
  const { content, cue, speaker, direct } = words
  const places: Place[] = []
  const tokens = paragraphs[index]?.tokens ?? []
  for (const range of content)
    places.push(...finder.named(index, range), ...officeBearers(finder, tokens, index, range))
  const paragraph = paragraphs[index]
  if (cue && paragraph) places.push(...topicOf(finder, paragraph, index, cue, content))
  const person = (id: string): boolean => finder.entity(id)?.type === 'PERSON'
  const others = (): string[] => [
    ...new Set(places.map(({ entity }) => entity).filter(id => person(id) && id !== speaker)),
  ]
  const heard = content.flatMap(range => pronounsIn(tokens, range))
  // In somebody's own words 'he' is not the speaker: whom the same speaker has just spoken of.
  if (
    direct &&
    heard.length > 0 &&
    !places.some(({ entity }) => person(entity)) &&
    said?.speaker === speaker
  ) {
    const people = said.about.filter(person)
    if (people.length === 1)
      places.push(...people.flatMap(entity => heard.map(range => ({ ...range, entity }))))
  }
  // A state holds 'him' responsible: whom the text has just named.
  const other =
    !direct && speaker !== null && !person(speaker) && !places.some(({ entity }) => person(entity))
  const first = other && content[0] ? pronounsIn(tokens, content[0]) : []
  if (content[0] && first.length > 0) {
    const near = finder
      .named(index, { from: 0, to: content[0].from })
      .findLast(({ entity }) => person(entity))
    if (near) places.push(...first.map(range => ({ ...range, entity: near.entity })))
  }
  const [only, second] = others()
  // 'he' where one person alone has been spoken of, and the speaker would be 'I' or 'it'.
  const alone = direct || (speaker !== null && !person(speaker))
  if (only !== undefined && second === undefined && alone) {
    const named = places.find(({ entity }) => entity === only)
    for (const range of heard)
      if (named && named.from < range.from && finder.entity(only)?.gender !== 'female')
        places.push({ ...range, entity: only })
  }
  const targets = new Map<string, Range[]>()
  for (const { entity, from, to } of places)
    if (entity !== speaker) targets.set(entity, [...(targets.get(entity) ?? []), { from, to }])
  return [...targets].map(([entity, places]) => ({
    entity,
    place: finder.entity(entity)?.type === 'PLACE',
    places,
  }))
}

const pronounsIn = (tokens: readonly Token[], { from, to }: Range): Range[] =>
  tokens
    .slice(from, to)
    .flatMap(({ lower }, i) =>
      /^(he|him|his|he's)$/.test(lower) ? [{ from: from + i, to: from + i + 1 }] : [],
    )

/** Those whom the content calls by country and office: 'the Ruritanian president'. */
function officeBearers(
  finder: SpeakerFinder,
  tokens: readonly Token[],
  index: number,
  range: Range,
): Place[] {
  const found: Place[] = []
  for (let i = range.from; i < range.to - 2; i++) {
    const nation = tokens[i]?.lower === 'the' ? matchDemonym(tokens, i + 1) : null
    const role = nation ? tokens[nation.to] : undefined
    if (!nation || !role || !/^(president|leader|king|queen|chancellor|premier)$/.test(role.lower)) continue
    const bearer = finder.nominal(index, { from: i, to: nation.to + 1 }, role.lower, null)
    if (bearer !== null) found.push({ entity: bearer, from: i, to: nation.to + 1 })
  }
  return found
}

/** What the words behind the cue name as the topic: 'said of the treaty', 'told reporters about Brown'. */
function topicOf(
  finder: SpeakerFinder,
  paragraph: Paragraph,
  index: number,
  cue: Range,
  content: readonly Range[],
): readonly Place[] {
  const { tokens } = paragraph
  const end = sentenceOf(paragraph, cue).to
  const inside = (i: number): boolean => content.some(({ from, to }) => from <= i && i < to)
  for (let i = cue.to; i < end && i < cue.to + 6 && !inside(i); i++) {
    if (!/^(about|of|regarding|concerning)$/.test(tokens[i]?.lower ?? '')) continue
    let to = i + 1
    while (to < end && !inside(to) && !/^(in|on|at|during|,)$/.test(tokens[to]?.lower ?? '')) to++
    return finder.named(index, { from: i, to })
  }
  return []
}

const sentenceOf = ({ sentences, sentenceOf, tokens }: Paragraph, { from }: Range): Range =>
  sentences[sentenceOf[from] ?? 0] ?? { from: 0, to: tokens.length }

/** The media that a statement came through, as the sentence of its cue names them beside what was said. */
export function viaOf(
  finder: SpeakerFinder,
  paragraph: Paragraph,
  index: number,
  { cue, content, source }: { cue: Range | null; content: readonly Range[]; source: Range | null },
): string[] {
  if (!cue) return []
  const taken = source ? [...content, source] : content
  return finder
    .named(index, sentenceOf(paragraph, cue))
    .filter(
      ({ entity, from, to }) =>
        finder.entity(entity)?.kind === 'MEDIA' &&
        !taken.some(range => range.from < to && from < range.to) &&
        /^(with|by|to|on|in|for|the|agency|told|from)$/.test(paragraph.tokens[from - 1]?.lower ?? ''),
    )
    .map(({ entity }) => entity)
}
