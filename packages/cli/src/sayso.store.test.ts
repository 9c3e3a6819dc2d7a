import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { printed, sayso, startSayso } from '../../../tests/command.ts'
import { describeStores } from '../../../tests/stores.ts'

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url))
const directory = mkdtempSync(join(tmpdir(), 'sayso-cli-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const ID_QUERIES = [
  'MATCH (n:Article) RETURN n.id AS id, n.sortKey AS k, n.title AS t ORDER BY id',
  'MATCH (n:Entity) RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.kind AS kind ORDER BY id',
  'MATCH (n:Claim) RETURN n.id AS id, n.text AS text, n.sortKey AS k ORDER BY id',
  'MATCH (n:Alias)-[:NAMES]->(e:Entity) RETURN n.key AS id, e.id AS e ORDER BY id, e',
  'MATCH (e:Entity)-[m:MADE]->(c:Claim) RETURN c.id AS id, e.id AS e, m.cue AS cue, m.start AS s ORDER BY id',
  'MATCH (c:Claim)-[:ABOUT]->(e:Entity) RETURN c.id AS id, e.id AS e ORDER BY id, e',
  'MATCH (c:Claim)-[r:REPORTED_IN]->(a:Article) RETURN c.id AS id, r.start AS s, r.exact AS x, a.id AS a ORDER BY id, s',
  'MATCH (a:Article)-[m:MENTIONS]->(e:Entity) RETURN a.id AS id, e.id AS e, m.count AS n, m.spans AS s ORDER BY id, e',
]

describeStores('the command', store => {
  const at = ['--store', store.address]
  beforeEach(() => store.empty())

  const graph = async (): Promise<unknown> => {
    const open = await store.open()
    const tables = []
    for (const query of ID_QUERIES)
      tables.push((await open.query(query, { write: true, timeoutMs: 30_000, maxRows: 100_000 })).rows)
    const state = { counts: await open.counts(), tables }
    await open.close()
    return state
  }

  it('gives the same graph for the same articles twice, in any order, and one by one', async () => {
    const files = readdirSync(seeds).map(name => join(seeds, name))
    expect(await sayso(['ingest', seeds, ...at])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^5 articles written with \d\d claims/),
    })
    const first = await graph()
    expect(await sayso(['ingest', ...files.toReversed(), ...at])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('5 already there'),
    })
    expect(await graph()).toEqual(first)
    await store.empty()
    for (const file of files.toReversed()) await sayso(['ingest', file, ...at])
    expect(await graph()).toEqual(first)
  })

  it('reads what it can of a mixed lot, and says what it could not', async () => {
    const good = join(directory, 'good.md')
    writeFileSync(good, '---\ntitle: Rain\noutlet: The Post\n---\n"It will rain," Ada Brook said.\n')
    const empty = join(directory, 'empty.txt')
    writeFileSync(empty, '')
    const binary = join(directory, 'binary.txt')
    writeFileSync(binary, new Uint8Array([0, 1, 2, 3]))
    const huge = join(directory, 'huge.txt')
    writeFileSync(huge, Buffer.alloc(50_000_000, 'word '))
    const { code, stdout, stderr } = await sayso([
      'ingest',
      empty,
      binary,
      huge,
      join(directory, 'nowhere.txt'),
      good,
      ...at,
    ])
    expect(code).toBe(3)
    expect(stdout).toMatch(/^1 article written with 1 claim, 4 refused/)
    const lines = stderr.split('\n').filter(line => line.startsWith('refused: '))
    expect(lines).toHaveLength(4)
    expect(stderr).not.toMatch(/\n {4}at /)
    const found = await sayso(['cypher', 'MATCH (c:Claim) RETURN c.text AS text', '--json', ...at])
    expect(found.stdout).toBe('{"text":"It will rain"}\n')
  })

  it('prints events as JSON lines', async () => {
    const { stdout } = await sayso(['ingest', seeds, '/nowhere.txt', '--json', ...at])
    const events = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(events.map(event => event.state).sort()).toEqual([
      ...Array.from({ length: 4 }, () => 'compared'),
      'done',
      'refused',
      ...Array.from({ length: 5 }, () => 'written'),
    ])
    expect(events.at(-1)).toMatchObject({ state: 'done', written: 5, refused: 1 })
    expect(events.at(-2)).toMatchObject({
      state: 'compared',
      month: '2015-09',
      CONTRADICTS: expect.any(Number),
    })
    expect(events).toContainEqual(
      expect.objectContaining({ code: 'INPUT_UNREADABLE', origin: '/nowhere.txt' }),
    )
  })

  it('runs Cypher: a table or JSON, with parameters, within a limit, reading only unless told', async () => {
    await sayso(['ingest', seeds, ...at])
    const query = 'MATCH (p:Person) WHERE p.name STARTS WITH $start RETURN p.name AS name ORDER BY name'
    const table = await sayso(['cypher', query, '--param', 'start=Mar', ...at])
    expect(table.stdout).toMatch(/name[\s\S]*Marie Harf/)
    const json = await sayso(['cypher', query, '--param', 'start="Mar"', '--json', ...at])
    expect(json).toMatchObject({ code: 0, stdout: '{"name":"Marie Harf"}\n' })
    const few = await sayso(['cypher', 'MATCH (c:Claim) RETURN c.id', '--limit', '3', '--json', ...at])
    expect(few.stdout.trim().split('\n')).toHaveLength(3)
    expect(few.stderr).toContain('more than 3 rows')
    const erase = 'MATCH (n:Claim) DETACH DELETE n'
    expect(await sayso(['cypher', erase, ...at])).toMatchObject({
      code: 5,
      stdout: '',
      stderr: expect.stringContaining('--write'),
    })
    expect(await sayso(['cypher', 'MATCH (n', ...at])).toMatchObject({ code: 5 })
    expect(await sayso(['cypher', erase, '--write', ...at])).toMatchObject({ code: 0 })
    const left = await sayso(['cypher', 'MATCH (n:Claim) RETURN count(n) AS n', '--json', ...at])
    expect(left.stdout).toBe('{"n":0}\n')
  })

  it('says how the store is', async () => {
    await sayso(['ingest', seeds, ...at])
    const { code, stdout } = await sayso(['doctor', ...at])
    expect(code).toBe(0)
    expect(stdout).toMatch(/ok {2}store: .*(Grafeo|Neo4j)/)
    expect(stdout).toMatch(/ok {2}content: 5 articles/)
    expect(stdout).not.toContain('BAD')
  })

  it('refuses a store of a newer version, and leaves it alone', async () => {
    const open = await store.open()
    await open.query('MATCH (v:SchemaVersion) SET v.version = 99', {
      write: true,
      timeoutMs: 9_000,
      maxRows: 0,
    })
    await open.close()
    for (const args of [['ingest', seeds], ['serve', '--port', '0'], ['doctor']])
      expect(await sayso([...args, ...at])).toMatchObject({ code: 4 })
  })

  it('serves until it is told to stop', async () => {
    await sayso(['ingest', seeds, ...at])
    const server = startSayso(['serve', '--port', '0', ...at])
    const [, url] = await printed(server.stderr, /POST (http:\S+)\/graphql/)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    const reply = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          '{ claims(filter: { about: "Bashar al-Assad" }) { edges { node { text speaker { ... on Person { name } } } } } }',
      }),
    })
    const { data } = (await reply.json()) as { data: { claims: { edges: { node: { speaker: unknown } }[] } } }
    expect(data.claims.edges.map(edge => edge.node.speaker)).toContainEqual({ name: 'Marie Harf' })
    // Reading goes on beside it; only writing to the embedded store has to wait.
    expect(await sayso(['cypher', 'MATCH (n:Article) RETURN count(n) AS n', '--json', ...at])).toMatchObject({
      code: 0,
      stdout: '{"n":5}\n',
    })
    if (store.name === 'embedded')
      expect(await sayso(['ingest', seeds, ...at])).toMatchObject({
        code: 4,
        stderr: expect.stringContaining('open in another process'),
      })
    server.kill('SIGTERM')
    expect(await once(server, 'exit')).toEqual([0, null])
  })

  it('takes mutations where it is told to, and keeps them', async () => {
    await sayso(['ingest', seeds, ...at])
    const tokens = ['--tokens', join(directory, `${store.name}.json`)]
    const server = startSayso(['serve', '--write', '--port', '0', ...tokens, ...at])
    const [, url] = await printed(server.stderr, /POST (http:\S+)\/graphql/)
    // The server learns of it while it runs.
    const made = await sayso(['token', 'create', 'an editor', '--role', 'editor', ...tokens])
    const query = async (text: string) => {
      const reply = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${made.stdout.trim()}` },
        body: JSON.stringify({ query: text }),
      })
      // biome-ignore lint/suspicious/noExplicitAny: the test says what it expects in it
      return ((await reply.json()) as { data: any }).data
    }
    const { a, b } = await query(
      '{ a: person(name: "Marie Harf") { id } b: person(name: "John Kerry") { id } }',
    )
    const { distinguishEntities } = await query(
      `mutation { distinguishEntities(a: "${a.id}", b: "${b.id}") { decision { by } } }`,
    )
    expect(distinguishEntities.decision).toEqual({ by: 'an editor' })
    server.kill('SIGTERM')
    expect(await once(server, 'exit')).toEqual([0, null])
    const kept = await sayso(['cypher', 'MATCH (d:Decision) RETURN d.by AS by', '--json', ...at])
    expect(kept.stdout).toBe('{"by":"an editor"}\n')
  })

  it('takes no mutations from other machines while nobody has a token', async () => {
    const none = ['--tokens', join(directory, 'none.json')]
    const { code, stderr } = await sayso([
      'serve',
      '--write',
      '--host',
      '0.0.0.0',
      '--port',
      '0',
      ...none,
      ...at,
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('sayso token create NAME --role editor')
  })

  it('gives up on a statement at its time limit, and ends', async () => {
    await sayso(['ingest', seeds, ...at])
    const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS n'
    const { code, stderr } = await sayso(['cypher', endless, '--timeout', '1', ...at])
    expect(code).toBe(5)
    expect(stderr).toMatch(/time limit|within 1 s/)
  })

  it('writes everything though nobody reads what it prints', async () => {
    const child = startSayso(['ingest', seeds, '--json', ...at])
    child.stdout?.destroy()
    child.stderr?.destroy()
    expect(await once(child, 'exit')).toEqual([0, null])
    const { stdout } = await sayso(['cypher', 'MATCH (n:Article) RETURN count(n) AS n', '--json', ...at])
    expect(stdout).toBe('{"n":5}\n')
  })

  it('stops at Ctrl-C with whole articles only, and goes on from there', async () => {
    const lot = join(directory, `lot-${store.name}.jsonl`)
    const line = (n: number): string =>
      JSON.stringify({
        id: n,
        title: `Story ${n}`,
        outlet: 'Post',
        publishedAt: '2024-01-01',
        text: `Ada Brook said that item ${n} is late.`,
      })
    writeFileSync(lot, Array.from({ length: 3000 }, (_, n) => line(n)).join('\n'))
    const child = startSayso(['ingest', lot, ...at])
    child.stdout?.resume()
    await printed(child.stderr, /Story 5:/)
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
    const open = await store.open()
    const { nodes } = await open.counts()
    await open.close()
    expect(nodes['Article']).toBeGreaterThanOrEqual(20)
    expect(nodes['Article']).toBeLessThan(3000)
    expect(nodes['Claim']).toBe(nodes['Article'])
  })

  if (store.name === 'embedded') return

  it('gives the same graph from two processes at once', async () => {
    await sayso(['ingest', seeds, ...at])
    const first = await graph()
    await store.empty()
    const files = readdirSync(seeds).map(name => join(seeds, name))
    const runs = await Promise.all([
      sayso(['ingest', ...files, ...at]),
      sayso(['ingest', ...files.toReversed(), ...at]),
    ])
    expect(runs.map(run => run.code)).toEqual([0, 0])
    expect(await graph()).toEqual(first)
  })

  it('says so when the password is wrong, and does not repeat it', async () => {
    const wrong = store.address.replace(/:[^:@/]+@/, ':wrong-secret@')
    const { code, stderr } = await sayso(['ingest', seeds, '--store', wrong])
    expect(code).toBe(4)
    expect(stderr).toMatch(/refused the user name or password.*NEO4J_PASSWORD/)
    expect(stderr).not.toContain('wrong-secret')
  })
})

describe('the command', () => {
  it('prints help with the exit codes', async () => {
    const { code, stdout } = await sayso(['--help'])
    expect(code).toBe(0)
    for (const word of [
      'ingest',
      'extract',
      'evaluate',
      'serve',
      'cypher',
      'entities',
      'doctor',
      'Exit codes',
      '130',
    ])
      expect(stdout).toContain(word)
  })

  it.each([
    [['ingest']],
    [['fly']],
    [['serve', '--port', 'x']],
    [['ingest', 'x', '--store', 'nowhere']],
    [[]],
  ])('answers wrong usage %j with code 2 and a way out', async args => {
    const { code, stderr } = await sayso(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(/help|Usage|embedded:PATH/)
  })

  it('shows no password of the environment', async () => {
    const env = { SAYSO_STORE: 'neo4j://neo4j:hunter2@localhost' }
    for (const args of [['--help'], ['cypher', '--help'], ['serve', '--help'], ['doctor']]) {
      const { stdout, stderr } = await sayso(args, { env })
      expect(stdout + stderr).not.toContain('hunter2')
    }
  })

  it('refuses a wrong environment', async () => {
    const { code, stderr } = await sayso(['doctor'], { env: { SAYSO_PORT: 'many' } })
    expect(code).toBe(2)
    expect(stderr).toContain('SAYSO_PORT')
  })

  it('says so when no store is there, and when nothing answers', async () => {
    const none = `embedded:${join(directory, 'none.grafeo')}`
    expect(await sayso(['doctor', '--store', none])).toMatchObject({
      code: 4,
      stdout: expect.stringContaining('BAD store'),
    })
    expect(await sayso(['ingest', seeds, '--store', 'bolt://127.0.0.1:1'])).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('nothing answers'),
    })
  })

  it('keeps the default store in the folder that it is run in', async () => {
    const cwd = join(directory, 'clone')
    cpSync(seeds, join(cwd, 'seeds'), { recursive: true })
    expect(await sayso(['ingest', 'seeds'], { cwd })).toMatchObject({ code: 0 })
    expect(readdirSync(join(cwd, '.sayso'))).toContain('graph.grafeo')
  })

  it('extracts to standard output: one line an article, offsets in code points', async () => {
    const text = '🦊 “It will rain,” said Ada Brook, the mayor. Brook left.'
    const stdin = `${JSON.stringify({ id: 'a', text })}\n${JSON.stringify({ id: 'b', text: 'Nothing.' })}\n`
    const { code, stdout } = await sayso(['extract', '--jsonl'], { stdin })
    expect(code).toBe(0)
    const [first, second, ...more] = stdout.trim().split('\n')
    expect(more).toEqual([])
    const { id, mentions, entities, claims } = JSON.parse(first ?? '')
    const points = Array.from(text)
    const exact = ([start, end]: [number, number]) => points.slice(start, end).join('')
    expect(id).toBe('a')
    expect(entities).toMatchObject([{ type: 'PERSON', name: 'Ada Brook' }])
    expect(mentions.map((m: { start: number; end: number }) => exact([m.start, m.end]))).toEqual([
      'Ada Brook',
      'Brook',
    ])
    expect(claims).toHaveLength(1)
    expect(claims[0]).toMatchObject({ quote: 'DIRECT', speaker: entities[0].id })
    expect(claims[0].content.map(exact).join(' ')).toContain('It will rain')
    expect(exact(claims[0].cue)).toBe('said')
    expect(JSON.parse(second ?? '')).toEqual({ id: 'b', mentions: [], entities: [], claims: [], roles: [] })
  })

  it('extracts files under their names', async () => {
    const [seed = ''] = readdirSync(seeds)
    const { stdout } = await sayso(['extract', join(seeds, seed)])
    expect(JSON.parse(stdout)).toMatchObject({ id: seed.replace('.md', '') })
    expect(readFileSync(join(seeds, seed), 'utf8')).toContain('---')
  })
})
