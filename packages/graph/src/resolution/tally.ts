import type { ArticleRecord, EntityLabel, MentionRecord } from '@sayso/core'
import { ENTITY_TYPES, LABEL_OF_TYPE } from '@sayso/core'
import { companiesIn, type Variant } from '@sayso/identity'
import { type Counts, once, ranked, type Signed, sumOf } from '../counts.ts'
import { companySum, pack, unpack } from './company.ts'

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

/** What articles tell together: added to what others tell, or taken away from it. At least one part. */
export function talliesSum(parts: readonly [Signed<Tally>, ...Signed<Tally>[]]): Tally {
  const [{ of: first, sign }, ...others] = parts
  if (others.length === 0 && sign === 1) return first
  const sum = (counts: (tally: Tally) => Counts): Counts =>
    sumOf(parts.map(({ of, sign }) => ({ of: counts(of), sign })))
  return {
    ...first,
    articles: parts.reduce((total, { of, sign }) => total + sign * of.articles, 0),
    names: sum(({ names }) => names),
    aliases: sum(({ aliases }) => aliases),
    genders: sum(({ genders }) => genders),
    titles: sum(({ titles }) => titles),
    months: sum(({ months }) => months),
    company: companySum(parts.map(({ of, sign }) => ({ of: of.company, sign }))),
  }
}

/** The most used spelling. */
export const nameOf = ({ names }: Pick<Tally, 'names'>): string => ranked(names)[0] ?? ''

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
  let unpacked: Variant['company'] | undefined
  return {
    id,
    type: typeOf(label),
    name: nameOf({ names }),
    articles,
    alone,
    aliases: new Map(Object.entries(aliases)),
    gender: female > male ? 'female' : male > female ? 'male' : null,
    titles: Object.keys(titles).sort(),
    firstSeen: dates[0] === undefined ? null : `${dates[0]}-01`,
    lastSeen: dates.at(-1) === undefined ? null : `${dates.at(-1)}-01`,
    // Few are asked for theirs.
    get company() {
      unpacked ??= unpack(company)
      return unpacked
    },
  }
}
