const LEVELS = [0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99]
const COUNTS = [10, 100]
const RARE = 2
const ONLY_AT_START = 8

interface Count {
  total: number
  middle: number
  capitals: number
}

/**
 * How often each word has a capital where no sentence begins: 0 (never) to 7 (always), 8 where it is only seen at
 * beginnings, and 10 or 20 more for common words. Keys are in lower case.
 */
export function readCasing(lines: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, Count>()
  for (const line of lines) {
    const written = line.filter(word => /^\p{L}/u.test(word))
    const capitals = written.filter(word => /^\p{Lu}/u.test(word)).length
    const plain = written.length < 4 || capitals < 0.7 * written.length
    for (const [i, word] of line.entries()) {
      if (!/^\p{L}/u.test(word)) continue
      const key = word.toLowerCase().replace(/’/g, "'")
      const count = counts.get(key) ?? { total: 0, middle: 0, capitals: 0 }
      counts.set(key, count)
      count.total++
      if (!plain || i === 0 || !/^[\p{Ll}\d,]/u.test(line[i - 1] ?? '')) continue
      count.middle++
      if (/^\p{Lu}/u.test(word)) count.capitals++
    }
  }
  return new Map(
    [...counts].flatMap(([key, { total, middle, capitals }]): [string, number][] => {
      if (total < RARE) return []
      const level = middle === 0 ? ONLY_AT_START : LEVELS.filter(limit => capitals / middle >= limit).length
      return [[key, level + 10 * COUNTS.filter(limit => total >= limit).length]]
    }),
  )
}
