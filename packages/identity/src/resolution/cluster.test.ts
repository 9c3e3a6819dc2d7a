import { expect, it } from 'vitest'
import { Clusters } from './cluster.ts'
import { itemsOf } from './item.ts'
import type { Decision } from './variant.ts'

const clusters = (...decisions: [Decision['kind'], string, string][]): Clusters => {
  const variant = { type: 'PERSON', articles: 1, alone: null, gender: null, titles: [] } as const
  const dates = {
    aliases: new Map<string, number>(),
    company: new Map<number, number>(),
    firstSeen: null,
    lastSeen: null,
  }
  const found = new Clusters(
    itemsOf(['a', 'b', 'c', 'd'].map(id => ({ ...variant, ...dates, id, name: `${id} Brook` }))),
  )
  found.decide(decisions.map(([kind, a, b]) => ({ kind, a, b })))
  return found
}
const roots = (found: Clusters): number[] => [0, 1, 2, 3].map(index => found.rootOf(index))

it('of decisions that contradict each other over others the last ones hold', () => {
  expect(roots(clusters(['SAME', 'a', 'b'], ['SAME', 'b', 'c'], ['DIFFERENT', 'a', 'c']))).toEqual([
    0, 1, 1, 3,
  ])
  expect(roots(clusters(['DIFFERENT', 'a', 'c'], ['SAME', 'a', 'b'], ['SAME', 'b', 'c']))).toEqual([
    0, 0, 0, 3,
  ])
})

it('what is different from one is different from all that are joined to it', () => {
  const found = clusters(['DIFFERENT', 'a', 'b'], ['SAME', 'b', 'c'], ['SAME', 'd', 'unknown'])
  expect([found.areDifferent(0, 2), found.areDifferent(2, 0), found.areDifferent(0, 3)]).toEqual([
    true,
    true,
    false,
  ])
  expect([found.isDecided(2), found.isDecided(3)]).toEqual([true, false])
})

it('groups contradict each other if any two members do', () => {
  const found = clusters(['SAME', 'a', 'b'])
  expect([found.contradict(1, 2), found.contradict(2, 0)]).toEqual([true, true])
})
