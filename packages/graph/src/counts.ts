/** How many there are of each key: in the order of the keys, none without any. */
export type Counts = Readonly<Record<string, number>>

/** One of each. */
export const once = (keys: readonly string[]): Counts =>
  Object.fromEntries(keys.toSorted().map(key => [key, 1]))

/** Counts that are added, or taken away. */
export interface Signed<T> {
  readonly of: T
  readonly sign: 1 | -1
}

/** The sum of all, in whatever order they come. */
export function sumOf(all: readonly Signed<Counts>[]): Counts {
  const parts = all.filter(({ of }) => !isEmpty(of))
  const [only] = parts
  if (!only) return {}
  if (parts.length === 1 && only.sign === 1) return only.of
  const total = new Map<string, number>()
  for (const { of, sign } of parts)
    for (const key in of) total.set(key, (total.get(key) ?? 0) + sign * (of[key] ?? 0))
  return Object.fromEntries([...total].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The keys, that of the most first; of those with as many the longest, then the first in the alphabet. */
export const ranked = (counts: Counts): string[] =>
  Object.entries(counts)
    .sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))
    .map(([key]) => key)

function isEmpty(counts: Counts): boolean {
  for (const _ in counts) return false
  return true
}
