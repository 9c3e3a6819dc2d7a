import { learnPairs, type PairExample, pairKey, shippedPairModel } from '@sayso/agreement'
import { foldOf, type LinkPair } from '@sayso/evaluation'
import { describe, expect, it } from 'vitest'
import { judgeLinks } from './judge-links.ts'

const TOPICS = ['the mines', 'the bridge', 'the harvest', 'the ballot', 'the treaty', 'the flood']
const PAIRS: LinkPair[] = TOPICS.flatMap((topic, i) =>
  [0, 1].map(j => ({
    id: `${i}.${j}`,
    topic,
    date: null,
    a: `${topic} was news in week ${j}.`,
    b: `Nobody wrote of ${topic} then.`,
    supports: j === 0,
    contradicts: j === 1,
  })),
)

/** Which topics each model learned from. */
function spy() {
  const learned: Set<string>[] = []
  const learn = (examples: readonly PairExample[]) => {
    learned.push(
      new Set(examples.map(({ a, b }) => PAIRS.find(pair => pair.a === a && pair.b === b)?.topic ?? '')),
    )
    return learnPairs(examples)
  }
  return { learned, learn }
}

describe('judging pairs by folds', () => {
  it('keeps each topic whole, on one side', () => {
    const { learned, learn } = spy()
    const { judgements, folded } = judgeLinks(PAIRS, 3, { shipped: shippedPairModel(), learn })
    expect(judgements).toHaveLength(PAIRS.length)
    expect(folded).toBe(PAIRS.length)
    const parts = [...new Set(TOPICS.map(topic => foldOf(topic, 3)))]
    expect(learned).toEqual(parts.map(part => new Set(TOPICS.filter(topic => foldOf(topic, 3) !== part))))
  })

  it('asks the shipped model only about pairs that it has not learned from', () => {
    const { learned, learn } = spy()
    const first = PAIRS[0] as LinkPair
    // It knows the pair the other way round.
    const shipped = { ...shippedPairModel(), learnedFrom: [pairKey(first.b, first.a)] }
    expect(judgeLinks(PAIRS, undefined, { shipped, learn }).folded).toBe(1)
    expect(learned).toHaveLength(1)
    expect(learned[0]).not.toContain(first.topic)

    const unknown = spy()
    const strangers = { shipped: { ...shipped, learnedFrom: [] }, learn: unknown.learn }
    expect(judgeLinks(PAIRS, undefined, strangers).folded).toBe(0)
    expect(unknown.learned).toEqual([])
  })

  it('refuses to learn from nothing', () => {
    expect(() => judgeLinks(PAIRS.slice(0, 2), 3)).toThrow(
      expect.objectContaining({ code: 'USAGE', hint: expect.stringContaining('more topics') }),
    )
  })
})
