import {
  type Annotation,
  type Attribution,
  contains,
  overlaps,
  type QuoteKind,
  type Role,
  type Span,
} from '@sayso/core'
import { quotationsIn } from '@sayso/nlp'
import type { Answer, Post, Statement } from './answer.ts'
import { type Cast, readCast } from './cast.ts'
import { type Grounded, ground } from './grounding.ts'
import { Haystack } from './haystack.ts'
import type { Part } from './part.ts'
import { stancesOf } from './stance.ts'

/** What the model said of one part of an article. */
export interface PartAnswer {
  readonly part: Part
  readonly answer: Answer
}

/** What of the model's answers the text bears out, and how much it does not. */
export interface Reading {
  readonly annotation: Pick<Annotation, 'entities' | 'mentions' | 'claims' | 'roles'>
  /** Statements that are not in the text. */
  readonly quotes: number
  /** Names, cues, sources and posts that are not. */
  readonly names: number
}

/** Holds the model's answers against the article. Nothing comes through but what stands there. */
export function groundAnswers(text: string, answers: readonly PartAnswer[]): Reading {
  const paragraphs = answers.flatMap(({ part }) => part)
  const cast = readCast(
    text,
    paragraphs,
    answers.flatMap(({ answer }) => answer.names),
  )
  const claims: Attribution[] = []
  const roles = new Map<string, Role>()
  const taken = new Set<number>()
  let quotes = 0
  let names = cast.lost
  for (const { part, answer } of answers) {
    const haystack = new Haystack(text, part)
    const quoted = part.flatMap(paragraph => quotationsIn(text, paragraph))
    for (const statement of answer.claims) {
      const grounded = ground(statement, haystack, part, taken)
      const claim = grounded && toClaim(text, statement, grounded, cast, quoted)
      if (!claim) quotes++
      else {
        names += grounded.lost
        taken.add(claim.content[0]?.start ?? 0)
        claims.push(claim)
      }
    }
    for (const post of answer.roles) {
      const role = toRole(post, haystack, cast)
      if (!role) names++
      else {
        const key = JSON.stringify([role.holder, role.title, role.organisation, role.former])
        if (!roles.has(key)) roles.set(key, role)
      }
    }
  }
  return {
    annotation: {
      entities: cast.entities,
      mentions: cast.mentions,
      claims: claims.sort((a, b) => startOf(a) - startOf(b)),
      roles: [...roles.values()].sort((a, b) => a.span.start - b.span.start),
    },
    quotes,
    names,
  }
}

const startOf = ({ content }: Attribution): number => content[0]?.start ?? 0

function toClaim(
  text: string,
  { speaker, about, addressees, via, negated }: Statement,
  grounded: Grounded,
  cast: Cast,
  quoted: readonly Span[],
): Attribution | null {
  const content = grounded.content.flatMap(span => trimmed(text, span, quoted) ?? [])
  if (content.length === 0) return null
  const who = speaker === null ? null : (cast.find(speaker) ?? null)
  const isOrganisation = (id: string): boolean =>
    cast.entities.some(entity => entity.id === id && entity.type === 'ORGANISATION')
  const found = (list: readonly string[]): string[] => [
    ...new Set(list.flatMap(name => cast.find(name) ?? []).filter(id => id !== who)),
  ]
  const said = new Haystack(text, grounded.cue ? [...content, grounded.cue] : content)
  const stances = stancesOf(about, said, name => found([name])[0])
  return {
    content,
    cue: grounded.cue,
    source: grounded.source ?? nameBeside(grounded, who, cast),
    speaker: who,
    office: null,
    about: stances.map(({ entity }) => entity),
    stances,
    addressees: found(addressees),
    via: found(via).filter(isOrganisation),
    quote: kindOfQuote(content, quoted),
    negated,
  }
}

/** Where a source was given that is not there: the speaker's name in front of what was said or behind it. */
function nameBeside({ content, lost }: Grounded, speaker: string | null, cast: Cast): Span | null {
  if (lost === 0 || speaker === null) return null
  const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0]
  const near = cast.mentions.find(
    mention =>
      mention.entity === speaker &&
      Math.max(mention.start - end, start - mention.end) <= NAME_NEAR &&
      !content.some(span => overlaps(span, mention)),
  )
  return near ? { start: near.start, end: near.end } : null
}

const NAME_NEAR = 200

/** Without marks at its ends, but those of a quotation inside it. Null if no word is left. */
function trimmed(text: string, span: Span, quoted: readonly Span[]): Span | null {
  let { start, end } = span
  for (;;) {
    const words = text.slice(start, end)
    const marks = words.match(QUOTATION_MARKS)?.length ?? 0
    const opens = /^[“”„"«»]/.test(words)
    const closes = /[“”„"«»]$/.test(words)
    if (/^[\s,;:–—-]/.test(words) || (opens && (marks % 2 === 1 || (closes && marks === 2)))) start++
    else if (/[\s,;:–—-]$/.test(words) || (closes && marks % 2 === 1)) end--
    else break
  }
  const words = text.slice(start, end)
  const inQuotes = quoted.some(quotation => contains(quotation, { start, end }))
  if (!inQuotes && /[^.]\.$/.test(words) && !/(\b\p{L}\.)+$/u.test(words)) end--
  return /[\p{L}\p{N}]/u.test(words) ? { start, end } : null
}

const QUOTATION_MARKS = /[“”„"«»]/g

function kindOfQuote(content: readonly Span[], quoted: readonly Span[]): QuoteKind {
  if (content.every(span => quoted.some(quotation => contains(quotation, span)))) return 'DIRECT'
  return content.some(span => quoted.some(quotation => overlaps(quotation, span))) ? 'MIXED' : 'INDIRECT'
}

function toRole(
  { holder, title, organisation, former, words }: Post,
  haystack: Haystack,
  cast: Cast,
): Role | null {
  const person = cast.find(holder)
  const places = haystack.find(words).flatMap(([span, ...rest]) => (span && rest.length === 0 ? [span] : []))
  const bare = title.trim().toLowerCase()
  const said = words.toLowerCase()
  // 'chief executive' may be there as 'CEO'.
  const fits = bare.split(/\s+/).some(word => word !== '' && said.includes(word)) || /\p{Lu}{2}/u.test(words)
  if (person === undefined || places.length === 0 || !fits) return null
  if (cast.entities.find(({ id }) => id === person)?.type !== 'PERSON') return null
  const names = cast.mentions.filter(({ entity }) => entity === person)
  const away = (span: Span): number =>
    Math.min(...names.map(name => Math.max(0, name.start - span.end, span.start - name.end)))
  const [span] = places.sort((a, b) => away(a) - away(b))
  const body = organisation === null ? null : (cast.find(organisation) ?? null)
  return span ? { holder: person, title: bare, organisation: body, former, span } : null
}
