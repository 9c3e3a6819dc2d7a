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
  add(company, { of: packed, sign: 1 })
  return company
}

function add(total: Map<number, number>, { of, sign }: Signed<string>): void {
  for (const group of of === '' ? [] : of.split(',')) {
    const [articles, list = ''] = group.split(':')
    const count = sign * Number(articles)
    for (let at = 0; at < list.length; at += WIDTH) {
      const bucket = BASE * digit(list.charCodeAt(at)) + digit(list.charCodeAt(at + 1))
      total.set(bucket, (total.get(bucket) ?? 0) + count)
    }
  }
}

/** The value of '0' to '9' and 'a' to 'z', by their codes. */
const digit = (code: number): number => (code < 58 ? code - 48 : code - 87)

/** Adds them up, and takes away those that are taken away. */
export function companySum(parts: readonly Signed<string>[]): string {
  const total = new Map<number, number>()
  for (const part of parts) add(total, part)
  return pack(new Map([...total].filter(([, articles]) => articles > 0)))
}
