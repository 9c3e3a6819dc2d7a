import type { TargetRecord } from './record.ts'
import type { TextSpan } from './span.ts'

/**
 * Each entity once, where several names of a claim turn out to mean the same: the higher score wins, with the words of all
 * that agree; opposite stances of the same score cancel each other out.
 */
export function mergeTargets(targets: readonly TargetRecord[]): TargetRecord[] {
  const groups = new Map<string, TargetRecord[]>()
  for (const target of targets)
    groups.set(target.entity.id, [...(groups.get(target.entity.id) ?? []), target])
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [others.length === 0 ? first : mergeGroup(first, [first, ...others])] : [],
  )
}

function mergeGroup({ entity }: TargetRecord, group: readonly TargetRecord[]): TargetRecord {
  const highest = (side: TargetRecord['stance']): number =>
    Math.max(0, ...group.filter(({ stance }) => stance === side).map(({ score }) => score))
  const good = highest('POSITIVE')
  const bad = highest('NEGATIVE')
  if (good === bad) return { entity, stance: 'NEUTRAL', score: 0, words: [] }
  const stance = good > bad ? 'POSITIVE' : 'NEGATIVE'
  const words = group.filter(target => target.stance === stance).flatMap(target => target.words)
  return { entity, stance, score: Math.max(good, bad), words: inOrder(words) }
}

const inOrder = (words: readonly TextSpan[]): TextSpan[] =>
  [...new Map(words.map(word => [`${word.start}-${word.end}`, word])).values()].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
