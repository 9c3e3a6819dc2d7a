import { expect, it } from 'vitest'
import { foldOf } from './fold.ts'

it('keeps a topic in one part, and spreads topics over all parts', () => {
  expect(foldOf('', 5)).toBe(0x811c9dc5 % 5)
  // As published: FNV-1a of 'foobar' is bf9cf968.
  expect(foldOf('foobar', 2 ** 32)).toBe(0xbf9cf968)
  const topics = Array.from({ length: 500 }, (_, i) => `the matter of mine ${i}`)
  const parts = topics.map(topic => foldOf(topic, 5))
  expect(topics.map(topic => foldOf(topic, 5))).toEqual(parts)
  for (const part of [0, 1, 2, 3, 4]) {
    const share = parts.filter(other => other === part).length / parts.length
    expect(share).toBeGreaterThan(0.1)
    expect(share).toBeLessThan(0.3)
  }
})
