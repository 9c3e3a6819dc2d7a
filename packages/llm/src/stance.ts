import type { TargetStance } from '@sayso/core'
import type { Target } from './answer.ts'
import type { Haystack } from './haystack.ts'

/** Where a statement stands towards each target, once. A stance without words that were said is none. */
export function stancesOf(
  about: readonly Target[],
  said: Haystack,
  entityOf: (name: string) => string | undefined,
): TargetStance[] {
  const stances = new Map<string, TargetStance>()
  for (const { name, stance, score, words } of about) {
    const entity = entityOf(name)
    if (entity === undefined || stances.has(entity)) continue
    const spans = words.flatMap(word => said.find(word)[0] ?? []).sort((a, b) => a.start - b.start)
    const shown = stance !== 'NEUTRAL' && score > 0 && spans.length > 0
    stances.set(
      entity,
      shown ? { entity, stance, score, words: spans } : { entity, stance: 'NEUTRAL', score: 0, words: [] },
    )
  }
  return [...stances.values()]
}
