import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { organisationId, personId, sketchRecord } from '../../../../tests/record.ts'
import { describeStores } from '../../../../tests/stores.ts'
import type { Action, Graph } from '../index.ts'

/** An article in which each of the people says something of the next. */
const story = (n: number, ...people: string[]) =>
  sketchRecord({
    title: `Story ${n}`,
    outlet: `Paper ${n % 2}`,
    date: `2024-05-${String(n + 10)}`,
    text: people.map((name, i) => `${name} said thing ${i} of ${people[(i + 1) % people.length]}.`).join(' '),
    people: Object.fromEntries(people.map(name => [name, [name]])),
    claims: people.map((name, i) => ({
      by: name,
      source: name,
      cue: 'said',
      content: `thing ${i}`,
      about: [people[(i + 1) % people.length] ?? name].filter(other => other !== name),
      stances: { [people[(i + 1) % people.length] ?? name]: { stance: 'NEGATIVE', words: [`thing ${i}`] } },
    })),
  })

describeStores('resolution', store => {
  let graph: Graph
  beforeEach(async () => {
    await store.empty()
    graph = await store.open()
  })
  afterEach(() => graph.close())

  const rows = async (cypher: string) =>
    (await graph.query(cypher, { write: true, timeoutMs: 20_000, maxRows: 1000 })).rows
      .map(row => JSON.stringify(row))
      .sort()

  /** All that the graph holds, but for decisions and earlier versions. */
  const state = async () => ({
    entities: await rows('MATCH (e:Entity) RETURN e.id AS id, e.name AS name, e.aliases AS aliases'),
    mentions: await rows(
      'MATCH (a:Article)-[m:MENTIONS]->(e:Entity) RETURN a.id AS a, e.id AS e, m.name AS name, m.names AS names, m.spans AS spans',
    ),
    claims: await rows('MATCH (e:Entity)-[:MADE]->(c:Claim) RETURN e.id AS e, c.id AS c'),
    about: await rows(
      'MATCH (c:Claim)-[t:ABOUT]->(e:Entity) RETURN c.id AS c, e.id AS e, t.stance AS stance, t.score AS score, t.words AS words, t.wordSpans AS spans',
    ),
    variants: await rows(
      'MATCH (v:Variant)-[:VARIANT_OF]->(e:Entity) RETURN v.id AS v, v.tally AS tally, v.why AS why, v.blocks AS blocks, e.id AS e',
    ),
    blocks: await rows('MATCH (b:Block)-[:HOLDS]->(v:Variant) RETURN b.key AS b, v.id AS v'),
    calls: await rows('MATCH (a:Article)-[:CALLS]->(v:Variant) RETURN a.id AS a, v.id AS v'),
    counts: await counts(),
  })
  const counts = async () => {
    const { nodes, relationships } = await graph.counts()
    const { Version: _, ...others } = nodes
    const { VERSION_OF: __, ...between } = relationships
    return { nodes: others, relationships: between }
  }
  const people = () =>
    rows('MATCH (e:Person)<-[:MENTIONS]-(a:Article) RETURN e.name AS name, count(a) AS articles')

  it('puts spellings of one name on one node, and surnames alone with whom they mean', async () => {
    await graph.writeArticles([story(1, 'Vale', 'Ada Brook')])
    expect(await people()).toEqual(['{"name":"Ada Brook","articles":1}', '{"name":"Vale","articles":1}'])
    await graph.writeArticles([
      story(2, 'Bashar al-Vale'),
      story(3, 'Bashar al-Vale'),
      story(4, 'Bashar Vale'),
    ])
    expect(await people()).toEqual([
      '{"name":"Ada Brook","articles":1}',
      '{"name":"Bashar al-Vale","articles":4}',
    ])
  })

  it('keeps apart who only shares a surname', async () => {
    await graph.writeArticles([story(1, 'Rex Vale', 'Mia Vale'), story(2, 'Rex Vale Jr.'), story(3, 'Vale')])
    expect(await people()).toHaveLength(4)
  })

  const TOMS =
    'Ada Brook,Rex Marsh,Mia Thorn,Ida Pond,Una Reed,Jon Hill,Pam Lake,Ned Dale,Kit Moor,Liv Fenn'.split(',')
  const EVAS =
    'Leo Stone,Amy Field,Max Grove,Zoe Heath,Bea Frost,Gus Thatch,Ivy Strand,Ole Crag,Sue Bay,Tim Dell'.split(
      ',',
    )
  /** Two people of one surname, each with others of their own, and an article that names the others of the second. */
  const CIRCLES = [
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => story(n, 'Tom Vale', ...TOMS)),
    ...[10, 11, 12, 13, 14, 15, 16, 17].map(n => story(n, 'Eva Vale', ...EVAS)),
    story(18, 'Vale', ...EVAS),
  ]
  const valeIn = (n: number) =>
    rows(
      `MATCH (a:Article {title: 'Story ${n}'})-[m:MENTIONS {name: 'Vale'}]->(e:Person) RETURN e.name AS name`,
    )

  it('takes a surname alone for the one whose articles name the same others', async () => {
    await graph.writeArticles(CIRCLES)
    expect(await valeIn(18)).toEqual(['{"name":"Eva Vale"}'])
    // With other names in it, the same article is about the other one.
    await graph.writeArticles([story(18, 'Vale', ...TOMS)])
    expect(await valeIn(18)).toEqual(['{"name":"Tom Vale"}'])
    await graph.writeArticles([story(18, 'Vale', 'Uma Tarn', 'Pip Ridge')])
    expect(await valeIn(18)).toEqual(['{"name":"Vale"}'])
  })

  it('brings a store of an earlier version up to date when it is opened', async () => {
    await graph.writeArticles(CIRCLES)
    await graph.relateClaims()
    const expected = await state()
    for (const cypher of [
      'MATCH (v:SchemaVersion) SET v.version = 2',
      'MATCH (v:Variant) SET v.tally = replace(v.tally, \'"company":\', \'"other":\')',
      "MATCH (:Block)-[h:HOLDS]->(v:Variant {name: 'Eva Vale'}) DELETE h",
    ])
      await graph.query(cypher, { write: true, timeoutMs: 20_000, maxRows: 0 })
    await graph.close()
    graph = await store.open()
    expect(await state()).toEqual(expected)
  })

  it('is the same graph whatever the order and the batches, and after taking versions back', async () => {
    const stories = [
      story(1, 'Vale', 'Ada Brook'),
      story(2, 'Tom Vale'),
      story(3, 'Tom J. Vale', 'Brook'),
      story(4, 'Tom Vale', 'Mia Vale'),
      story(5, 'Ada Brook'),
      story(6, 'Ada Brook', 'Vale'),
    ]
    await graph.writeArticles(stories)
    const expected = await state()
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(stories, { minLength: stories.length }),
        fc.array(fc.nat({ max: 5 }), { maxLength: 3 }),
        async (shuffled, revised) => {
          await graph.close()
          await store.empty()
          graph = await store.open()
          for (const n of revised) await graph.writeArticles([story(n + 1, 'Zoe Marsh', 'Vale')])
          for (const record of shuffled) await graph.writeArticles([record])
          expect(await state()).toEqual(expected)
        },
      ),
      { numRuns: store.name === 'neo4j' ? 4 : 12 },
    )
  })

  it('gives an entity the id of the name that most articles use', async () => {
    await graph.writeArticles([
      story(1, 'Tom J. Vale'),
      story(2, 'Tom Vale'),
      story(3, 'Tom Vale'),
      story(4, 'Tom Vale'),
    ])
    expect(await rows('MATCH (e:Person) RETURN e.id AS id')).toEqual([
      JSON.stringify({ id: personId('Tom Vale') }),
    ])
  })

  const CAST = [
    story(1, 'Tom Vale', 'Ada Brook'),
    story(2, 'Tom J. Vale', 'Rex Marsh'),
    story(3, 'Vale', 'Ada Brook'),
    story(4, 'Tom Vale', 'Rhea Marsh'),
    story(5, 'Tom Vale', 'Brook'),
  ]
  const by = (n: number) => ({ by: 'an editor', at: new Date(Date.UTC(2024, 5, 1, 0, 0, n)).toISOString() })

  it('merges and splits as a person says, keeps to it, and takes it back', async () => {
    await graph.writeArticles(CAST)
    const before = await state()
    const merge = await graph.decide(
      { action: 'MERGE', entities: [personId('Rex Marsh'), personId('Rhea Marsh')] },
      by(1),
    )
    expect(await people()).toContain('{"name":"Rhea Marsh","articles":2}')
    await graph.writeArticles([story(2, 'Tom J. Vale', 'Rex Marsh'), story(6, 'Rex Marsh')])
    expect(await people()).toContain('{"name":"Rex Marsh","articles":3}')
    const split = await graph.decide(
      { action: 'SPLIT', entity: personId('Tom Vale'), variants: [personId('Tom J. Vale')] },
      by(2),
    )
    expect(await people()).toContain('{"name":"Tom J. Vale","articles":1}')
    expect((await graph.decisions()).map(({ id, by: who, pairs }) => [id, who, pairs.length])).toEqual([
      [split, 'an editor', 1],
      [merge, 'an editor', 1],
    ])
    await graph.undo(split, by(3))
    await graph.undo(merge, by(4))
    await graph.writeArticles([story(6, 'Ada Brook')])
    await graph.writeArticles(CAST)
    const { counts: _, ...rest } = await state()
    await graph.close()
    await store.empty()
    graph = await store.open()
    await graph.writeArticles([...CAST, story(6, 'Ada Brook')])
    expect(rest).toEqual((({ counts: __, ...others }) => others)(await state()))
    expect(before.entities).not.toEqual(rest.entities)
  })

  it('is the graph that was there before when all decisions are undone, whatever they were', async () => {
    await graph.writeArticles(CAST)
    const { counts: _, ...before } = await state()
    let now = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            action: fc.constantFrom('MERGE' as const, 'SPLIT' as const, 'DISTINGUISH' as const),
            pick: fc.nat(),
            other: fc.nat(),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        fc.nat(),
        async (choices, turn) => {
          const made: string[] = []
          for (const { action, pick, other } of choices) {
            const ids = (await rows('MATCH (e:Person) RETURN e.id AS id')).map(
              row => JSON.parse(row).id as string,
            )
            const [a = '', b = ''] = [ids[pick % ids.length], ids[other % ids.length]]
            const variants = (
              await rows(`MATCH (v:Variant)-[:VARIANT_OF]->(e:Person {id: '${a}'}) RETURN v.id AS id`)
            ).map(row => JSON.parse(row).id as string)
            if (action === 'SPLIT') {
              if (variants.length > 1)
                made.push(await graph.decide({ action, entity: a, variants: variants.slice(1) }, by(++now)))
            } else if (a !== b) made.push(await graph.decide({ action, entities: [a, b] }, by(++now)))
          }
          const order = made.map((id, i) => ({ id, key: (i * 7 + turn) % 5 })).sort((x, y) => x.key - y.key)
          for (const { id } of order) await graph.undo(id, by(++now))
          const { counts: __, ...after } = await state()
          expect(after).toEqual(before)
        },
      ),
      { numRuns: store.name === 'neo4j' ? 5 : 20 },
    )
  })

  it('refuses what cannot be decided, and changes nothing', async () => {
    await graph.writeArticles(CAST)
    const before = await state()
    const refused = (action: Action) => expect(graph.decide(action, by(1))).rejects
    await refused({ action: 'MERGE', entities: [personId('Ada Brook'), 'f'.repeat(32)] }).toMatchObject({
      code: 'NOT_FOUND',
    })
    await refused({ action: 'MERGE', entities: [personId('Ada Brook')] }).toMatchObject({
      code: 'DECISION_INVALID',
    })
    await refused({
      action: 'MERGE',
      entities: [personId('Ada Brook'), organisationId('Paper 1')],
    }).toMatchObject({
      code: 'DECISION_INVALID',
    })
    await refused({
      action: 'SPLIT',
      entity: personId('Ada Brook'),
      variants: [personId('Ada Brook')],
    }).toMatchObject({
      code: 'DECISION_INVALID',
    })
    await expect(graph.undo('0'.repeat(32), by(2))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await state()).toEqual(before)
  })
})
