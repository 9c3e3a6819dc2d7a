import { type EntityLabel, nameKey } from '@sayso/core'

/** What a name may mean according to Wikidata. */
export interface Meaning {
  readonly name: string
  readonly qid: string
  /** The name is the label of the item; else one of its aliases. */
  readonly label: boolean
}

/** Where names are looked up. */
export interface MeaningSource {
  /** What any of the names may mean; `people` says whether people are wanted, or all else. */
  lookUp(names: readonly string[], people: boolean, signal?: AbortSignal): Promise<readonly Meaning[]>
}

export const QID = /^Q[1-9]\d*$/

/** What is linked: an entity with the names that articles give it. */
export interface Named {
  readonly label: EntityLabel
  readonly name: string
  readonly aliases: readonly string[]
}

const SEVERAL_WORDS = /\S\s+\S/
const ABBREVIATION = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}.&/-]+$/u

const telling = (name: string): boolean => SEVERAL_WORDS.test(name) || ABBREVIATION.test(name)

/** The names by which an entity may be looked up. A person's one name alone means anybody who bears it. */
export function tellingNames({ label, name, aliases }: Named): string[] {
  const names = aliases.filter(telling)
  if (label !== 'Person' || telling(name)) names.unshift(name)
  return [...new Set(names)].filter(name => nameKey(name) !== '')
}

/** What may be meant, by `nameKey`. */
export function byKey(meanings: readonly Meaning[]): Map<string, Meaning[]> {
  const found = new Map<string, Meaning[]>()
  for (const meaning of meanings) {
    const key = nameKey(meaning.name)
    const others = found.get(key)
    if (others) others.push(meaning)
    else found.set(key, [meaning])
  }
  return found
}

/** The items that an entity may be: those whose label is its name, or else all that any of its names fits. */
export function qidsOf(entity: Named, meanings: ReadonlyMap<string, readonly Meaning[]>): Set<string> {
  const names = tellingNames(entity)
  const called = (name: string): readonly Meaning[] => meanings.get(nameKey(name)) ?? []
  const exact = names.includes(entity.name) ? called(entity.name).filter(({ label }) => label) : []
  const fitting = exact.length > 0 ? exact : names.flatMap(called)
  return new Set(fitting.map(({ qid }) => qid))
}
