import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeStores } from '../../../../tests/stores.ts'
import { type Graph, HUB_CLAIMS, type PathRow, shortestPaths } from '../index.ts'

/** Whom a claim joins: how each of some entities stands to it, or not at all. */
type Drawn = readonly ('MADE' | 'ABOUT' | 'ADDRESSED_TO' | null)[]

const ENTITIES = 6
/** The entity that is a hub, by claims of its own alone. */
const HUB = 'e0'
const name = (entity: number): string => `e${entity}`

/** Claims that join two or three, mostly, so that there is many a way round. */
const claims = fc.array(
  fc
    .uniqueArray(fc.nat(ENTITIES - 1), { minLength: 1, maxLength: 3 })
    .chain(joined =>
      fc
        .tuple(...joined.map(() => fc.constantFrom('MADE', 'ABOUT', 'ADDRESSED_TO')))
        .map(links => Array.from({ length: ENTITIES }, (_, e) => links[joined.indexOf(e)] ?? null) as Drawn),
    ),
  { minLength: 3, maxLength: 12 },
)

const search = fc.record({
  from: fc.nat(ENTITIES - 1),
  to: fc.nat(ENTITIES - 1),
  via: fc.option(fc.nat(ENTITIES - 1)),
  maxHops: fc.integer({ min: 1, max: 6 }),
  avoidHubs: fc.boolean(),
  first: fc.integer({ min: 0, max: 10 }),
})
type Search = typeof search extends fc.Arbitrary<infer T> ? T : never

/** Every path there is, by going everywhere; in the order that is promised. */
function everyPath(
  drawn: readonly Drawn[],
  { from, to, via, maxHops, avoidHubs, first }: Search,
): string[][] {
  const beside = (node: string): string[] =>
    node.startsWith('e')
      ? drawn.flatMap((links, c) => (links[Number(node.slice(1))] ? [`c${c}`] : []))
      : (drawn[Number(node.slice(1))] ?? []).flatMap((link, e) => (link ? [name(e)] : []))
  const found: string[][] = []
  const go = (path: string[]): void => {
    const last = path.at(-1) ?? ''
    if (last === name(to)) {
      const inner = path.slice(1, -1)
      const barred = avoidHubs && inner.includes(HUB) && via !== 0
      if (!barred && (via === null || inner.includes(name(via)))) found.push(path)
      return
    }
    if (path.length <= maxHops) for (const next of beside(last)) if (!path.includes(next)) go([...path, next])
  }
  if (from !== to) go([name(from)])
  const orderOf = (path: string[]): string[] => [
    ...path.filter((_, i) => i % 2 === 0),
    ...path.filter((_, i) => i % 2 === 1),
  ]
  const byOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
  return found
    .sort((a, b) => a.length - b.length || byOrder(orderOf(a).join(), orderOf(b).join()))
    .slice(0, first)
}

describeStores('paths', store => {
  let graph: Graph
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
  })
  afterAll(() => graph.close())

  const run = (cypher: string, params = {}) =>
    graph.query(cypher, { write: true, timeoutMs: 10_000, maxRows: 0, params })

  async function fill(drawn: readonly Drawn[]): Promise<void> {
    await run('MATCH (c:Claim) DETACH DELETE c')
    await run('MATCH (e:Entity) DETACH DELETE e')
    const own = Array.from({ length: HUB_CLAIMS + 1 }, (_, i) => `own ${i}`)
    await run('UNWIND $ids AS id CREATE (e:Entity {id: id})', {
      ids: Array.from({ length: ENTITIES }, (_, i) => name(i)),
    })
    await run('UNWIND $ids AS id CREATE (c:Claim {id: id})', {
      ids: [...drawn.map((_, c) => `c${c}`), ...own],
    })
    for (const type of ['MADE', 'ABOUT', 'ADDRESSED_TO'] as const) {
      const rows = drawn.flatMap((links, c) =>
        links.flatMap((link, e) => (link === type ? [{ claim: `c${c}`, entity: name(e) }] : [])),
      )
      if (type === 'MADE') rows.push(...own.map(claim => ({ claim, entity: HUB })))
      const pattern = type === 'MADE' ? '(e)-[:MADE]->(c)' : `(c)-[:${type}]->(e)`
      await run(
        `UNWIND $rows AS row MATCH (e:Entity {id: row.entity}) MATCH (c:Claim {id: row.claim}) CREATE ${pattern}`,
        { rows },
      )
    }
  }

  async function found({ from, to, via, ...rest }: Search): Promise<string[][]> {
    const args = {
      from: { id: name(from) },
      to: { id: name(to) },
      ...(via !== null && { via: { id: name(via) } }),
      ...rest,
    }
    const [rows = []] = (await graph.look([{ lookup: shortestPaths, args, key: '' }])) as PathRow[][]
    return rows.toSorted((a, b) => a.rank - b.rank).map(({ ids }) => [...ids])
  }

  it('are those that are found by going everywhere, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(
        claims,
        fc.array(search, { minLength: 12, maxLength: 12 }),
        async (drawn, searches) => {
          await fill(drawn)
          for (const wanted of searches)
            expect(await found(wanted), JSON.stringify(wanted)).toEqual(everyPath(drawn, wanted))
        },
      ),
      { numRuns: 12 },
    )
  })

  describe('between two that have much in common', () => {
    const both: Drawn = ['MADE', 'ABOUT', null, null, null, null]
    const wanted: Search = { from: 0, to: 1, via: null, maxHops: 6, avoidHubs: true, first: 10 }
    beforeAll(() => fill(Array.from({ length: 12 }, () => both)))

    it('are the first of the direct ones, though an end is a hub', async () => {
      const ids = ['c0', 'c1', 'c10', 'c11', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7']
      expect(await found(wanted)).toEqual(ids.map(id => ['e0', id, 'e1']))
    })

    it('lead through nobody who is not there', async () => {
      expect(await found({ ...wanted, via: 2 })).toEqual([])
    })
  })
})
