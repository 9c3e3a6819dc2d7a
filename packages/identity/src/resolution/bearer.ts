import { words } from '../words.ts'
import type { Clusters } from './cluster.ts'
import { bucketOf } from './company.ts'
import type { Item } from './item.ts'
import { articlesOf } from './naming.ts'
import { type PersonName, surnameKey } from './person.ts'
import { comparePeople } from './person-verdict.ts'
import { YEARS } from './rule.ts'
import { soundOf } from './spelling.ts'

/** Somebody with a full name, who may be meant by the surname alone. */
export interface Bearer {
  readonly lead: Item
  /** Only those with full names. */
  readonly members: readonly Item[]
  readonly articles: number
  readonly offices: ReadonlySet<string>
  readonly genders: ReadonlySet<string>
  readonly generations: ReadonlySet<string>
  /** Of the articles: the first and the last; null where none has a date. */
  readonly years: readonly [number, number] | null
  /** Of all members together: see Variant. */
  readonly company: ReadonlyMap<number, number>
  /** The sum of all counts in it. */
  readonly companions: number
  /** What the members themselves are counted as in the company of others. */
  readonly buckets: ReadonlySet<number>
}

/** Words before a name that are no office. */
const COURTESY = words('mr mrs ms miss mx dr sir madam lord lady dame former then late the first')

export const officesOf = ({ variant }: Item): string[] => variant.titles.filter(title => !COURTESY.has(title))

/** What a surname is called: the same for those that sound alike, within its block; others decide nothing about each other. */
export const calledOf = (person: PersonName): string => `${surnameKey(person)} ${soundOf(person.surname)}`

/** Everybody by what their surnames are called, those with the most articles first. */
export function bearersOf(clusters: Clusters): ReadonlyMap<string, readonly Bearer[]> {
  const found = new Map<string, Bearer[]>()
  for (const lead of clusters.items) {
    if (clusters.rootOf(lead.index) !== lead.index || lead.variant.alone !== null || !lead.person) continue
    const members = clusters.membersOf(lead.index).filter(({ variant }) => variant.alone === null)
    const bearer = toBearer(lead, members)
    for (const called of new Set(members.flatMap(({ person }) => (person ? calledOf(person) : [])))) {
      const list = found.get(called)
      if (list) list.push(bearer)
      else found.set(called, [bearer])
    }
  }
  for (const list of found.values())
    list.sort((x, y) => y.articles - x.articles || x.lead.index - y.lead.index)
  return found
}

function toBearer(lead: Item, members: readonly Item[]): Bearer {
  const dates = members.flatMap(({ variant }) => [variant.firstSeen ?? [], variant.lastSeen ?? []].flat())
  const years = dates.map(yearOf)
  const company = companyOf(members)
  return {
    lead,
    members,
    articles: articlesOf(members),
    offices: new Set(members.flatMap(officesOf)),
    genders: new Set(members.flatMap(({ variant }) => variant.gender ?? [])),
    generations: new Set(members.flatMap(({ person }) => person?.generation ?? [])),
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    company,
    companions: [...company.values()].reduce((sum, count) => sum + count, 0),
    buckets: new Set(members.map(({ variant }) => bucketOf(variant.id))),
  }
}

/** The company of several variants together. */
export function companyOf(members: readonly Item[]): ReadonlyMap<number, number> {
  const [first, ...others] = members.map(({ variant }) => variant.company).filter(({ size }) => size > 0)
  if (others.length === 0) return first ?? new Map()
  const total = new Map(first)
  for (const company of others)
    for (const [bucket, articles] of company) total.set(bucket, (total.get(bucket) ?? 0) + articles)
  return total
}

/** Whether a name ends in these sounds: 'Wasserman Schultz' is the end of a name of hers. */
export const endsIn = ({ members }: Bearer, sounds: readonly string[]): boolean =>
  sounds.length < 2 ||
  members.some(({ person }) =>
    ` ${person?.all.split(' ').map(soundOf).join(' ')}`.endsWith(` ${sounds.join(' ')}`),
  )

/** Whether their names differ in 'Jr.' or the like alone. */
export function areNamesakes({ lead: a }: Bearer, { lead: b }: Bearer): boolean {
  if (!a.person || !b.person || a.person.generation === b.person.generation) return false
  const one = { name: { ...a.person, generation: '' }, variant: a.variant }
  const other = { name: { ...b.person, generation: '' }, variant: b.variant }
  return comparePeople(one, other).kind === 'same'
}

/** Whether nothing speaks against a name alone meaning somebody. */
export function mayBe(clusters: Clusters, { index, variant, person }: Item, bearer: Bearer): boolean {
  const { genders, generations, years, lead } = bearer
  const generation = person?.generation ?? ''
  const date = variant.firstSeen ?? variant.lastSeen
  return (
    (variant.gender === null || genders.size === 0 || genders.has(variant.gender)) &&
    (generation === '' || generations.has(generation)) &&
    (date === null || years === null || isNear(yearOf(date), years)) &&
    !clusters.areDifferent(index, lead.index)
  )
}

const yearOf = (date: string): number => Number(date.slice(0, 4))
const isNear = (year: number, [first, last]: readonly [number, number]): boolean =>
  year >= first - YEARS && year <= last + YEARS
