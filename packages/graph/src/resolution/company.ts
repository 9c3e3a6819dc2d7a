import type { Signed } from '../counts.ts'

/** Numbers of articles by bucket, in the order of the buckets. */
export type Company = ReadonlyMap<number, number>

const BASE = 36
/** Characters of a bucket: there are fewer than 36 * 36. */
const WIDTH = 2

/** A company in little room: the buckets of each number of articles, as in '1:0a7f2c,3:4d'. */
export function pack(company: Company): string {
  const buckets = new Map<number, string>()
  for (const [bucket, articles] of [...company].sort(([a], [b]) => a - b))
    buckets.set(articles, (buckets.get(articles) ?? '') + bucket.toString(BASE).padStart(WIDTH, '0'))
  return [...buckets]
    .sort(([a], [b]) => a - b)
    .map(([articles, list]) => `${articles}:${list}`)
    .join(',')
}

export function unpack(packed: string): Company {
  const company = new Map<number, number>()
  for (const group of packed === '' ? [] : packed.split(',')) {
    const [articles, list = ''] = group.split(':')
    for (let at = 0; at < list.length; at += WIDTH)
      company.set(Number.parseInt(list.slice(at, at + WIDTH), BASE), Number(articles))
  }
  return company
}

/** Adds them up, and takes away those that are taken away. */
export function companySum(parts: readonly Signed<string>[]): string {
  const total = new Map<number, number>()
  for (const { of, sign } of parts)
    for (const [bucket, articles] of unpack(of)) total.set(bucket, (total.get(bucket) ?? 0) + sign * articles)
  return pack(new Map([...total].filter(([, articles]) => articles > 0)))
}
