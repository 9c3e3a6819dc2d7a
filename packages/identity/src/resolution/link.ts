import { nicknameGroups } from '../data/given-name.ts'
import { skeleton } from '../distance.ts'
import { compareItems, type Item } from './item.ts'
import { wordKeys } from './organisation.ts'
import { givenKeys, surnameKey } from './person.ts'
import { MOST_COMPARED } from './rule.ts'
import type { Verdict } from './verdict.ts'

/** Two full names that may mean one. */
export interface Link {
  readonly a: Item
  readonly b: Item
  readonly verdict: Verdict
}

/** A finer block: items in order of rank, and which pairs of them may match. */
interface Bucket {
  readonly items: Item[]
  readonly may: (a: Item, b: Item) => boolean
}

/** All pairs of full names that mean one, as far as the two alone say, the surest first. */
export function linksOf(items: readonly Item[]): Link[] {
  const buckets = new Map<string, Bucket>()
  for (const item of items)
    if (item.variant.alone === null)
      for (const [key, may] of bucketsOf(item)) {
        const bucket = buckets.get(key)
        if (bucket) bucket.items.push(item)
        else buckets.set(key, { items: [item], may })
      }
  const links = new Map<number, Link>()
  for (const bucket of buckets.values())
    for (const [at, b] of bucket.items.entries())
      for (const a of bucket.items.slice(0, Math.min(at, MOST_COMPARED))) {
        const pair = a.index * items.length + b.index
        if (!bucket.may(a, b) || links.has(pair)) continue
        const verdict = compareItems(a, b)
        if (verdict.kind === 'same') links.set(pair, { a, b, verdict })
      }
  return [...links.values()].sort(
    (x, y) => y.verdict.sure - x.verdict.sure || x.a.index - y.a.index || x.b.index - y.b.index,
  )
}

const always: Bucket['may'] = () => true
const hasInitial: Bucket['may'] = (a, b) => a.person?.given?.length === 1 || b.person?.given?.length === 1
const isShort: Bucket['may'] = (a, b) => a.person?.middle.length === 0 || b.person?.middle.length === 0

function bucketsOf({ person, words, variant }: Item): (readonly [string, Bucket['may']])[] {
  if (!person) return wordKeys(words).map(key => [`${variant.type} ${key}`, always] as const)
  const { given, middle } = person
  const block = surnameKey(person)
  const found = givenKeys(person, given === null ? [] : nicknameGroups(given)).flatMap(key => {
    if (key.endsWith('.')) return [[`${block} ${key}`, hasInitial] as const]
    const all = [`${block} ${key}`, isShort] as const
    return middle.length === 0 ? [all] : [all, [`${block} ${key} ${middle[0]?.charAt(0)}`, always] as const]
  })
  const joined = [given, ...middle].join('')
  return joined.length > 6 ? [...found, [`${block} =${skeleton(joined)}`, always]] : found
}
