import type { Read } from '../dump/stored.ts'
import type { Run } from '../engine.ts'
import { readScope, readVariantsById, whyOf } from '../resolution/scope.ts'

/** Of variants, those that would be resolved otherwise, or for another reason, now. */
export async function misresolved(read: Read, ids: readonly string[]): Promise<string[]> {
  const run: Run = (cypher, params = {}) => read(cypher, params)
  try {
    const own = await readVariantsById(run, ids)
    const keys = [...own.values()].flatMap(({ blocks }) => blocks)
    const { resolutions } = await readScope(run, keys, new Map(), { locked: false })
    const now = new Map(resolutions.map(one => [one.variant, one]))
    return ids.filter(id => {
      const [stored, one] = [own.get(id), now.get(id)]
      return !one || one.entity !== stored?.entity || whyOf(one) !== stored.why
    })
  } catch (error) {
    // A tally that is no JSON: nobody knows what it lets appear in another light.
    if (error instanceof SyntaxError) return [...ids]
    throw error
  }
}
