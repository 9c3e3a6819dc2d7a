import { afterAll, beforeAll, expect, it } from 'vitest'
import { fill } from '../../../../tests/everything.ts'
import { describeStores } from '../../../../tests/stores.ts'
import { EmbeddedEngine } from '../embedded/engine.ts'
import type { Engine } from '../engine.ts'
import { Neo4jEngine, parseNeo4jUrl } from '../neo4j/engine.ts'
import { checkIntegrity, type Fault } from './check.ts'

/** One of the nodes that a pattern begins with, and what is done to it. */
const one = (pattern: string, node: string, damage: string): string =>
  `MATCH ${pattern} WITH ${node} ORDER BY ${node}.id LIMIT 1 ${damage}`
const related = (pattern: string, damage: string): string => `MATCH ${pattern} WITH r LIMIT 1 ${damage}`

/** What is done to a whole graph, and what is found then. Some damage has several consequences. */
const DAMAGE: readonly (readonly [string, string, readonly RegExp[]])[] = [
  [
    'an article without a text',
    one('(a:Article)', 'a', 'REMOVE a.text'),
    [/^articles without a title, a text/, /^articles that do not fit/, /^claims whose words/],
  ],
  [
    'a text that moved',
    one('(a:Article)', 'a', `SET a.text = 'x' + a.text`),
    [/^claims whose words/, /^articles whose mentions/],
  ],
  [
    'an article without its reading',
    one('(r:Reading)', 'r', 'DELETE r'),
    [/^articles without what was read/],
  ],
  [
    'a reading that is cut off',
    one('(r:Reading)', 'r', `SET r.data = '{"claims'`),
    [/^articles that do not fit/],
  ],
  [
    'a copy of a copy',
    `MATCH (:Article)-[:COPY_OF]->(o:Article) MATCH (a:Article) WHERE a.publishedAt IS NULL WITH o, a LIMIT 1 CREATE (o)-[:COPY_OF {score: 0.8}]->(a)`,
    [/^articles that are copies of several, or of a copy/],
  ],
  [
    'a claim that copies none',
    `MATCH (c:Claim) WITH c ORDER BY c.id DESC LIMIT 1 SET c.copyOf = 'none'`,
    [/^claims that are copies of none/],
  ],
  ['a version without its article', `CREATE (:Version {id: 'lost'})`, [/^versions of articles/]],
  ['a reading without its article', `CREATE (:Reading {id: 'lost', data: '{}'})`, [/^readings of articles/]],
  [
    'an article that lost its claims',
    one('(a:Article)<-[:REPORTED_IN]-(c:Claim)', 'c', 'DETACH DELETE c'),
    [/^articles that do not fit/],
  ],
  [
    'a claim without evidence',
    one('(c:Claim)', 'c', 'MATCH (c)-[r:REPORTED_IN]->(:Article) DELETE r'),
    [/^claims without evidence/],
  ],
  [
    'evidence that is not in the text',
    related('(:Claim)-[r:REPORTED_IN]->(:Article)', `SET r.exact = 'never said'`),
    [/^claims whose words/],
  ],
  [
    'evidence at another place',
    related('(:Claim)-[r:REPORTED_IN]->(:Article)', 'SET r.start = r.start + 1'),
    [/^claims whose words/],
  ],
  [
    'evidence after other words',
    related('(:Claim)-[r:REPORTED_IN]->(:Article)', `SET r.prefix = 'never '`),
    [/^claims whose words/],
  ],
  [
    'a cue that is not in the text',
    one('(c:Claim)', 'c', `SET c.cue = 'never', c.cueStart = 0, c.cueEnd = 5`),
    [/^claims whose words/],
  ],
  [
    'a speaker who is named elsewhere',
    related('(:Entity)-[r:MADE]->(:Claim)', `SET r.surface = 'never', r.start = 0, r.end = 5`),
    [/^claims whose words/],
  ],
  [
    'words that judge and are not there',
    related('(:Claim)-[r:ABOUT]->(:Entity)', `SET r.words = ['never'], r.wordSpans = [0, 5]`),
    [/^claims whose words/],
  ],
  [
    'a claim of two speakers',
    `MATCH (c:Claim)<-[:MADE]-(e:Entity) MATCH (o:Entity) WHERE o.id <> e.id WITH c, o LIMIT 1 CREATE (o)-[:MADE]->(c)`,
    [/^claims of several articles, or by several speakers/],
  ],
  ['a claim in no order', one('(c:Claim)', 'c', 'REMOVE c.sortKey'), [/^claims without a text or a place/]],
  [
    'a post without its organisation',
    related('(:Claim)-[r:FROM_OFFICE]->(:Entity)', 'DELETE r'),
    [/^claims of a post without/],
  ],
  [
    'a mention outside of the text',
    related('(:Article)-[r:MENTIONS]->(:Entity)', 'SET r.spans = [0, 99999999]'),
    [/^articles whose mentions/],
  ],
  [
    'a mention that counts wrongly',
    related('(:Article)-[r:MENTIONS]->(:Entity)', 'SET r.count = 99'),
    [/^articles whose mentions/],
  ],
  ['a person who is a place, too', one('(e:Person)', 'e', 'SET e:Place'), [/^entities that are not one of/]],
  ['an entity without a name', one('(e:Entity)', 'e', 'REMOVE e.name'), [/^entities that are not called/]],
  [
    'an entity that is not searched',
    one('(e:Entity)', 'e', 'REMOVE e.searchText'),
    [/^entities that are not called/],
  ],
  [
    'an entity that is counted wrongly',
    one('(e:Entity)', 'e', `SET e.mentionKey = '1 ' + e.sortKey`),
    [/^entities that are not called/],
  ],
  [
    'an entity without one of its names',
    related('(:Alias)-[r:NAMES]->(:Entity)', 'DELETE r'),
    [/^entities that are not called/],
  ],
  [
    'an entity that nobody names',
    `CREATE (:Entity:Person {id: 'nobody', name: 'Nobody'})`,
    [/^entities that no article names/],
  ],
  ['a name of nobody', `CREATE (:Alias {key: 'nobody'})`, [/^names that name nobody/]],
  [
    'a role that an article lost speaks of',
    related('(:Entity)-[r:HOLDS_ROLE]->(:Entity)', `SET r.articleIds = r.articleIds + ['lost']`),
    [/^entities with roles/],
  ],
  [
    'a role that none speaks of',
    related('(:Entity)-[r:HOLDS_ROLE]->(:Entity)', 'SET r.articleIds = []'),
    [/^entities with roles/],
  ],
  [
    'a variant of nobody',
    related('(:Variant)-[r:VARIANT_OF]->(:Entity)', 'DELETE r'),
    [/^variants without the entity/],
  ],
  [
    'a variant of somebody else',
    one('(v:Variant)', 'v', `SET v.entity = 'nobody'`),
    [/^variants without the entity/],
  ],
  [
    'a variant that is of its entity for no reason',
    one('(v:Variant)', 'v', `SET v.why = '{}'`),
    [/^variants that would be taken for another/],
  ],
  [
    'a variant that was given to somebody else',
    `MATCH (v:Variant)-[r:VARIANT_OF]->(e:Entity) WHERE v.id <> e.id MATCH (o:Entity) WHERE o.id <> e.id WITH v, r, o LIMIT 1 DELETE r CREATE (v)-[:VARIANT_OF]->(o) SET v.entity = o.id`,
    [/^variants that would be taken for another/],
  ],
  [
    'a variant that was counted by nobody',
    one('(v:Variant)', 'v', `SET v.tally = '{"id'`),
    [/^variants that would be taken for another/],
  ],
  [
    'a variant that is not used so often',
    one('(v:Variant)', 'v', 'SET v.articles = v.articles + 1'),
    [/^variants whose number/],
  ],
  [
    'a variant outside of its blocks',
    related('(:Block)-[r:HOLDS]->(:Variant)', 'DELETE r'),
    [/^variants that are not in the blocks/],
  ],
  ['a block of nothing', `CREATE (:Block {key: 'nothing'})`, [/^blocks that hold nothing/]],
  [
    'a month to be compared',
    `MATCH (p:Period) WITH p ORDER BY p.key DESC LIMIT 1 SET p.compared = false`,
    [/^months whose statements/],
  ],
  [
    'a month that was lost',
    `MATCH (p:Period) WITH p ORDER BY p.key LIMIT 1 DELETE p`,
    [/^months that are not known/],
  ],
  [
    'a relationship to the wrong thing',
    `MATCH (c:Claim) MATCH (a:Article) WITH c, a LIMIT 1 CREATE (c)-[:ABOUT]->(a)`,
    [/^ABOUT relationships/],
  ],
  ['a node that nothing identifies', 'CREATE (:Review)', [/^Review nodes that nothing identifies/]],
  ['an older version', 'MATCH (v:SchemaVersion) SET v.version = 1', [/^schema versions/]],
]

class RolledBack extends Error {}

describeStores('what must be true of a graph', store => {
  let engine: Engine
  beforeAll(async () => {
    await store.empty()
    const graph = await store.open()
    await fill(graph)
    await graph.close()
    engine =
      store.name === 'embedded'
        ? EmbeddedEngine.open(store.address.replace('embedded:', ''))
        : await Neo4jEngine.open(parseNeo4jUrl(store.address))
  })
  afterAll(() => engine.close())

  /** What is found of the graph with damages, which are then taken back. */
  async function found(...damages: readonly string[]): Promise<readonly Fault[]> {
    let faults: readonly Fault[] = []
    const work = engine.write(async run => {
      for (const damage of damages) await run(damage)
      faults = await checkIntegrity({ read: run, missingSchema: () => engine.missingSchema() })
      throw new RolledBack()
    })
    await expect(work).rejects.toThrow(RolledBack)
    for (const { count, ids, fix } of faults) {
      expect(count).toBeGreaterThan(0)
      expect(ids.length).toBeLessThanOrEqual(5)
      expect(fix).toMatch(/`sayso \w+/)
    }
    return faults
  }
  const nameOf = ({ fault }: Fault): string => fault

  it('is true of one with something of everything', async () => {
    const pages: string[] = []
    const onPage = (label: string, nodes: number) => pages.push(`${label} ${nodes}`)
    expect(await checkIntegrity(engine, { onPage })).toEqual([])
    expect(pages).toContain('Article 11')
  })

  // Each damage by itself in the quicker store; all of them at once in the other.
  type Case = readonly [string, readonly string[], readonly RegExp[]]
  const cases: readonly Case[] =
    store.name === 'embedded'
      ? DAMAGE.map(([name, damage, faults]) => [name, [damage], faults])
      : [['all of that', DAMAGE.map(([, damage]) => damage), DAMAGE.flatMap(([, , faults]) => faults)]]
  it.each(cases)('is not true of %s', async (_, damages, expected) => {
    const names = (await found(...damages)).map(nameOf)
    for (const fault of expected) expect(names).toContainEqual(expect.stringMatching(fault))
  })

  it('is not true of one without an index', async () => {
    await engine.write(run => run('DROP INDEX decision_a'))
    expect(await checkIntegrity(engine)).toMatchObject([{ ids: ['decision_a'], count: 1 }])
    await engine.createSchema()
    expect(await checkIntegrity(engine)).toEqual([])
  })

  // The constraints of Neo4j let none come to be.
  if (store.name === 'neo4j') return
  it('is not true of two nodes with one id', async () => {
    await engine.write(run => run('DROP CONSTRAINT article_id_unique'))
    const faults = await found(one('(a:Article)', 'a', 'CREATE (:Article {id: a.id})'))
    expect(faults.map(nameOf)).toContain('Article nodes that share their id with another')
    await engine.createSchema()
  })
})
