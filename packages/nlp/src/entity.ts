import {
  type AnnotatedEntity,
  type EntityType,
  type Mention,
  nameKey,
  type OrganisationKind,
} from '@sayso/core'
import { type Candidate, surfaceOf } from './candidate.ts'
import type { Known } from './gazetteer.ts'
import { findCandidates } from './name.ts'
import { isTitleCase, type Paragraph } from './paragraph.ts'
import { findPeople, fullName, type Gender, genderOf, type Person } from './person.ts'

/** A mention with its place among the tokens. */
export interface Named extends Mention {
  readonly paragraph: number
  readonly from: number
  readonly to: number
}

/** What later stages want to know of an entity beside what the annotation says. */
export interface Entity extends AnnotatedEntity {
  readonly gender: Gender
  /** Words of office that stood before the name, in lower case. */
  readonly titles: ReadonlySet<string>
}

/** Everybody and everything that an article names. */
export interface Cast {
  readonly entities: ReadonlyMap<string, Entity>
  /** In reading order, never overlapping. */
  readonly mentions: readonly Named[]
}

interface Draft {
  readonly type: EntityType
  readonly kind?: OrganisationKind
  readonly name: string
  readonly gender: Gender
  readonly titles: ReadonlySet<string>
  readonly candidates: Candidate[]
}

/** Finds the names of an article and decides which of them name the same. */
export function readCast(text: string, paragraphs: readonly Paragraph[]): Cast {
  const candidates = paragraphs.flatMap((paragraph, index) => findCandidates(paragraph, index))
  const drafts = new Map<string, Draft>()
  const surface = (candidate: Candidate): string => surfaceOf(text, paragraphs, candidate)
  const put = (key: string, candidate: Candidate, make: () => Omit<Draft, 'candidates'>): Draft => {
    const draft = drafts.get(key) ?? { ...make(), candidates: [] }
    drafts.set(key, draft)
    draft.candidates.push(candidate)
    return draft
  }
  const putKnown = (known: Known, candidate: Candidate): Draft =>
    put(`known:${known.type}:${known.name}`, candidate, () => ({
      type: known.type,
      ...(known.kind && { kind: known.kind }),
      name: known.name,
      gender: null,
      titles: new Set(),
    }))
  const acronyms = new Map<string, Draft>()
  const taken = new Set<Candidate>()
  const byPlace = new Map(
    candidates.map(candidate => [`${candidate.paragraph}:${candidate.from}`, candidate]),
  )
  for (const candidate of candidates) {
    const type =
      candidate.shape === 'organisation' ? 'ORGANISATION' : candidate.shape === 'place' ? 'PLACE' : null
    if (candidate.known === null && type === null) continue
    const defined = acronymBehind(paragraphs[candidate.paragraph], candidate)
    const inside = defined && byPlace.get(`${candidate.paragraph}:${defined.at}`)?.known
    const knownAcronym = inside?.type === 'ORGANISATION' ? inside : null
    const known = candidate.known ?? (type === 'ORGANISATION' ? knownAcronym : null)
    const draft = known
      ? putKnown(known, candidate)
      : put(`name:${nameKey(surface(candidate)).replace(/^the /, '')}`, candidate, () => ({
          type: type ?? 'ORGANISATION',
          ...(type === 'ORGANISATION' && { kind: candidate.kind ?? 'OTHER' }),
          name: surface(candidate).replace(/^The /, ''),
          gender: null,
          titles: new Set(),
        }))
    taken.add(candidate)
    if (defined && draft.type === 'ORGANISATION') acronyms.set(defined.acronym, draft)
  }
  for (const candidate of candidates) {
    const draft = candidate.shape === 'lone' ? acronyms.get(surface(candidate)) : undefined
    if (draft) {
      draft.candidates.push(candidate)
      taken.add(candidate)
    }
  }
  const free = candidates.filter(
    candidate => !taken.has(candidate) && (candidate.shape === 'person' || candidate.shape === 'lone'),
  )
  const people = findPeople(text, paragraphs, joinInHeadline(paragraphs, free))
  for (const [index, person] of people.entries()) putPerson(drafts, person, index, surface)
  return finish(paragraphs, drafts, surface)
}

/** In a headline all words are lone candidates: a given name and a surname beside it are one. */
function joinInHeadline(paragraphs: readonly Paragraph[], candidates: readonly Candidate[]): Candidate[] {
  const surnames = new Set<string>()
  const joined: Candidate[] = []
  const word = ({ paragraph, to }: Candidate): string =>
    (paragraphs[paragraph]?.tokens[to - 1]?.lower ?? '').replace(/^(al|el)-/, '')
  for (const candidate of candidates) if (candidate.shape === 'person') surnames.add(word(candidate))
  for (const candidate of candidates) {
    const previous = joined.at(-1)
    const paragraph = paragraphs[candidate.paragraph]
    const beside =
      previous?.paragraph === candidate.paragraph &&
      previous.to === candidate.from &&
      previous.shape === 'lone'
    if (
      previous &&
      beside &&
      paragraph &&
      isTitleCase(paragraph) &&
      surnames.has(word(candidate)) &&
      !surnames.has(word(previous))
    )
      joined[joined.length - 1] = { ...candidate, from: previous.from, shape: 'person' }
    else joined.push(candidate)
  }
  return joined
}

function putPerson(
  drafts: Map<string, Draft>,
  person: Person,
  index: number,
  surface: (candidate: Candidate) => string,
): void {
  const name = fullName(person) || surface(person.mentions[0] as Candidate)
  drafts.set(`person:${index}`, {
    type: 'PERSON',
    name,
    gender: genderOf(person),
    titles: person.titles,
    candidates: person.mentions,
  })
}

/** 'Ruritanian Workers’ Front (RWF)': the acronym in brackets behind a name. */
function acronymBehind(
  paragraph: Paragraph | undefined,
  { to }: Candidate,
): { acronym: string; at: number } | null {
  const tokens = paragraph?.tokens ?? []
  const bracket = tokens[to]?.text
  const acronym = tokens[to + 1]?.text ?? ''
  const after = tokens[to + 2]?.text ?? ''
  if ((bracket !== '(' && bracket !== '[') || !/^\p{Lu}[\p{Lu}\d&-]{1,9}$/u.test(acronym)) return null
  return /^[)\]/,;]$/.test(after) ? { acronym, at: to + 1 } : null
}

function finish(
  paragraphs: readonly Paragraph[],
  drafts: ReadonlyMap<string, Draft>,
  surface: (candidate: Candidate) => string,
): Cast {
  const first = ({ candidates }: Draft): number =>
    Math.min(
      ...candidates
        .slice(0, 50)
        .map(({ paragraph, from }) => paragraphs[paragraph]?.tokens[from]?.start ?? 0),
    )
  const ordered = [...drafts.values()]
    .filter(draft => draft.candidates.length > 0)
    .map(draft => ({ draft, at: first(draft) }))
  ordered.sort((a, b) => a.at - b.at)
  const entities = new Map<string, Entity>()
  const mentions: Named[] = []
  for (const [index, { draft }] of ordered.entries()) {
    const id = `e${index + 1}`
    const counts = new Map<string, number>()
    for (const candidate of draft.candidates) {
      const tokens = paragraphs[candidate.paragraph]?.tokens ?? []
      const [start, end] = [tokens[candidate.from]?.start, tokens[candidate.to - 1]?.end]
      if (start === undefined || end === undefined) continue
      counts.set(surface(candidate), (counts.get(surface(candidate)) ?? 0) + 1)
      mentions.push({
        start,
        end,
        entity: id,
        paragraph: candidate.paragraph,
        from: candidate.from,
        to: candidate.to,
      })
    }
    const aliases = [...counts].sort((a, b) => b[1] - a[1]).map(([alias]) => alias)
    const { type, kind, name, gender, titles } = draft
    entities.set(id, { id, type, ...(kind && { kind }), name, aliases, gender, titles })
  }
  mentions.sort((a, b) => a.start - b.start)
  return { entities, mentions }
}
