import { nameKey } from '@sayso/core'
import { FEMALE_NAMES, MALE_NAMES } from '../data/given-names.ts'
import { FEMALE_ROLES, MALE_ROLES } from '../data/words.ts'

export type Gender = 'female' | 'male' | null

/** A person's name where it stands. */
export interface PersonName {
  /** As the text has it, on one line. */
  readonly surface: string
  /** Words of office before it, in lower case. */
  readonly title: readonly string[]
}

/** Somebody whom the article names; names are added as they are resolved. */
export interface Person<Name extends PersonName = PersonName> {
  readonly given: string
  readonly surname: string
  readonly names: Name[]
  /** How often each full spelling occurs. */
  readonly spellings: Map<string, number>
  readonly titles: Set<string>
}

/** Decides which of an article's names of people mean the same person; in the order of the first full name. */
export function findPeople<Name extends PersonName>(names: readonly Name[]): readonly Person<Name>[] {
  const people: Person<Name>[] = []
  const bySurname = new Map<string, Person<Name>[]>()
  const begin = (name: Name, given: string, surname: string): void => {
    const person = { given, surname, names: [], spellings: new Map(), titles: new Set<string>() }
    people.push(person)
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), person])
    add(person, name, name.surface)
  }
  const lone: Name[] = []
  for (const name of names) {
    const parts = nameParts(name.surface)
    if (parts === null) {
      lone.push(name)
      continue
    }
    const sharing = bySurname.get(parts.surname) ?? []
    const same = sharing.find(
      other => sameGiven(other.given, parts.given) && !isNamesake(name.surface, other.spellings.keys()),
    )
    const other = same ?? sharing.find(person => isPartOf(name.surface, person))
    if (other) add(other, name, same ? name.surface : null)
    else begin(name, parts.given, parts.surname)
  }
  const byGiven = new Map<string, Person<Name>[]>()
  for (const person of people) byGiven.set(person.given, [...(byGiven.get(person.given) ?? []), person])
  for (const name of lone) {
    const key = surnameKey(name.surface.replace(GENERATION, ''))
    const sharing = bySurname
      .get(key)
      ?.filter(
        ({ spellings }) => !GENERATION.test(name.surface) || !isNamesake(name.surface, spellings.keys()),
      )
    const called = byGiven.get(key)
    if (sharing && sharing.length > 0) add(likeliest(sharing, name), name, null)
    else if (called?.length === 1 && key.length > 2) add(called[0], name, null)
    else if (key !== '') begin(name, '', key)
  }
  return people
}

function add<Name extends PersonName>(
  person: Person<Name> | undefined,
  name: Name,
  spelling: string | null,
): void {
  if (!person) return
  person.names.push(name)
  for (const word of name.title) person.titles.add(word)
  if (spelling !== null) person.spellings.set(spelling, (person.spellings.get(spelling) ?? 0) + 1)
}

const GENERATION = /,? (Jr|Sr|II|III|IV)\.?$/

/** Whether a name has another generation or middle name than one of the others: 'George H.W. Bush' and 'George W. Bush'. */
function isNamesake(name: string, others: Iterable<string>): boolean {
  const own = marksOf(name)
  for (const other of others) {
    const { generation, middle } = marksOf(other)
    if (generation !== own.generation) return true
    if (middle !== '' && own.middle !== '' && middle !== own.middle) return true
  }
  return false
}

/** What tells father from son: 'jr', and the first letter between given name and surname. */
function marksOf(name: string): { generation: string; middle: string } {
  const generation = nameKey(GENERATION.exec(name)?.[1] ?? '')
  const words = name.replace(GENERATION, '').split(' ').filter(Boolean)
  return { generation, middle: words.length > 2 ? nameKey(words[1] ?? '').charAt(0) : '' }
}

/** Given name and surname as keys; null for a name of one word. */
function nameParts(surface: string): { given: string; surname: string } | null {
  const words = surface.replace(GENERATION, '').split(' ').filter(Boolean)
  const given = nameKey(words[0] ?? '')
  const surname = surnameKey(words.at(-1) ?? '')
  return words.length < 2 || given === '' || surname === '' ? null : { given, surname }
}

/** Of people who share a surname: the one whose gender fits the title, then the one named in full most often. */
function likeliest<Name extends PersonName>(
  people: readonly Person<Name>[],
  { title }: PersonName,
): Person<Name> | undefined {
  const female = title.some(word => FEMALE_ROLES.has(word))
  const male = title.some(word => MALE_ROLES.has(word))
  const fitting = people.filter(
    person => !((female && genderOf(person) === 'male') || (male && genderOf(person) === 'female')),
  )
  const full = ({ spellings }: Person<Name>): number =>
    [...spellings.values()].reduce((sum, times) => sum + times, 0)
  return (fitting.length > 0 ? fitting : people).reduce((best, person) =>
    full(person) > full(best) ? person : best,
  )
}

/** 'al-Assad', 'Al Assad' and 'Assad' are one surname. */
export const surnameKey = (name: string): string =>
  nameKey(name).replace(/^(al|el|as|ad|ar|an) (?=\p{L})/u, '')

function sameGiven(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0)
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 3 && long.startsWith(short)) return true
  return Math.abs(a.length - b.length) <= 1 && a.length > 4 && a.slice(0, 4) === b.slice(0, 4)
}

/** 'De Tarlen' of 'Ada de Tarlen'. */
const isPartOf = (name: string, { spellings }: Person): boolean =>
  [...spellings.keys()].some(spelling => spelling.toLowerCase().endsWith(` ${name.toLowerCase()}`))

/** The fullest usual spelling: the most frequent, then the longest. */
export function fullName({ spellings }: Person): string {
  let best = ''
  let count = 0
  for (const [spelling, times] of spellings)
    if (times > count || (times === count && spelling.length > best.length)) {
      best = spelling
      count = times
    }
  return best
}

export function genderOf({ given, titles }: Person): Gender {
  for (const word of titles) {
    if (FEMALE_ROLES.has(word) || word.endsWith('woman')) return 'female'
    if (MALE_ROLES.has(word)) return 'male'
  }
  const female = FEMALE_NAMES.has(given)
  const male = MALE_NAMES.has(given)
  return female === male ? null : female ? 'female' : 'male'
}
