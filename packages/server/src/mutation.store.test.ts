import type { Graph } from '@sayso/graph'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { organisationId, personId, sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'
import { viewer } from '../../../tests/token.ts'
import { Desk } from './desk.ts'
import { Feed } from './feed.ts'

const story = (n: number, ...people: string[]) =>
  sketchRecord({
    title: `Story ${n}`,
    outlet: 'The Valley Post',
    date: `2024-05-${String(n + 10)}`,
    text: people.map(name => `${name} spoke.`).join(' '),
    people: Object.fromEntries(people.map(name => [name, [name]])),
  })

const person = (name: string): string => `Person:${personId(name)}`
const variant = (name: string): string => `Variant:${personId(name)}`
const PAYLOAD =
  '{ decision { id action by at undoneBy undoneAt } entities { id name mergedFrom { name } } problem { code message } }'
const merge = (ids: readonly string[]) => `mergeEntities(ids: ${JSON.stringify(ids)}) ${PAYLOAD}`
const split = (id: string, ids: readonly string[]) =>
  `splitEntity(id: "${id}", variants: ${JSON.stringify(ids)}) ${PAYLOAD}`
const distinguish = (a: string, b: string) => `distinguishEntities(a: "${a}", b: "${b}") ${PAYLOAD}`
const undo = (id: string) => `undoDecision(id: "${id}") ${PAYLOAD}`

describeStores('decisions', store => {
  let graph: Graph
  let desk: Desk
  let now: number
  const sent: (readonly string[])[] = []
  beforeEach(async () => {
    await store.empty()
    graph = await store.open({ onStatement: lookups => sent.push(lookups) })
    await graph.writeArticles([
      story(1, 'Tom Vale', 'Rex Marsh'),
      story(2, 'Tom Vale', 'Rhea Marsh'),
      story(3, 'Tom Vale', 'Rhea Marsh'),
      story(4, 'Tom J. Vale'),
    ])
    now = Date.parse('2024-06-01T12:00:00.000Z')
    desk = deskOf()
    sent.length = 0
  })
  afterEach(() => graph.close())

  const unasked = () => Promise.reject(new Error('not asked for'))
  const deskOf = () =>
    new Desk({ graph, ingest: unasked, ingestAll: unasked, extract: unasked }, new Feed(), () => now)
  const mutate = (text: string, by = 'an editor') =>
    ask(graph, `mutation { ${text} }`, {}, () => {}, { desk, viewer: viewer('editor', by) })
  const people = async () =>
    (await ask(graph, '{ people { edges { node { name } } } }')).data.people.edges.map(
      (edge: { node: { name: string } }) => edge.node.name,
    )

  it('merge, split and are taken back, and leave a trail', async () => {
    const before = await people()
    const merged = (await mutate(merge([person('Rex Marsh'), person('Rhea Marsh')]))).data.mergeEntities
    expect(merged).toEqual({
      decision: {
        id: expect.stringMatching(/^Decision:[0-9a-f]{32}$/),
        action: 'MERGE',
        by: 'an editor',
        at: '2024-06-01T12:00:00.000Z',
        undoneBy: null,
        undoneAt: null,
      },
      entities: [
        {
          id: person('Rhea Marsh'),
          name: 'Rhea Marsh',
          mergedFrom: [{ name: 'Rhea Marsh' }, { name: 'Rex Marsh' }],
        },
      ],
      problem: null,
    })
    expect(await people()).toEqual(['Rhea Marsh', 'Tom Vale'])

    const parted = (await mutate(split(person('Tom Vale'), [variant('Tom J. Vale')]))).data.splitEntity
    expect(parted.entities).toEqual([
      { id: person('Tom J. Vale'), name: 'Tom J. Vale', mergedFrom: [{ name: 'Tom J. Vale' }] },
      { id: person('Tom Vale'), name: 'Tom Vale', mergedFrom: [{ name: 'Tom Vale' }] },
    ])
    expect(await people()).toEqual(['Rhea Marsh', 'Tom J. Vale', 'Tom Vale'])

    const back = (await mutate(`${undo(parted.decision.id)} two: ${undo(merged.decision.id)}`, 'a chief'))
      .data
    expect(back.undoDecision.entities.map(({ name }: { name: string }) => name)).toEqual(['Tom Vale'])
    expect(back.two.entities.map(({ name }: { name: string }) => name)).toEqual(['Rex Marsh', 'Rhea Marsh'])
    expect(back.two.decision).toMatchObject({ undoneBy: 'a chief', undoneAt: '2024-06-01T12:00:00.003Z' })
    expect(await people()).toEqual(before)

    sent.length = 0
    const { data } = await ask(
      graph,
      `{ decisions { totalCount edges { node { id action by at undoneBy undoneAt pairs { a { name } b { name } } } }
           pageInfo { hasNextPage } } }`,
    )
    expect(data.decisions).toEqual({
      totalCount: 2,
      edges: [
        {
          node: {
            id: parted.decision.id,
            action: 'SPLIT',
            by: 'an editor',
            at: '2024-06-01T12:00:00.001Z',
            undoneBy: 'a chief',
            undoneAt: '2024-06-01T12:00:00.002Z',
            pairs: [{ a: { name: 'Tom J. Vale' }, b: { name: 'Tom Vale' } }],
          },
        },
        {
          node: expect.objectContaining({
            id: merged.decision.id,
            pairs: [{ a: { name: 'Rhea Marsh' }, b: { name: 'Rex Marsh' } }],
          }),
        },
      ],
      pageInfo: { hasNextPage: false },
    })
    expect(sent.map(lookups => lookups.toSorted())).toEqual([
      ['decisionCount', 'decisionPage'],
      ['decisionPairs'],
      ['variantById'],
    ])
  })

  it('keep apart what names would put together', async () => {
    const [{ entities }] = [
      (await mutate(split(person('Tom Vale'), [variant('Tom J. Vale')]))).data.splitEntity,
    ]
    expect(entities).toHaveLength(2)
    const { data } = await mutate(distinguish(person('Rex Marsh'), person('Rhea Marsh')))
    expect(data.distinguishEntities.decision.action).toBe('DISTINGUISH')
    expect(data.distinguishEntities.entities).toHaveLength(2)
  })

  it('are in order though the clock is set back and another server takes over', async () => {
    const one = (await mutate(distinguish(person('Rex Marsh'), person('Rhea Marsh')))).data
      .distinguishEntities
    now -= 3_600_000
    desk = deskOf()
    const two = (await mutate(merge([person('Rex Marsh'), person('Rhea Marsh')]))).data.mergeEntities
    expect(two.decision.at > one.decision.at).toBe(true)
    expect(two.entities).toHaveLength(1)
    const page = async (args: string) =>
      (await ask(graph, `{ decisions(${args}) { edges { cursor node { id } } pageInfo { hasNextPage } } }`))
        .data.decisions
    const first = await page('first: 1')
    expect(first).toMatchObject({
      edges: [{ node: { id: two.decision.id } }],
      pageInfo: { hasNextPage: true },
    })
    expect((await page(`after: "${first.edges[0].cursor}"`)).edges).toMatchObject([
      { node: { id: one.decision.id } },
    ])
    const { data } = await ask(graph, `{ node(id: "${one.decision.id}") { id __typename } }`)
    expect(data.node).toEqual({ id: one.decision.id, __typename: 'Decision' })
  })

  it('are refused with a code and a way out, and change nothing', async () => {
    const none = 'f'.repeat(32)
    const rex = person('Rex Marsh')
    const cases: readonly (readonly [string, string])[] = [
      [merge([rex, `Person:${none}`]), 'NOT_FOUND'],
      [merge([rex]), 'DECISION_INVALID'],
      [merge([rex, `Organisation:${organisationId('The Valley Post')}`]), 'DECISION_INVALID'],
      [split(rex, [variant('Rex Marsh')]), 'DECISION_INVALID'],
      [split(rex, [variant('Tom Vale')]), 'DECISION_INVALID'],
      [split(rex, [rex]), 'INVALID_ID'],
      [distinguish(rex, rex), 'DECISION_INVALID'],
      [undo(`Decision:${none}`), 'NOT_FOUND'],
      [undo(rex), 'INVALID_ID'],
      [merge([variant('Rex Marsh'), rex]), 'INVALID_ID'],
      [merge(Array.from({ length: 101 }, () => rex)), 'PAGE_TOO_LONG'],
    ]
    const before = await people()
    for (const [text, code] of cases) {
      const { data, errors } = await mutate(text)
      expect(errors, text).toBeUndefined()
      expect(Object.values(data), text).toEqual([
        { decision: null, entities: [], problem: { code, message: expect.stringMatching(/: /) } },
      ])
    }
    expect(await people()).toEqual(before)
    expect(await graph.decisions()).toEqual([])
  })
})
