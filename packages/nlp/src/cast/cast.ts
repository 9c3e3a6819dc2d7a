import {
  type AnnotatedEntity,
  type EntityType,
  type Mention,
  nameKey,
  type OrganisationKind,
} from '@sayso/core'
import { STATE_NOUNS } from '../data/words.ts'
import type { FoundName } from '../names/tag.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { Token } from '../text/token.ts'
import { type Known, matchDemonym, matchKnown } from './gazetteer.ts'
import { capitalActs } from './metonym.ts'
import { acronymBehind, kindOfName } from './organisation.ts'
import { findPeople, fullName, type Gender, genderOf } from './person.ts'
import { titleBefore } from './title.ts'

/** A mention with its place among the tokens. */
export interface Named extends Mention {
  readonly paragraph: number
  readonly from: number
  readonly to: number
}

/** What later stages want to know of an entity beside what the annotation says. */
export interface Entity extends Omit<AnnotatedEntity, 'gender' | 'titles'> {
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

/** A name before it is decided whom it names. */
interface Name extends Omit<FoundName, 'type'> {
  readonly type: EntityType
  readonly surface: string
  readonly title: readonly string[]
  readonly known: Known | null
  /** 'the Ruritanian government': it names the state through another word. */
  readonly nominal: boolean
}

interface Draft {
  readonly type: EntityType
  readonly kind: OrganisationKind | null
  readonly name: string
  readonly gender: Gender
  readonly titles: ReadonlySet<string>
  readonly names: readonly Name[]
}

/** Decides which of the names that were found mean the same. */
export function readCast(text: string, paragraphs: readonly Paragraph[], found: readonly FoundName[]): Cast {
  const byParagraph: FoundName[][] = paragraphs.map(() => [])
  for (const name of found) byParagraph[name.paragraph]?.push(name)
  const names = paragraphs.flatMap((paragraph, index) =>
    readNames(text, paragraph, index, byParagraph[index] ?? []),
  )
  const people = findPeople(names.filter(name => name.type === 'PERSON')).map(
    (person): Draft => ({
      type: 'PERSON',
      kind: null,
      name: fullName(person) || (person.names[0]?.surface ?? ''),
      gender: genderOf(person),
      titles: person.titles,
      names: person.names,
    }),
  )
  return finish(paragraphs, [
    ...people,
    ...gather(
      paragraphs,
      names.filter(name => name.type !== 'PERSON'),
    ),
  ])
}

/** The names of one paragraph with what the gazetteer knows of them. */
function readNames(
  text: string,
  { tokens }: Paragraph,
  paragraph: number,
  found: readonly FoundName[],
): Name[] {
  const acronyms = !mostlyUpper(tokens)
  const states = new Set<number>()
  const taken = new Set<number>()
  const actor = (at: number): boolean => {
    const known = states.has(at) || at < 0 ? null : matchKnown(tokens, at, acronyms)?.known
    return states.has(at) || known?.kind === 'STATE' || known?.capitalOf !== undefined
  }
  const names: Name[] = []
  for (const { from, to, type } of found) {
    for (let i = from; i < to; i++) taken.add(i)
    const surface = surfaceOf(text, tokens, from, to)
    const known = type === 'PERSON' ? null : knownAs(tokens, from, to, type, acronyms, actor)
    if (known?.kind === 'STATE') states.add(from).add(to - 1)
    const owned = known ? undefined : found.find(other => other.from === to + 1)
    const person = type === 'PERSON' || (owned !== undefined && ownsParty(tokens, from, to, owned))
    const title = person ? titleBefore(tokens, from) : []
    const really = person ? 'PERSON' : (known?.type ?? type)
    names.push({ paragraph, from, to, type: really, surface, title, known, nominal: false })
  }
  for (let i = 0; i < tokens.length; i++) {
    const demonym = taken.has(i) ? null : matchDemonym(tokens, i)
    const to = (demonym?.to ?? 0) + 1
    if (!demonym || taken.has(to - 1) || !STATE_NOUNS.has(tokens[to - 1]?.lower ?? '')) continue
    const surface = surfaceOf(text, tokens, i, to)
    const { type } = demonym.known
    names.push({ paragraph, from: i, to, type, surface, title: [], known: demonym.known, nominal: true })
    i = to - 1
  }
  return names.sort((a, b) => a.from - b.from)
}

const surfaceOf = (text: string, tokens: readonly Token[], from: number, to: number): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ')

/** Whether one unknown word stands before a party as its owner: that is neither an organisation nor a place, but who leads it. */
const ownsParty = (tokens: readonly Token[], from: number, to: number, owned: FoundName): boolean =>
  to - from === 1 &&
  !/^\p{Lu}+$/u.test(tokens[from]?.text ?? '') &&
  /^['’]s$/.test(tokens[to]?.lower ?? '') &&
  kindOfName(tokens.slice(owned.from, owned.to)) === 'PARTY'

const mostlyUpper = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ text }) => /^\p{L}{2,}/u.test(text))
  return words.length > 3 && words.filter(({ text }) => text === text.toUpperCase()).length > words.length / 2
}

/** What the gazetteer knows under exactly this name; a capital that acts is its state. */
function knownAs(
  tokens: readonly Token[],
  from: number,
  to: number,
  type: EntityType,
  acronyms: boolean,
  actor: (at: number) => boolean,
): Known | null {
  const match = matchKnown(tokens, from, acronyms)
  if (match?.to !== to) return null
  const { known } = match
  // A team that is called by its city or country is neither.
  if (type === 'ORGANISATION' && (known.type === 'PLACE' || known.kind === 'STATE')) return null
  return known.capitalOf && capitalActs(tokens, from, to, actor) ? known.capitalOf : known
}

/** Organisations and places: by what the gazetteer calls them, by their own name, or by an acronym that the text defines. */
function gather(paragraphs: readonly Paragraph[], names: readonly Name[]): Draft[] {
  const groups = new Map<string, Name[]>()
  const keys = new Map<Name, string>()
  const acronyms = new Map<string, string>()
  const starts = new Map(names.map(name => [`${name.paragraph}:${name.from}`, name]))
  const keyOf = ({ known, surface }: Name): string =>
    known ? `known:${known.name}` : `name:${nameKey(surface).replace(/^the /, '')}`
  for (const name of names) {
    const defined = acronymBehind(paragraphs[name.paragraph]?.tokens ?? [], name.to)
    const inside = defined && starts.get(`${name.paragraph}:${defined.at}`)
    // 'Islamic State of Ruritania (IS)': what is known by the acronym is known by the name.
    const key = name.known || !inside?.known || inside.known.kind === 'STATE' ? keyOf(name) : keyOf(inside)
    keys.set(name, key)
    if (defined && name.type === 'ORGANISATION') acronyms.set(defined.acronym, key)
  }
  for (const name of names) {
    const key = (name.known ? undefined : acronyms.get(name.surface)) ?? keys.get(name) ?? keyOf(name)
    const group = groups.get(key)
    if (group) group.push(name)
    else groups.set(key, [name])
  }
  return [...groups.values()].map(group => draftOf(paragraphs, group))
}

function draftOf(paragraphs: readonly Paragraph[], names: readonly Name[]): Draft {
  const first = names[0] as Name
  const known = names.find(name => name.known)?.known
  const type = known?.type ?? mostFrequent(names.map(name => name.type))
  const longest = names.reduce(
    (best, name) => (name.surface.length > best.surface.length ? name : best),
    first,
  )
  const words = paragraphs[longest.paragraph]?.tokens.slice(longest.from, longest.to) ?? []
  return {
    type,
    kind: known?.kind ?? (type === 'ORGANISATION' ? kindOfName(words) : null),
    name: known?.name ?? first.surface.replace(/^The /, ''),
    gender: null,
    titles: new Set(),
    names,
  }
}

function mostFrequent<Value>(values: readonly Value[]): Value {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}

/** Numbers the entities in the order in which the article names them. */
function finish(paragraphs: readonly Paragraph[], drafts: readonly Draft[]): Cast {
  const place = ({ paragraph, from }: Name): number => paragraphs[paragraph]?.tokens[from]?.start ?? 0
  const ordered = drafts
    .map(draft => ({
      draft,
      at: draft.names.reduce((least, name) => Math.min(least, place(name)), Infinity),
    }))
    .sort((a, b) => a.at - b.at)
  const entities = new Map<string, Entity>()
  const mentions: Named[] = []
  for (const [index, { draft }] of ordered.entries()) {
    const id = `e${index + 1}`
    const counts = new Map<string, number>()
    for (const { paragraph, from, to, surface, nominal } of draft.names) {
      counts.set(surface, (counts.get(surface) ?? 0) + 1)
      const tokens = paragraphs[paragraph]?.tokens ?? []
      const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
      mentions.push({ start, end, entity: id, ...(nominal && { nominal }), paragraph, from, to })
    }
    const aliases = [...counts].sort((a, b) => b[1] - a[1]).map(([alias]) => alias)
    const { type, kind, name, gender, titles } = draft
    entities.set(id, { id, type, ...(kind && { kind }), name, aliases, gender, titles })
  }
  mentions.sort((a, b) => a.start - b.start)
  return { entities, mentions }
}
