import type { ArticleRecord, EntityLabel, MentionRecord } from '@sayso/core'
import { ENTITY_TYPES, LABEL_OF_TYPE } from '@sayso/core'
import { companiesIn, type Variant } from '@sayso/identity'
import { pack, sumOf, unpack } from './company.ts'

type Counts = Readonly<Record<string, number>>

/** What all articles together tell of what they call somebody or something, as numbers of articles. */
export interface Tally {
  readonly id: string
  readonly label: EntityLabel
  readonly alone: string | null
  readonly articles: number
  readonly names: Counts
  /** Other names of the same one in the same article. */
  readonly aliases: Counts
  readonly genders: Counts
  readonly titles: Counts
  /** '2016-09' */
  readonly months: Counts
  /** Of people: the other names of the articles, packed; see Variant. */
  readonly company: string
}

/** What one article tells of each that it names. */
export function talliesOf({ article, mentions, outlet }: ArticleRecord): Tally[] {
  const month = article.publishedAt?.slice(0, 7)
  const tally = (
    { id, label }: MentionRecord['entity'],
    name: string,
    company: readonly number[],
    { names, alone, gender, titles }: Pick<MentionRecord, 'names' | 'alone' | 'gender' | 'titles'>,
  ): Tally => ({
    id,
    label,
    alone,
    articles: 1,
    names: { [name]: 1 },
    aliases: once(names.filter(other => other !== name && isFull(other, label))),
    genders: once(gender === null ? [] : [gender]),
    titles: once(titles),
    months: once(month === undefined ? [] : [month]),
    company: pack(new Map(company.map(bucket => [bucket, 1]))),
  })
  const companies = companiesIn(
    mentions.map(({ entity, name, alone }) => ({ id: entity.id, type: typeOf(entity.label), name, alone })),
  )
  const found = new Map(
    mentions.map((mention, at) => [
      mention.entity.id,
      tally(mention.entity, mention.name, companies[at] ?? [], mention),
    ]),
  )
  if (outlet && !found.has(outlet.entity.id))
    found.set(
      outlet.entity.id,
      tally(outlet.entity, outlet.name, [], { names: [], alone: null, gender: null, titles: [] }),
    )
  return [...found.values()]
}

const typeOf = (label: EntityLabel): Variant['type'] =>
  ENTITY_TYPES.find(type => LABEL_OF_TYPE[type] === label) ?? 'ORGANISATION'

/** Whether a name may stand by itself: one of several words or, for whatever is no person, an abbreviation. */
const isFull = (name: string, label: EntityLabel): boolean =>
  /\S\s+\S/.test(name) || (label !== 'Person' && /^[\p{Lu}\p{N}.&-]{2,9}$/u.test(name))

const once = (keys: readonly string[]): Counts => Object.fromEntries(keys.map(key => [key, 1]))

/** Adds what an article tells, or takes it away again. */
export const added = (tally: Tally, more: Tally, sign: 1 | -1): Tally => ({
  ...tally,
  articles: tally.articles + sign * more.articles,
  names: sum(tally.names, more.names, sign),
  aliases: sum(tally.aliases, more.aliases, sign),
  genders: sum(tally.genders, more.genders, sign),
  titles: sum(tally.titles, more.titles, sign),
  months: sum(tally.months, more.months, sign),
  company: sumOf(tally.company, more.company, sign),
})

function sum(counts: Counts, more: Counts, sign: 1 | -1): Counts {
  const total = new Map(Object.entries(counts))
  for (const [key, count] of Object.entries(more)) total.set(key, (total.get(key) ?? 0) + sign * count)
  return Object.fromEntries([...total].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The tally as what is resolved. */
export function variantOf({
  id,
  label,
  alone,
  articles,
  names,
  aliases,
  genders,
  titles,
  months,
  // A store of an earlier version that is only read has none.
  company = '',
}: Tally): Variant {
  const { female = 0, male = 0 } = genders
  const dates = Object.keys(months).sort()
  const [name = ''] = Object.entries(names)
    .sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))
    .map(([name]) => name)
  return {
    id,
    type: typeOf(label),
    name,
    articles,
    alone,
    aliases: new Map(Object.entries(aliases)),
    gender: female > male ? 'female' : male > female ? 'male' : null,
    titles: Object.keys(titles).sort(),
    firstSeen: dates[0] === undefined ? null : `${dates[0]}-01`,
    lastSeen: dates.at(-1) === undefined ? null : `${dates.at(-1)}-01`,
    company: unpack(company),
  }
}
