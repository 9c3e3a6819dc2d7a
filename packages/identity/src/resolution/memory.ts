/** A memory holds so many answers; then it begins anew. */
const CAPACITY = 20_000

/** The function with a memory, as news has the same names again and again. Its answers must not be changed. */
export function remembering<A extends string | boolean, T extends object>(
  work: (name: string, as: A) => T,
): (name: string, as: A) => T {
  const known = new Map<string, T>()
  return (name, as) => {
    const key = `${as} ${name}`
    const found = known.get(key) ?? work(name, as)
    if (known.size === CAPACITY) known.clear()
    known.set(key, found)
    return found
  }
}
