import { nameKey, ORGANISATION_KINDS, type OrganisationKind } from '@sayso/core'
import type { Row } from '../engine.ts'
import { searchTextOf } from '../search/term.ts'

/** What the graph calls an entity: worked out anew from all that articles call it, whatever came first. */
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
  readonly searchText: string
}

/** No graph has more articles: all differences from it have eight digits. */
const COUNT_LIMIT = 99_999_999

/**
 * Names entities by the rows of NAMES_IN_USE. The name that most articles use wins (of a person, in full), then the
 * longest, then the first in the alphabet, so that the order of writing does not matter. Entities without a row are no longer in use.
 */
export function nameEntities(rows: readonly Row[]): Naming[] {
  const found = new Map<
    string,
    {
      names: Map<string, number>
      aliases: Map<string, number>
      kinds: Set<unknown>
      person: boolean
      mentions: number
    }
  >()
  for (const row of rows) {
    const id = row['id'] as string
    const articles = row['articles'] as number
    const entry = found.get(id) ?? {
      names: new Map(),
      aliases: new Map(),
      kinds: new Set(),
      person: (row['labels'] as string[]).includes('Person'),
      mentions: 0,
    }
    found.set(id, entry)
    count(entry.names, row['name'] as string, articles)
    count(entry.aliases, row['name'] as string, 0)
    for (const alias of row['names'] as string[]) count(entry.aliases, alias.replace(/\s+/g, ' '), articles)
    entry.kinds.add(row['kind'])
    entry.mentions += row['mentions'] as number
  }
  return [...found].map(([id, { names, aliases, kinds, person, mentions }]) => {
    const all = ranked(names)
    // A surname alone is no name where another article has it in full.
    const name = (person && all.find(name => /\S\s\S/.test(name))) || (all[0] ?? '')
    const sortKey = `${nameKey(name)} ${id}`
    const used = ranked(aliases)
    return {
      id,
      name,
      aliases: used,
      kind: ORGANISATION_KINDS.find(kind => kinds.has(kind)) ?? null,
      person,
      sortKey,
      mentionKey: `${COUNT_LIMIT - mentions} ${sortKey}`,
      searchText: searchTextOf(used),
    }
  })
}

/** What follows a surname. */
const GENERATION = /^(jr|sr|ii|iii|iv)$/

/** The keys under which an entity is found: those of all its names, and a person's surname. */
export function aliasKeys({ name, aliases, person }: Naming): string[] {
  const keys = [name, ...aliases].map(nameKey)
  const surname = keys[0]?.split(' ').findLast(word => !GENERATION.test(word))
  if (person && surname !== undefined) keys.push(surname)
  return [...new Set(keys)].filter(key => key !== '')
}

const count = (counts: Map<string, number>, name: string, more: number): void => {
  counts.set(name, (counts.get(name) ?? 0) + more)
}

const ranked = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1)).map(([name]) => name)
