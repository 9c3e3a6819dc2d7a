import { matchDemonym } from '../cast/gazetteer.ts'
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

/** The entities that a statement is about: those it names, those in 'said about …', and a 'he' that is safe. */
export function aboutOf(
  finder: SpeakerFinder,
  paragraphs: readonly Paragraph[],
  index: number,
  words: Words,
  said: Said | null,
): string[] {
  const { content, cue, speaker, direct } = words
  const about: string[] = []
  const tokens = paragraphs[index]?.tokens ?? []
  for (const range of content) {
    for (const { entity } of finder.named(index, range)) about.push(entity)
    about.push(...officeBearers(finder, tokens, index, range))
  }
  const paragraph = paragraphs[index]
  if (cue && paragraph) about.push(...topicOf(finder, paragraph, index, cue, content))
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

/** What the words behind the cue name as the topic: 'said of the treaty', 'told reporters about Brown'. */
function topicOf(
  finder: SpeakerFinder,
  paragraph: Paragraph,
  index: number,
  cue: Range,
  content: readonly Range[],
): string[] {
  const { tokens } = paragraph
  const end = sentenceOf(paragraph, cue).to
  const inside = (i: number): boolean => content.some(({ from, to }) => from <= i && i < to)
  for (let i = cue.to; i < end && i < cue.to + 6 && !inside(i); i++) {
    if (!/^(about|of|regarding|concerning)$/.test(tokens[i]?.lower ?? '')) continue
    let to = i + 1
    while (to < end && !inside(to) && !/^(in|on|at|during|,)$/.test(tokens[to]?.lower ?? '')) to++
    return finder.named(index, { from: i, to }).map(({ entity }) => entity)
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
