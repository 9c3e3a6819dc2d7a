import { expect, it } from 'vitest'
import type { TargetRecord } from './record.ts'
import { mergeTargets } from './target.ts'

const target = (
  id: string,
  stance: TargetRecord['stance'],
  score: number,
  ...starts: number[]
): TargetRecord => ({
  entity: { id, label: 'Person' },
  stance,
  score,
  words: starts.map(start => ({ start, end: start + 4, exact: 'word' })),
})

it('leaves targets that are different alone, in their order', () => {
  const targets = [target('b', 'NEGATIVE', 0.5, 9), target('a', 'NEUTRAL', 0)]
  expect(mergeTargets(targets)).toEqual(targets)
})

it('takes the stronger stance, with the words of all that agree', () => {
  const both = [
    target('a', 'NEGATIVE', 0.5, 30, 9),
    target('a', 'POSITIVE', 0.7, 20),
    target('a', 'NEGATIVE', 0.9, 9),
    target('a', 'NEUTRAL', 0),
  ]
  const merged = [target('a', 'NEGATIVE', 0.9, 9, 30)]
  expect(mergeTargets(both)).toEqual(merged)
  expect(mergeTargets(both.toReversed())).toEqual(merged)
})

it('takes neither of two that are as strong', () => {
  expect(mergeTargets([target('a', 'NEGATIVE', 0.7, 9), target('a', 'POSITIVE', 0.7, 20)])).toEqual([
    target('a', 'NEUTRAL', 0),
  ])
})
