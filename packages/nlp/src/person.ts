import { nameKey } from '@sayso/core'
import { type Candidate, surfaceOf } from './candidate.ts'
import { isSpeechVerb } from './cue.ts'
import { FAMOUS_SURNAMES, FEMALE_NAMES, MALE_NAMES } from './data/given-names.ts'
import {
  FEMALE_ROLES,
  MALE_ROLES,
  NOT_IN_PERSON,
  ORGANISATION_NOUNS,
  PERSON_TITLES,
  ROLE_MODIFIERS,
} from './data/words.ts'
import { isCapital, isGivenName, OFFICES } from './nameword.ts'
import type { Paragraph } from './paragraph.ts'

export type Gender = 'female' | 'male' | null

/** Somebody that the article names in full, or by surname alone; mentions are added as they are resolved. */
export interface Person {
  readonly given: string
  readonly surname: string
  readonly mentions: Candidate[]
  /** How often each full spelling occurs. */
  readonly spellings: Map<string, number>
  readonly titles: Set<string>
}

/** The candidates that name people, grouped by person. */
export function findPeople(
  text: string,
  paragraphs: readonly Paragraph[],
  candidates: readonly Candidate[],
): readonly Person[] {
  const context = new Context(text, paragraphs, candidates)
  const people: Person[] = []
  const bySurname = new Map<string, Person[]>()
  const join = (candidate: Candidate, given: string, surname: string): void => {
    const sharing = bySurname.get(surname) ?? []
    const spelling = context.surface(candidate)
    const same = sharing.find(other => sameGiven(other.given, given))
    const other =
      same ?? sharing.find(person => isPartOf(spelling, person) || hasMoreBefore(spelling, person))
    if (other) {
      addMention(other, candidate, same ? spelling : null)
      return
    }
    const person: Person = { given, surname, mentions: [], spellings: new Map(), titles: new Set() }
    people.push(person)
    bySurname.set(surname, [...sharing, person])
    addMention(person, candidate, spelling)
  }
  const full = candidates.filter(candidate => candidate.shape === 'person' && context.isPerson(candidate))
  // First those that begin like a name, so that 'Photo Ada Lovelace' can find its 'Ada Lovelace'.
  for (const clear of [true, false])
    for (const candidate of full) {
      const parts = context.nameParts(candidate)
      if (parts && isGivenName(parts.given) === clear) join(candidate, parts.given, parts.surname)
    }
  const byGiven = new Map<string, Person[]>()
  for (const person of people) byGiven.set(person.given, [...(byGiven.get(person.given) ?? []), person])
  for (const candidate of candidates) {
    if (candidate.shape !== 'lone') continue
    const key = surnameKey(context.surface(candidate))
    const sharing = bySurname.get(key)
    if (sharing) addMention(likeliest(sharing, candidate), candidate, null)
    else if (byGiven.get(key)?.length === 1 && key.length > 2)
      addMention(byGiven.get(key)?.[0], candidate, null)
    else if (context.standsAlone(candidate, key)) join(candidate, '', key)
  }
  return people
}

function addMention(person: Person | undefined, candidate: Candidate, spelling: string | null): void {
  if (!person) return
  person.mentions.push(candidate)
  for (const word of candidate.title) person.titles.add(word)
  if (spelling !== null) person.spellings.set(spelling, (person.spellings.get(spelling) ?? 0) + 1)
}

/** Of people who share a surname: the one whose gender fits the title, then the one named in full most often. */
function likeliest(people: readonly Person[], { title }: Candidate): Person | undefined {
  const female = title.some(word => FEMALE_ROLES.has(word))
  const male = title.some(word => MALE_ROLES.has(word))
  const fitting = people.filter(
    person => !((female && genderOf(person) === 'male') || (male && genderOf(person) === 'female')),
  )
  const full = (person: Person): number =>
    [...person.spellings.values()].reduce((sum, times) => sum + times, 0)
  return (fitting.length > 0 ? fitting : people).reduce((best, person) =>
    full(person) > full(best) ? person : best,
  )
}

const KIN =
  /^(father|mother|wife|husband|son|daughter|brother|sister|widow|friend|colleague|student|victim|suspect|late|former|first|vice)$/

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

/** 'Photo Ada Lovelace' for 'Ada Lovelace': a capital from somewhere else before the name. */
const hasMoreBefore = (name: string, { given }: Person): boolean =>
  nameKey(name.split(' ')[1] ?? '') === given

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

/** What the article tells about a candidate: how the same name stands elsewhere. */
class Context {
  readonly #text: string
  readonly #paragraphs: readonly Paragraph[]
  /** Lone words that are the subject of a speech verb, own something or carry a title. */
  readonly #acting = new Set<string>()

  constructor(text: string, paragraphs: readonly Paragraph[], candidates: readonly Candidate[]) {
    this.#text = text
    this.#paragraphs = paragraphs
    for (const candidate of candidates)
      if (
        candidate.shape === 'lone' &&
        (candidate.title.length > 0 || this.#speaks(candidate) || this.#owns(candidate))
      )
        this.#acting.add(surnameKey(this.surface(candidate)))
  }

  surface(candidate: Candidate): string {
    return surfaceOf(this.#text, this.#paragraphs, candidate)
  }

  nameParts(candidate: Candidate): { given: string; surname: string } | null {
    const words = this.surface(candidate)
      .replace(/,? (Jr|Sr|II|III|IV)\.?$/, '')
      .split(' ')
    const given = nameKey(words[0] ?? '')
    const surname = surnameKey(words.at(-1) ?? '')
    return given === '' || surname === '' ? null : { given, surname }
  }

  isPerson(candidate: Candidate): boolean {
    const tokens = this.#paragraphs[candidate.paragraph]?.tokens ?? []
    const words = this.surface(candidate).split(' ')
    const last = surnameKey(words.at(-1) ?? '')
    if (candidate.title.some(word => PERSON_TITLES.has(word) || /(man|woman|ist|person)$/.test(word)))
      return true
    if (candidate.title.some(word => !KIN.test(word)) || isGivenName(words[0] ?? '')) return true
    // 'The Strelsau Courier reported': people have no article.
    if (tokens[candidate.from - 1]?.lower === 'the') return false
    if (words.slice(1, -1).some(word => /^\p{Lu}\.?$/u.test(word))) return true
    if (
      words.slice(1).some(word => /^(al|el|bin|ibn|von|van)\b/i.test(word)) ||
      /^(\p{Lu}\.)+$/u.test(words[0] ?? '')
    )
      return true
    if (this.#acting.has(last) || FAMOUS_SURNAMES.has(last) || this.#speaks(candidate)) return true
    // 'Ada Lovelace, 36,' and 'Ada Lovelace, a mathematician'
    if (tokens[candidate.to]?.text === ',' && /^\d{2}$/.test(tokens[candidate.to + 1]?.text ?? ''))
      return true
    return (
      tokens[candidate.from - 1]?.text === ',' &&
      tokens[candidate.to]?.text === ',' &&
      this.#roleEndsAt(candidate, candidate.from - 2)
    )
  }

  /** Whether a lone word names a person although the article gives no fuller name. */
  standsAlone(candidate: Candidate, key: string): boolean {
    const surface = this.surface(candidate)
    if (!/^((al|el)-)?\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(surface) || key.length < 3 || NOT_IN_PERSON.has(key))
      return false
    if (FAMOUS_SURNAMES.has(key)) return true
    if (ORGANISATION_NOUNS.has(key) || ROLE_MODIFIERS.has(key) || OFFICES.test(key)) return false
    const tokens = this.#paragraphs[candidate.paragraph]?.tokens ?? []
    // A run that something broke off, or the first of several names: 'Director Mike SmithSenator …', 'Ways and Means'.
    if (
      isCapital(tokens[candidate.to]) ||
      (tokens[candidate.to]?.lower === 'and' && isCapital(tokens[candidate.to + 1]))
    )
      return false
    const nearest = candidate.title.at(-1) ?? ''
    const title =
      PERSON_TITLES.has(nearest) && !/^(general|miss|private|chief|director|officer)$/.test(nearest)
    return title && !this.#paragraphs[candidate.paragraph]?.headline
  }

  #roleEndsAt({ paragraph }: Candidate, at: number): boolean {
    const word = this.#paragraphs[paragraph]?.tokens[at]?.lower ?? ''
    return PERSON_TITLES.has(word) || /(man|woman|ist|person)$/.test(word)
  }

  #speaks({ paragraph, from, to }: Candidate): boolean {
    const tokens = this.#paragraphs[paragraph]?.tokens ?? []
    const next = /^(also|has|had|later|then)$/.test(tokens[to]?.lower ?? '') ? tokens[to + 1] : tokens[to]
    return (
      isSpeechVerb(next) || (isSpeechVerb(tokens[from - 1]) && /^[",”']/.test(tokens[from - 2]?.text ?? ''))
    )
  }

  #owns({ paragraph, to }: Candidate): boolean {
    return /^['’]s$/.test(this.#paragraphs[paragraph]?.tokens[to]?.text ?? '')
  }
}
