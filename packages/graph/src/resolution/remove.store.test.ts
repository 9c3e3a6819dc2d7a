import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sketchRecord } from '../../../../tests/record.ts'
import { describeStores } from '../../../../tests/stores.ts'
import type { Graph } from '../index.ts'

const NAMES = ['Tom Vale', 'Tom J. Vale', 'Vale', 'Ada Brook', 'Brook', 'Rex Marsh']
/** What people say, each something else: no claim has two speakers. */
const STATEMENTS = ['dam', 'river'].flatMap(what => [
  `the ${what} of the valley is safe`,
  `the ${what} of the valley is not safe`,
])
const TITLES = ['minister', 'envoy']

/** What an article is made of: who is named, in which month, and who holds which post. */
const sketch = fc.record({
  people: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
  month: fc.constantFrom('2024-05', '2024-06', '2025-09', null),
  holder: fc.option(fc.nat({ max: 3 })),
  title: fc.constantFrom(...TITLES),
  office: fc.boolean(),
})
type Sketch = typeof sketch extends fc.Arbitrary<infer T> ? T : never

/** An article of its own number in which each of the people says what those of other articles say too. */
function article(n: number, { people, month, holder, title, office }: Sketch) {
  const said = people.map((name, i) => `${name} said ${STATEMENTS[i]}`)
  const chief = holder === null ? undefined : people[holder]
  return sketchRecord({
    title: `Story ${n}`,
    outlet: `Paper ${n % 2}`,
    ...(month !== null && { date: `${month}-${n + 10}` }),
    text: `${said.join('. ')}. The Valley Office has its ${title}. An aide there said rain is near.`,
    people: Object.fromEntries(people.map(name => [name, [name]])),
    organisations: { 'Valley Office': ['Valley Office'] },
    claims: [
      ...people.map((name, i) => ({
        by: name,
        source: name,
        cue: 'said',
        content: STATEMENTS[i] ?? '',
        about: ['Valley Office'],
      })),
      ...(office
        ? [{ office: { title, in: 'Valley Office' }, source: 'aide', content: 'rain is near' }]
        : []),
    ],
    roles: chief === undefined ? [] : [{ of: chief, in: 'Valley Office', title }],
  })
}

/** Emptying a Neo4j takes seconds. */
const RUNS = { embedded: 40, neo4j: 4 }

describeStores('deleting articles', store => {
  let graph: Graph
  const reopen = async () => {
    await graph?.close()
    await store.empty()
    graph = await store.open()
  }
  beforeEach(async () => {
    await store.empty()
    graph = await store.open()
  })
  afterEach(() => graph.close())

  const rows = async (cypher: string) =>
    (await graph.query(cypher, { write: true, timeoutMs: 20_000, maxRows: 5_000 })).rows
      .map(row => JSON.stringify(row, (_, value) => (isPlain(value) ? sorted(value) : value)))
      .sort()
  const isPlain = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  const sorted = (value: object) => Object.fromEntries(Object.entries(value).sort())

  /** All nodes and relationships with all that they have; ends by what identifies them. */
  const dump = async () => ({
    nodes: await rows('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties'),
    relationships: await rows(
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, coalesce(a.id, a.key) AS a, coalesce(b.id, b.key) AS b, properties(r) AS properties',
    ),
  })
  const write = async (records: readonly ReturnType<typeof article>[]) => {
    await graph.writeArticles(records)
    await graph.relateClaims()
  }

  it('leaves the graph in which they were never read', async () => {
    let [deleted, related] = [0, 0]
    await fc.assert(
      fc.asyncProperty(
        fc.array(sketch, { minLength: 1, maxLength: 4 }),
        fc.array(sketch, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (kept, gone, first) => {
          const stay = kept.map((one, n) => article(n, one))
          const leave = gone.map((one, n) => article(n + kept.length, one))
          await reopen()
          await write(stay)
          const expected = await dump()
          if (first) await reopen()
          for (const batch of first ? [leave, stay] : [leave]) await write(batch)
          await graph.deleteArticles(leave.map(({ article }) => article.id))
          expect(await dump()).toEqual(expected)
          deleted += leave.length
          related += expected.relationships.filter(row => /REPEATS|SUPPORTS|CONTRADICTS/.test(row)).length
        },
      ),
      { numRuns: RUNS[store.name], endOnFailure: true },
    )
    // What was compared is worth comparing.
    expect(deleted).toBeGreaterThanOrEqual(RUNS[store.name])
    expect(related).toBeGreaterThan(0)
  }, 120_000)

  it('leaves nothing of the last one', async () => {
    const empty = await dump()
    const record = article(1, {
      people: ['Tom Vale'],
      month: '2024-05',
      holder: 0,
      title: 'envoy',
      office: true,
    })
    await write([record])
    await graph.deleteArticles([record.article.id])
    expect(await dump()).toEqual(empty)
  })

  it('takes any number away, some at a time', async () => {
    const empty = await dump()
    const records = Array.from({ length: 60 }, (_, n) =>
      sketchRecord({ title: `Story ${n}`, text: 'Tom Vale came.', people: { 'Tom Vale': ['Tom Vale'] } }),
    )
    await write(records)
    const ids = records.map(record => record.article.id)
    const gone: number[] = []
    await graph.deleteArticles([...ids, ...ids], count => gone.push(count))
    expect(gone).toEqual([50, 60])
    expect(await dump()).toEqual(empty)
  })

  it('refuses one that is not there, and changes nothing', async () => {
    const record = sketchRecord({ text: 'Rain fell.' })
    await write([record])
    const before = await dump()
    await expect(graph.deleteArticles([record.article.id, '0'.repeat(32)])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await dump()).toEqual(before)
  })
})
