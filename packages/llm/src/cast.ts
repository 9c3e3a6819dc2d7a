import {
  type AnnotatedEntity,
  type EntityType,
  type Mention,
  nameKey,
  type OrganisationKind,
  type Span,
} from '@sayso/core'
import { actorNamed } from '@sayso/nlp'
import type { Name } from './answer.ts'
import { Haystack } from './haystack.ts'

/** Whom and what an article names, as far as the names stand in it. */
export interface Cast {
  readonly entities: readonly AnnotatedEntity[]
  readonly mentions: readonly Mention[]
  /** The id of whomever one of the model's names means. */
  find(name: string): string | undefined
  /** Names of the model that are not in the text. */
  readonly lost: number
}

/** One somebody or something, put together from what the model said of the parts of the article. */
interface Somebody {
  readonly type: EntityType
  name: string
  kind: OrganisationKind | null
  gender: 'female' | 'male' | null
  readonly forms: Set<string>
  /** What the forms are looked up by. */
  readonly keys: Set<string>
  readonly titles: Set<string>
}

/** A name has a capital letter or a digit: 'he' and 'officials' are none. */
const isName = (form: string): boolean => /[\p{Lu}\p{Lo}\p{N}]/u.test(form)
const bareName = (form: string): string => form.trim().replace(/['’]s?$/, '')

/** Finds the model's names in the paragraphs of the article: each place belongs to the longest name that stands there. */
export function readCast(text: string, paragraphs: readonly Span[], names: readonly Name[]): Cast {
  const people = gather(names)
  const owners = new Map<string, Somebody>()
  for (const somebody of people) owners.set(nameKey(somebody.name), somebody)
  for (const somebody of people)
    for (const key of somebody.keys) if (!owners.has(key)) owners.set(key, somebody)
  const found = findForms(text, paragraphs, people, owners)
  const ids = new Map<Somebody, string>()
  for (const { somebody } of found) if (!ids.has(somebody)) ids.set(somebody, `e${ids.size + 1}`)
  const entities = [...ids].map(([somebody, id]) =>
    toEntity(
      id,
      somebody,
      found.filter(place => place.somebody === somebody).map(({ start, end }) => text.slice(start, end)),
    ),
  )
  const states = new Set(entities.filter(({ kind }) => kind === 'STATE').map(({ id }) => id))
  return {
    entities,
    mentions: found.map(({ start, end, somebody }) => {
      const entity = ids.get(somebody) ?? ''
      const nominal = states.has(entity) && actorNamed(text.slice(start, end))?.nominal === true
      return { start, end, entity, ...(nominal && { nominal }) }
    }),
    find: name => {
      const somebody = owners.get(nameKey(bareName(name)))
      return somebody && ids.get(somebody)
    },
    lost: people.length - ids.size,
  }
}

/** Puts together what means the same one: an equal name, a form of one alone, the surname of one person alone. */
function gather(names: readonly Name[]): Somebody[] {
  const people: Somebody[] = []
  // Fuller names first, so that a shorter one finds its own.
  const fuller = [...names].sort((a, b) => wordsOf(b.name).length - wordsOf(a.name).length)
  for (const { name, type, kind, gender, forms, titles } of fuller) {
    const key = nameKey(bareName(name))
    if (key === '') continue
    const alike = people.filter(
      other =>
        other.type === type &&
        (other.keys.has(key) || (type === 'PERSON' && wordsOf(other.name).at(-1) === key)),
    )
    const same =
      alike.find(other => nameKey(other.name) === key) ?? (alike.length === 1 ? alike[0] : undefined)
    const somebody = same ?? {
      type,
      name: bareName(name),
      kind,
      gender,
      forms: new Set(),
      keys: new Set(),
      titles: new Set(),
    }
    if (!same) people.push(somebody)
    somebody.kind ??= kind
    somebody.gender ??= gender
    for (const title of titles) if (title.trim() !== '') somebody.titles.add(title.trim().toLowerCase())
    for (const form of [name, ...forms].map(bareName))
      if (isName(form) && nameKey(form) !== '') {
        somebody.forms.add(form)
        somebody.keys.add(nameKey(form))
      }
  }
  return people
}

const wordsOf = (name: string): string[] => nameKey(name).split(' ')

interface Place extends Span {
  readonly somebody: Somebody
}

function findForms(
  text: string,
  paragraphs: readonly Span[],
  people: readonly Somebody[],
  owners: ReadonlyMap<string, Somebody>,
): Place[] {
  const haystack = new Haystack(text, paragraphs)
  const taken = new Uint8Array(text.length)
  const places: Place[] = []
  const forms = people.flatMap(somebody => [...somebody.forms].map(form => ({ somebody, form })))
  for (const { somebody, form } of forms.sort((a, b) => b.form.length - a.form.length)) {
    if (owners.get(nameKey(form)) !== somebody) continue
    for (const [span, ...rest] of haystack.find(form, 'marks')) {
      if (!span || rest.length > 0 || taken.subarray(span.start, span.end).includes(1)) continue
      taken.fill(1, span.start, span.end)
      places.push({ ...span, somebody })
    }
  }
  return places.sort((a, b) => a.start - b.start)
}

/** Called by its usual name where readers of news know it, else by the fullest name that the article has. */
function toEntity(
  id: string,
  { type, name, kind, gender, titles }: Somebody,
  forms: string[],
): AnnotatedEntity {
  const counts = new Map<string, number>()
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1)
  const aliases = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([form]) => form)
  const own = aliases.find(form => nameKey(form) === nameKey(name))
  const known = [name, ...aliases].map(actorNamed).find(actor => actor?.type === type)
  const isKnown = known && (own === undefined || actorNamed(own)?.name === known.name)
  const fullest = aliases.reduce((best, form) => (form.length > best.length ? form : best))
  const sort = type === 'ORGANISATION' ? ((isKnown ? known.kind : null) ?? kind ?? 'OTHER') : null
  return {
    id,
    type,
    ...(sort && { kind: sort }),
    name: isKnown ? known.name : (own ?? fullest),
    aliases,
    ...(type === 'PERSON' && gender && { gender }),
    ...(type === 'PERSON' && titles.size > 0 && { titles: [...titles].sort() }),
  }
}
