import { type EntityLabel, nameKey, ORGANISATION_KINDS, type OrganisationKind } from '@sayso/core'
import { type Counts, once, ranked, type Signed, sumOf } from '../counts.ts'
import { searchTextOf } from '../search/term.ts'

/** What the graph calls an entity: worked out from all that articles call it, whatever came first. */
export interface Naming {
  readonly id: string
  readonly name: string
  /** Every name in use, the most used first; among them `name`. */
  readonly aliases: readonly string[]
  /** Null for people and places. */
  readonly kind: OrganisationKind | null
  readonly person: boolean
  readonly sortKey: string
  /** Unique, and ordered by how many articles mention it, the most first. */
  readonly mentionKey: string
}

/** What articles call an entity, as numbers of articles. */
export interface NameTally {
  /** In full. */
  readonly names: Counts
  /** As it stands in their texts. */
  readonly forms: Counts
  readonly kinds: Counts
  /** Those that mention it; others are published by it. */
  readonly mentions: number
}

/** What one article calls an entity: a mention, or the outlet, of which there is nothing but a name. */
export interface Call {
  readonly entity: string
  readonly name: string
  readonly names?: readonly string[]
  readonly kind?: OrganisationKind | null
}

/** What one article tells of how an entity is called. */
function tallyOf({ name, names, kind = null }: Call): NameTally {
  if (!names)
    return { names: once([name]), forms: once([oneLine(name)]), kinds: once(['MEDIA']), mentions: 0 }
  const forms = sumOf(names.map(form => ({ of: once([oneLine(form)]), sign: 1 })))
  return { names: once([name]), forms, kinds: once(kind === null ? [] : [kind]), mentions: 1 }
}

const oneLine = (name: string): string => name.replace(/\s+/g, ' ')

/** What articles call an entity, by what was counted before and what has changed since. */
export function nameTally(before: NameTally | null, changes: readonly Signed<Call>[]): NameTally {
  const parts: Signed<NameTally>[] = changes.map(({ of, sign }) => ({ of: tallyOf(of), sign }))
  if (before) parts.unshift({ of: before, sign: 1 })
  const sum = (counts: (tally: NameTally) => Counts): Counts =>
    sumOf(parts.map(({ of, sign }) => ({ of: counts(of), sign })))
  return {
    names: sum(({ names }) => names),
    forms: sum(({ forms }) => forms),
    kinds: sum(({ kinds }) => kinds),
    mentions: parts.reduce((total, { of, sign }) => total + sign * of.mentions, 0),
  }
}

/** No graph has more articles: all differences from it have eight digits. */
const COUNT_LIMIT = 99_999_999

/**
 * Names an entity; null where no article calls it anything any more. The name that most articles use wins (of a person, in
 * full), then the longest, then the first in the alphabet, so that the order of writing does not matter.
 */
export function namingOf(
  id: string,
  label: EntityLabel,
  { names, forms, kinds, mentions }: NameTally,
): Naming | null {
  const all = ranked(names)
  const person = label === 'Person'
  // A surname alone is no name where another article has it in full.
  const name = (person && all.find(name => /\S\s\S/.test(name))) || all[0]
  if (name === undefined) return null
  const sortKey = `${nameKey(name)} ${id}`
  return {
    id,
    name,
    aliases: ranked({ ...Object.fromEntries(all.map(name => [name, 0])), ...forms }),
    kind: ORGANISATION_KINDS.find(kind => Object.hasOwn(kinds, kind)) ?? null,
    person,
    sortKey,
    mentionKey: `${COUNT_LIMIT - mentions} ${sortKey}`,
  }
}

/** What an entity is found by: the words of all its names. */
export const namesText = ({ aliases }: Naming): string => searchTextOf(aliases)

/** What follows a surname. */
const GENERATION = /^(jr|sr|ii|iii|iv)$/

/** The keys under which an entity is found: those of all its names, and a person's surname. */
export function aliasKeys({ name, aliases, person }: Naming): string[] {
  const keys = [name, ...aliases].map(nameKey)
  const surname = keys[0]?.split(' ').findLast(word => !GENERATION.test(word))
  if (person && surname !== undefined) keys.push(surname)
  return [...new Set(keys)].filter(key => key !== '')
}
