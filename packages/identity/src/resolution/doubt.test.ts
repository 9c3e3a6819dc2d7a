import { describe, expect, it } from 'vitest'
import { blocksOf } from './block.ts'
import { type Doubt, doubtsIn } from './doubt.ts'
import { resolve } from './resolve.ts'
import type { Variant } from './variant.ts'

const variant = (name: string, articles: number, more: Partial<Variant> = {}): Variant => ({
  id: name,
  type: 'PERSON',
  name,
  articles,
  alone: null,
  aliases: new Map(),
  gender: null,
  titles: [],
  firstSeen: null,
  lastSeen: null,
  company: new Map(),
  ...more,
})

/** All doubts of variants that are resolved by the rules, block by block; the most doubtful first. */
function doubtsOf(variants: readonly Variant[]): Doubt[] {
  const resolutions = new Map(resolve(variants, []).map(({ variant: id, ...why }) => [id, why]))
  const blocks = new Set(variants.flatMap(blocksOf))
  return [...blocks]
    .flatMap(block =>
      doubtsIn(
        block,
        variants.flatMap(one => {
          const resolution = resolutions.get(one.id)
          return resolution && blocksOf(one).includes(block) ? [{ variant: one, resolution }] : []
        }),
      ),
    )
    .sort((x, y) => y.doubt - x.doubt)
}

describe('doubts', () => {
  it('name who was joined without being sure, names alone together', () => {
    const alone = (n: number): Variant => variant('Vale', 1, { id: `alone ${n}`, alone: `entity ${n}` })
    expect(doubtsOf([variant('Tom Vale', 8), variant('Ada Vale', 2), alone(1), alone(2)])).toEqual([
      expect.objectContaining({
        decided: 'JOINED',
        entity: 'Tom Vale',
        name: 'Vale',
        variants: ['alone 1', 'alone 2'],
        articles: 2,
        rule: 'surname',
        score: 0.8,
      }),
    ])
  })

  it('name who was kept apart though the names are alike, and why', () => {
    expect(doubtsOf([variant('Tom Vale', 2), variant('Thomas Vale', 2)])).toEqual([
      expect.objectContaining({
        decided: 'APART',
        entities: ['Thomas Vale', 'Tom Vale'],
        rule: 'unsure',
        reason: expect.stringMatching(/another form.*no rule says/),
      }),
    ])
    const [her] = doubtsOf([
      variant('Sam Vale', 2, { gender: 'female' }),
      variant('Sam J. Vale', 2, { gender: 'male' }),
    ])
    expect(her).toMatchObject({ rule: 'contradiction' })
    expect(her?.doubt).toBeLessThan(1)
  })

  it('leave out what is sure, and who has nothing in common', () => {
    expect(doubtsOf([variant('Tom Vale', 5), variant('Ada Vale', 5), variant('Rex Marsh', 5)])).toEqual([])
  })

  it('leave out places that are known to be two', () => {
    const places = (...names: string[]) => doubtsOf(names.map(name => variant(name, 9, { type: 'PLACE' })))
    expect(places('Mass.', 'Miss.')).toEqual([])
    expect(places('Mass.', 'Moss.')).toHaveLength(1)
  })

  it('grow with the articles', () => {
    const [many, few] = doubtsOf([
      variant('Anna Brook', 2),
      variant('Ann Brook', 2),
      variant('Helen Carter', 40),
      variant('Helena Carter', 40),
    ])
    expect(many).toMatchObject({ entities: ['Helena Carter', 'Helen Carter'] })
    expect(few?.doubt).toBeLessThan(many?.doubt ?? 0)
  })

  it('tell of a pair in several blocks once', () => {
    const organisation = (name: string, aliases: readonly string[]): Variant =>
      variant(name, 2, { type: 'ORGANISATION', aliases: new Map(aliases.map(alias => [alias, 1])) })
    const pairs = doubtsOf([
      organisation('Trade Board Union', ['TBU', 'BTU']),
      organisation('Board Trade Union', ['TBU', 'BTU']),
    ])
    expect(pairs).toHaveLength(1)
  })

  it('are found in little more than linear time', () => {
    const variants = Array.from({ length: 400 }, (_, n) =>
      variant(`T${'aeiou'[n % 5]}${n.toString(26).replace(/\d/g, 'x')} Vale`, 1, { id: `${n}` }),
    )
    const why = { rule: 'leading', score: 1, reason: '', features: {} } as const
    const members = variants.map(one => ({ variant: one, resolution: { ...why, entity: one.id } }))
    const [block = ''] = variants.flatMap(blocksOf)
    const timeOf = (count: number): number => {
      const started = performance.now()
      doubtsIn(block, members.slice(0, count))
      return performance.now() - started
    }
    timeOf(40)
    expect(timeOf(400)).toBeLessThan(40 * (timeOf(40) + 10))
  })
})
