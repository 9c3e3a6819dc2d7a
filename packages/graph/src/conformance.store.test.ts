import { type ClaimPair, contentId, type Judge, nameKey, SaysoError } from '@sayso/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { organisationId, personId, sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'
import {
  articleById,
  articlePage,
  articleText,
  type ClaimFilter,
  type ClaimRow,
  claimArticle,
  claimById,
  claimCount,
  claimEntities,
  claimEvidence,
  claimPage,
  claimSpeaker,
  claimTargets,
  type EntityRow,
  entityByName,
  entityPage,
  type Graph,
  mentionedPage,
  mentioningPage,
  nodeCount,
  type Page,
  type RoleFilter,
  type RoleOf,
  rolePage,
  shortestPaths,
  termsOf,
} from './index.ts'

const flood = sketchRecord({
  title: 'Dam questioned',
  outlet: 'The Valley Post',
  date: '2024-03-01',
  text: 'Engineer Ada Brook said the dam is sound. Mayor Tom Reed told Brook that the river authority had lied. "We measured it," said the River Authority, "twice."',
  people: { 'Ada Brook': ['Ada Brook', 'Brook'], 'Tom Reed': ['Tom Reed'] },
  organisations: { 'River Authority': ['River Authority', 'river authority'] },
  claims: [
    { by: 'Ada Brook', source: 'Engineer Ada Brook', cue: 'said', content: 'the dam is sound' },
    {
      by: 'Tom Reed',
      source: 'Mayor Tom Reed',
      cue: 'told',
      content: 'the river authority had lied',
      about: ['River Authority'],
      stances: { 'River Authority': { stance: 'NEGATIVE', words: ['had lied', 'told'] } },
      to: ['Ada Brook'],
    },
    {
      by: 'River Authority',
      source: 'the River Authority',
      cue: 'said',
      content: ['We measured it,', 'twice.'],
    },
  ],
})
const doubt = sketchRecord({
  title: 'Engineer doubts authority',
  outlet: 'Hill Gazette',
  date: '2024-03-02',
  text: 'Ms. Ada Brook argued that the River Authority is late. Nobody answered.',
  people: { 'Ada Brook': ['Ada Brook'] },
  organisations: { 'River Authority': ['River Authority'] },
  claims: [
    {
      by: 'Ada Brook',
      source: 'Ada Brook',
      cue: 'argued',
      content: 'the River Authority is late',
      about: ['River Authority'],
      via: [],
    },
  ],
})
const undated = sketchRecord({
  title: 'Undated note',
  text: 'A. Brook believes rain comes.',
  people: { 'Ada Brook': ['A. Brook'] },
  claims: [{ by: 'Ada Brook', source: 'A. Brook', cue: 'believes', content: 'rain comes' }],
})

const GIVEN =
  'Adam Bertha Carl Doris Egon Frida Gustav Hanna Igor Judith Kurt Laura Milan Nora Oskar Petra Ralf Sofia Tibor Ulla Viktor Wanda Xaver Yvonne Zoltan Boris Clara Dirk Edith Felix'.split(
    ' ',
  )

const page = (more: Partial<Page> = {}): Page => ({
  limit: 10,
  ascending: false,
  after: null,
  before: null,
  ...more,
})

describeStores('the graph', store => {
  let graph: Graph
  beforeEach(async () => {
    await store.empty()
    graph = await store.open()
  })
  afterEach(() => graph.close())

  const claims = async (filter: ClaimFilter, more: Partial<Page> = {}): Promise<ClaimRow[]> => {
    const args = { parent: 'all', filter, ...page(more) }
    const [rows = []] = await graph.look([{ lookup: claimPage, args, key: '' }])
    return (rows as ClaimRow[]).sort((a, b) => (a.sortKey < b.sortKey ? 1 : -1))
  }
  const texts = async (filter: ClaimFilter, more: Partial<Page> = {}) =>
    (await claims(filter, more)).map(claim => claim.text)

  it('is empty and versioned at first', async () => {
    expect(await graph.counts()).toEqual({ nodes: { SchemaVersion: 1 }, relationships: {} })
  })

  it('keeps every node and relationship of an article', async () => {
    await graph.writeArticles([flood])
    const { nodes, relationships } = await graph.counts()
    expect(nodes).toEqual({
      Alias: 6,
      Article: 1,
      Block: 6,
      Claim: 3,
      Entity: 4,
      Organisation: 2,
      Period: 1,
      Person: 2,
      Reading: 1,
      SchemaVersion: 1,
      Variant: 4,
    })
    expect(relationships).toEqual({
      ABOUT: 1,
      ADDRESSED_TO: 1,
      CALLS: 4,
      HOLDS: 6,
      MADE: 3,
      MENTIONS: 3,
      NAMES: 6,
      PUBLISHED: 1,
      REPORTED_IN: 4,
      VARIANT_OF: 4,
    })
  })

  it('is the same after the same articles in any order, any batches, and twice', async () => {
    const state = async () => ({
      counts: await graph.counts(),
      claims: await claims({}),
      entities: await graph.look(
        (['Person', 'Organisation'] as const).map(label => ({
          lookup: entityPage,
          args: { ...page({ ascending: true }), label, filter: {}, by: 'sortKey' },
          key: '',
        })),
      ),
    })
    await graph.writeArticles([flood, doubt, undated])
    const first = await state()
    await graph.writeArticles([doubt])
    await graph.writeArticles([undated, flood])
    expect(await state()).toEqual(first)
    await graph.close()
    await store.empty()
    graph = await store.open()
    for (const record of [undated, doubt, flood]) await graph.writeArticles([record])
    const second = await state()
    const byId = (entities: unknown[][]) =>
      entities.map(rows => (rows as EntityRow[]).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    expect({ ...second, entities: byId(second.entities) }).toEqual({
      ...first,
      entities: byId(first.entities),
    })
  })

  it('names an entity as most articles do and finds it under every name', async () => {
    await graph.writeArticles([flood, doubt, undated])
    for (const name of ['Ada Brook', 'BROOK', 'A. Brook', 'ada  bröok']) {
      const [found = []] = await graph.look([
        { lookup: entityByName, args: { label: 'Person' }, key: nameKey(name) },
      ])
      expect(found, name).toMatchObject([
        {
          id: personId('Ada Brook'),
          label: 'Person',
          name: 'Ada Brook',
          aliases: ['Ada Brook', 'A. Brook', 'Brook'],
        },
      ])
    }
  })

  it('replaces an article that comes again in another version', async () => {
    await graph.writeArticles([flood, doubt])
    await graph.writeArticles([
      sketchRecord({
        title: 'Dam questioned',
        outlet: 'The Valley Post',
        date: '2024-03-01',
        text: 'Corrected: Zoe Hart denied everything.',
        people: { 'Zoe Hart': ['Zoe Hart'] },
        claims: [{ by: 'Zoe Hart', source: 'Zoe Hart', cue: 'denied', content: 'everything' }],
      }),
    ])
    expect(await texts({})).toEqual(['the River Authority is late', 'everything'])
    const [people = []] = await graph.look([
      { lookup: entityPage, args: { ...page(), label: 'Person', filter: {}, by: 'sortKey' }, key: '' },
    ])
    expect((people as EntityRow[]).map(person => person.name).sort()).toEqual(['Ada Brook', 'Zoe Hart'])
    const reed = await graph.look([{ lookup: entityByName, args: { label: 'Person' }, key: 'tom reed' }])
    expect(reed).toEqual([[]])
    expect((await graph.counts()).nodes['Alias']).toBe(7)
  })

  it('knows which version of an article it has', async () => {
    await graph.writeArticles([flood])
    const known = await graph.knownArticles([flood.article.id, doubt.article.id])
    expect([...known]).toMatchObject([
      [flood.article.id, { contentHash: flood.article.contentHash, extractor: 'sketch/1' }],
    ])
  })

  it('refuses a record whose spans are not in the text, and keeps nothing of its batch', async () => {
    const evidence = doubt.claims[0]?.evidence.map(piece => ({
      ...piece,
      start: piece.start + 1,
      end: piece.end + 1,
    }))
    const wrong = { ...doubt, claims: doubt.claims.map(claim => ({ ...claim, evidence: evidence ?? [] })) }
    await expect(graph.writeArticles([flood, wrong])).rejects.toMatchObject({ code: 'SPAN_MISMATCH' })
    expect((await graph.counts()).nodes).toEqual({ SchemaVersion: 1 })
  })

  it('orders claims newest first, and in reading order within an article', async () => {
    await graph.writeArticles([undated, flood, doubt])
    expect(await texts({})).toEqual([
      'the River Authority is late',
      'the dam is sound',
      'the river authority had lied',
      'We measured it, … twice.',
      'rain comes',
    ])
  })

  it('puts a claim with which an article begins before the others', async () => {
    const text = 'It rained, Ada Brook said. It snowed, she said. It froze, she said.'
    const contents = ['It rained', 'It snowed', 'It froze']
    await graph.writeArticles([
      sketchRecord({
        text,
        people: { 'Ada Brook': ['Ada Brook'] },
        claims: contents.map(content => ({ content })),
      }),
    ])
    expect(await texts({})).toEqual(contents)
  })

  it('pages by sort key without gaps or repeats, in both directions', async () => {
    await graph.writeArticles([undated, flood, doubt])
    const all = await claims({})
    for (const limit of [1, 2, 3]) {
      const seen: ClaimRow[] = []
      for (let after: string | null = null; ; ) {
        const rows: ClaimRow[] = await claims({}, { limit, after })
        seen.push(...rows.slice(0, limit))
        if (rows.length <= limit) break
        after = seen.at(-1)?.sortKey ?? null
      }
      expect(seen).toEqual(all)
    }
    const third = all[2]?.sortKey ?? ''
    expect(await claims({}, { before: third })).toEqual(all.slice(0, 2))
    expect(await claims({}, { ascending: true, after: third })).toEqual(all.slice(0, 2))
  })

  it('refuses a page that is too long', async () => {
    await expect(claims({}, { limit: 101 })).rejects.toMatchObject({ code: 'USAGE' })
  })

  it('filters claims by speaker, target, outlet, kind and date, each by name or id', async () => {
    await graph.writeArticles([undated, flood, doubt])
    expect(await texts({ about: { name: 'river authority' } })).toEqual([
      'the River Authority is late',
      'the river authority had lied',
    ])
    expect(await texts({ about: { id: contentId('Organisation', 'river authority') } })).toHaveLength(2)
    expect(await texts({ speaker: { name: 'Read' } })).toEqual([])
    expect(await texts({ speaker: { name: 'Tom Reed' }, about: { name: 'River Authority' } })).toEqual([
      'the river authority had lied',
    ])
    expect(await texts({ speaker: { name: 'brook' }, outlet: { name: 'hill gazette' } })).toEqual([
      'the River Authority is late',
    ])
    expect(await texts({ since: '2024-03-02' })).toEqual(['the River Authority is late'])
    expect(await texts({ until: '2024-03-02', speaker: { id: personId('Ada Brook') } })).toEqual([
      'the dam is sound',
    ])
    expect(await texts({ quote: 'DIRECT' })).toEqual([])
    expect(await texts({ about: { name: "' OR 1=1 //" } })).toEqual([])
  })

  it('filters claims by stance towards a target, the parent, or anybody', async () => {
    await graph.writeArticles([undated, flood, doubt])
    const about = { name: 'River Authority' }
    expect(await texts({ stance: 'NEGATIVE' })).toEqual(['the river authority had lied'])
    expect(await texts({ stance: 'NEGATIVE', about })).toEqual(['the river authority had lied'])
    expect(await texts({ stance: 'NEUTRAL', about })).toEqual(['the River Authority is late'])
    expect(await texts({ stance: 'POSITIVE', about })).toEqual([])
    expect(await texts({ stance: 'NEGATIVE', speaker: { name: 'Tom Reed' } })).toHaveLength(1)
    expect(await texts({ stance: 'NEGATIVE', speaker: { name: 'Ada Brook' } })).toEqual([])
    const key = contentId('Organisation', 'river authority')
    const args = { parent: 'target', filter: { stance: 'NEUTRAL' } } as const
    const [rows] = await graph.look([{ lookup: claimPage, args: { ...args, ...page() }, key }])
    expect(rows).toMatchObject([{ text: 'the River Authority is late' }])
    expect(await graph.look([{ lookup: claimCount, args, key }])).toEqual([[1]])
  })

  it('counts what it would page through', async () => {
    await graph.writeArticles([undated, flood, doubt])
    const counts = await graph.look([
      { lookup: claimCount, args: { parent: 'all', filter: {} }, key: '' },
      { lookup: claimCount, args: { parent: 'speaker', filter: {} }, key: personId('Ada Brook') },
      { lookup: claimCount, args: { parent: 'all', filter: { speaker: { name: 'nobody' } } }, key: '' },
      { lookup: nodeCount, args: { of: 'people' }, key: '' },
      { lookup: nodeCount, args: { of: 'places' }, key: '' },
    ])
    expect(counts).toEqual([[5], [3], [0], [2], [0]])
  })

  it('limits a page for each parent, not for all together', async () => {
    await graph.writeArticles([undated, flood, doubt])
    const args = { parent: 'speaker', filter: {}, ...page({ limit: 1 }) }
    const answers = await graph.look(
      [personId('Ada Brook'), personId('Tom Reed'), 'nobody'].map(key => ({ lookup: claimPage, args, key })),
    )
    expect(answers.map(rows => rows.length)).toEqual([2, 1, 0])
  })

  it('answers a whole level of different lookups with one statement', async () => {
    await graph.writeArticles([undated, flood, doubt])
    await graph.close()
    const sent: (readonly string[])[] = []
    graph = await store.open({ onStatement: names => sent.push(names) })
    const [reed] = await claims({ speaker: { name: 'Tom Reed' } })
    const key = reed?.id ?? ''
    const answers = await graph.look([
      { lookup: claimSpeaker, args: null, key },
      { lookup: claimEntities, args: { relation: 'ABOUT' }, key },
      { lookup: claimEntities, args: { relation: 'ADDRESSED_TO' }, key },
      { lookup: claimEntities, args: { relation: 'VIA' }, key },
      { lookup: claimArticle, args: null, key },
      { lookup: claimEvidence, args: null, key },
      { lookup: claimById, args: null, key },
      { lookup: claimSpeaker, args: null, key },
    ])
    expect(answers).toMatchObject([
      [{ name: 'Tom Reed', label: 'Person' }],
      [{ name: 'River Authority', label: 'Organisation', kind: 'OTHER' }],
      [{ name: 'Ada Brook' }],
      [],
      [{ title: 'Dam questioned', publishedAt: '2024-03-01', url: null }],
      [{ exact: 'the river authority had lied', prefix: expect.stringMatching(/ that $/) }],
      [{ text: 'the river authority had lied', cue: { exact: 'told' }, source: { exact: 'Mayor Tom Reed' } }],
      [{ name: 'Tom Reed' }],
    ])
    expect(sent).toEqual([
      ['claimPage'],
      [
        'claimSpeaker',
        'claimEntities',
        'claimEntities',
        'claimEntities',
        'claimArticle',
        'claimEvidence',
        'claimById',
      ],
    ])
  })

  it('keeps each piece of a claim as evidence that stands in the text', async () => {
    await graph.writeArticles([flood])
    const [claim] = await claims({ speaker: { name: 'River Authority' } })
    const key = claim?.id ?? ''
    const [pieces = [], [text = ''] = []] = (await graph.look([
      { lookup: claimEvidence, args: null, key },
      { lookup: articleText, args: null, key: flood.article.id },
    ])) as [{ start: number; end: number; exact: string }[], [string]]
    expect(pieces.map(piece => piece.exact).sort()).toEqual(['We measured it,', 'twice.'])
    for (const { start, end, exact } of pieces) expect(text.slice(start, end)).toBe(exact)
  })

  it('keeps where a claim stands towards whom it is about, by which words', async () => {
    await graph.writeArticles([flood, doubt])
    const keys = [flood.claims[1]?.id ?? '', doubt.claims[0]?.id ?? '']
    const found = await graph.look(keys.map(key => ({ lookup: claimTargets, args: null, key })))
    const entity = expect.objectContaining({ name: 'River Authority' })
    const at = (exact: string) => ({
      exact,
      start: flood.article.text.indexOf(exact),
      end: flood.article.text.indexOf(exact) + exact.length,
    })
    expect(found).toEqual([
      [{ entity, stance: 'NEGATIVE', score: 0.9, words: [at('had lied'), at('told')] }],
      [{ entity, stance: 'NEUTRAL', score: 0, words: [] }],
    ])
  })

  it('takes no stance where a claim was written before stances were', async () => {
    await graph.writeArticles([flood])
    await graph.query('MATCH (:Claim)-[t:ABOUT]->(:Entity) SET t = {}', {
      write: true,
      timeoutMs: 20_000,
      maxRows: 1,
    })
    const [rows] = await graph.look([{ lookup: claimTargets, args: null, key: flood.claims[1]?.id ?? '' }])
    expect(rows).toMatchObject([{ stance: 'NEUTRAL', score: 0, words: [] }])
  })

  it('lists articles, the articles that mention somebody, and whom an article mentions', async () => {
    await graph.writeArticles([undated, flood, doubt])
    const [all = [], gazette = [], mentioning = [], mentioned = [], one = []] = await graph.look([
      { lookup: articlePage, args: { ...page(), filter: {} }, key: '' },
      { lookup: articlePage, args: { ...page(), filter: { outlet: { name: 'Hill Gazette' } } }, key: '' },
      { lookup: mentioningPage, args: { ...page(), filter: {} }, key: personId('Ada Brook') },
      {
        lookup: mentionedPage,
        args: { ...page({ ascending: true }), filter: {}, by: 'NAME' },
        key: flood.article.id,
      },
      { lookup: articleById, args: null, key: flood.article.id },
    ])
    expect(all).toHaveLength(3)
    expect(gazette).toMatchObject([{ title: 'Engineer doubts authority' }])
    expect(mentioning).toHaveLength(3)
    expect(mentioning).toContainEqual(
      expect.objectContaining({
        article: expect.objectContaining({ title: 'Dam questioned' }),
        mention: {
          count: 2,
          names: ['Ada Brook', 'Brook'],
          spans: expect.arrayContaining([{ start: 9, end: 18 }]),
        },
      }),
    )
    expect((mentioned as { entity: EntityRow }[]).map(({ entity }) => entity.name).sort()).toEqual([
      'Ada Brook',
      'River Authority',
      'Tom Reed',
    ])
    expect(one).toMatchObject([{ title: flood.article.title, extractor: 'sketch/1' }])
  })

  const roles = async (filter: RoleFilter = {}) => {
    const args = { parent: 'organisation', filter, by: 'DATE', ...page() }
    const [rows = []] = await graph.look([{ lookup: rolePage, args, key: organisationId('River Authority') }])
    return (rows as RoleOf[])
      .sort((a, b) => (a.sortKey < b.sortKey ? 1 : -1))
      .map(({ entity, role }) => ({ ...role, holder: entity.name }))
  }
  const post = (n: number, date: string | undefined, former = false) =>
    sketchRecord({
      title: `Post ${n}`,
      outlet: 'Paper',
      ...(date !== undefined && { date }),
      text: 'Ada Brook, chief engineer of the River Authority, spoke.',
      people: { 'Ada Brook': ['Ada Brook'] },
      organisations: { 'River Authority': ['River Authority'] },
      roles: [{ of: 'Ada Brook', in: 'River Authority', title: 'chief engineer', former }],
    })

  it('joins what articles say of one role, whatever their order', async () => {
    const posts = [
      post(1, '2024-05-01'),
      post(2, undefined),
      post(3, '2024-03-01T10:00:00Z'),
      post(4, '2025-01-01', true),
    ]
    const [first, none, early, late] = posts.map(({ article }) => article.id)
    const whole = [
      {
        holder: 'Ada Brook',
        title: 'chief engineer',
        former: true,
        firstSeen: '2025-01-01',
        lastSeen: '2025-01-01',
        articleIds: [late],
      },
      {
        holder: 'Ada Brook',
        title: 'chief engineer',
        former: false,
        firstSeen: '2024-03-01T10:00:00Z',
        lastSeen: '2024-05-01',
        articleIds: [none, early, first],
      },
    ]
    await graph.writeArticles(posts)
    expect(await roles()).toEqual(whole)
    await graph.close()
    await store.empty()
    graph = await store.open()
    for (const record of posts.toReversed()) await graph.writeArticles([record])
    await graph.writeArticles(posts.slice(1, 3))
    expect(await roles()).toEqual(whole)
    expect((await graph.counts()).relationships['HOLDS_ROLE']).toBe(2)
  })

  it('forgets of a role what only a replaced article said', async () => {
    const [one, two] = [post(1, '2024-05-01'), post(2, '2024-06-01')]
    await graph.writeArticles([one, two])
    await graph.writeArticles([{ ...two, roles: [] }])
    expect(await roles()).toMatchObject([{ lastSeen: '2024-05-01', articleIds: [one.article.id] }])
    await graph.writeArticles([
      {
        ...one,
        article: { ...one.article, publishedAt: '2024-04-01', contentHash: two.article.contentHash },
      },
    ])
    expect(await roles()).toMatchObject([{ firstSeen: '2024-04-01', lastSeen: '2024-04-01' }])
    await graph.writeArticles([{ ...one, mentions: [], roles: [] }])
    expect(await roles()).toEqual([])
    expect((await graph.counts()).relationships['HOLDS_ROLE']).toBeUndefined()
  })

  const saying = (n: number, date: string | undefined) =>
    sketchRecord({
      title: `Saying ${n}`,
      ...(date !== undefined && { date }),
      text: 'The chief engineer of the River Authority said all is well.',
      organisations: { 'River Authority': ['River Authority'] },
      claims: [
        {
          office: { title: 'chief engineer', in: 'River Authority' },
          source: 'The chief engineer of the River Authority',
          cue: 'said',
          content: 'all is well',
        },
      ],
    })
  const speakers = async (...records: ReturnType<typeof saying>[]): Promise<(string | null)[]> => {
    const rows = await graph.look(
      records.flatMap(({ claims }) =>
        claims.map(({ id: key }) => ({ lookup: claimSpeaker, args: null, key })),
      ),
    )
    return (rows as EntityRow[][]).map(([speaker]) => speaker?.name ?? null)
  }

  it('finds who spoke for an office by who held it then, whatever the order', async () => {
    const [late, early, nobody] = [saying(1, '2024-07-01'), saying(2, '2023-01-01'), saying(3, undefined)]
    await graph.writeArticles([late, early, nobody])
    expect(await speakers(late, early, nobody)).toEqual([null, null, null])
    await graph.writeArticles([post(1, '2024-05-01'), post(4, '2025-06-01', true)])
    expect(await speakers(late)).toEqual([null])
    await graph.writeArticles([post(2, '2024-05-02')])
    expect(await speakers(late, early, nobody)).toEqual(['Ada Brook', null, null])
    await graph.writeArticles([late])
    expect(await speakers(late)).toEqual(['Ada Brook'])
    await graph.writeArticles([{ ...post(1, '2024-05-01'), roles: [] }])
    expect(await speakers(late)).toEqual([null])
  })

  const forecast = (n: number, date: string, content: string, by = 'Ada Brook') =>
    sketchRecord({
      title: `Forecast ${n}`,
      outlet: `Paper ${n}`,
      date,
      text: `${by} said ${content}.`,
      people: { [by]: [by] },
      claims: [{ by, source: by, cue: 'said', content }],
    })
  const related = async () => {
    const options = { write: true, timeoutMs: 10_000, maxRows: 100 }
    const { rows } = await graph.query(
      'MATCH (a:Claim)-[r]->(b:Claim) RETURN type(r) AS type, a.date AS later, b.date AS earlier, r.method AS method ORDER BY later, earlier',
      options,
    )
    return rows
  }

  it('relates claims of a month and of the year beside it, whatever the order, and forgets what is gone', async () => {
    const words = 'the old river wall in Streslau cannot hold another winter flood'
    const [first, second, third, far] = [
      forecast(1, '2024-01-30', words),
      forecast(2, '2024-02-01', words),
      forecast(3, '2024-02-02', words),
      forecast(4, '2025-06-02', words),
    ]
    await graph.writeArticles([first, second, third, far])
    expect(await related()).toEqual([])
    await graph.relateClaims()
    const whole = await related()
    expect(whole.map(({ type, later, earlier }) => [type, later, earlier])).toEqual([
      ['REPEATS', '2024-02-01', '2024-01-30'],
      ['REPEATS', '2024-02-02', '2024-01-30'],
      ['REPEATS', '2024-02-02', '2024-02-01'],
    ])
    await graph.close()
    await store.empty()
    graph = await store.open()
    for (const record of [far, third, first, second, third]) {
      await graph.writeArticles([record])
      await graph.relateClaims()
    }
    expect(await related()).toEqual(whole)
    await graph.writeArticles([{ ...second, claims: [] }])
    await graph.relateClaims()
    expect(await related()).toEqual([whole[1]])
    await graph.writeArticles([{ ...third, article: { ...third.article, publishedAt: '2025-06-03' } }])
    await graph.relateClaims()
    expect((await related()).map(({ later, earlier }) => [later, earlier])).toEqual([
      ['2025-06-03', '2025-06-02'],
    ])
    // A month without claims is none.
    expect((await graph.counts()).nodes['Period']).toBe(2)
  })

  it('asks a judge about pairs that no rule is sure of, once each, and keeps the verdicts', async () => {
    await graph.writeArticles([
      forecast(1, '2024-01-30', 'the old river wall in Streslau will hold through the winter floods'),
      forecast(
        2,
        '2024-02-01',
        'workers will repair the old river wall in Streslau after the winter floods',
        'Tom Reed',
      ),
    ])
    await graph.relateClaims()
    expect(await related()).toEqual([])
    const seen: ClaimPair[] = []
    const judge = (name: string): Judge => ({
      name,
      async judge(pairs) {
        seen.push(...pairs)
        return pairs.map(() => ({
          relation: 'CONTRADICTS',
          score: 0.7,
          reason: 'a wall that holds needs none',
        }))
      },
    })
    const verdict = (method: string) => ({
      type: 'CONTRADICTS',
      method,
      later: '2024-02-01',
      earlier: '2024-01-30',
    })
    await graph.relateClaims({ judge: judge('first/1') })
    expect(await related()).toEqual([verdict('first/1')])
    const [shown] = seen
    expect(shown?.a).toEqual({
      text: 'the old river wall in Streslau will hold through the winter floods',
      speaker: 'Ada Brook',
      outlet: 'Paper 1',
      date: '2024-01-30',
      negated: false,
    })
    const asked = seen.length
    await graph.relateClaims({ judge: judge('first/1') })
    expect(seen).toHaveLength(asked)
    await graph.relateClaims({ judge: judge('second/1') })
    expect(await related()).toEqual([verdict('second/1')])
  })

  it('shows a judge again what it gave no verdict on', async () => {
    await graph.writeArticles([
      forecast(1, '2024-01-10', 'the old river wall in Streslau will hold through the winter floods'),
      forecast(
        2,
        '2024-01-11',
        'workers will repair the old river wall in Streslau after floods',
        'Tom Reed',
      ),
    ])
    let asked = 0
    const judge: Judge = {
      name: 'shy/1',
      judge: async pairs =>
        pairs.map(() =>
          ++asked === 1 ? null : { relation: 'CONTRADICTS', score: 0.7, reason: 'why repair it' },
        ),
    }
    await graph.relateClaims({ judge })
    expect([asked, await related()]).toEqual([1, []])
    await graph.relateClaims({ judge })
    await graph.relateClaims({ judge })
    expect([asked, (await related()).map(({ method }) => method)]).toEqual([2, ['shy/1']])
  })

  it('knows a role without a date, and asks for one at a date by days and instants', async () => {
    await graph.writeArticles([post(1, undefined)])
    expect(await roles()).toMatchObject([{ firstSeen: null, lastSeen: null }])
    expect(await roles({ at: '2024-05-01' })).toEqual([])
    await graph.writeArticles([post(2, '2024-05-01T10:00:00Z'), post(3, '2024-06-01')])
    for (const at of ['2024-05-01', '2024-05-20', '2024-06-01T23:00:00Z'])
      expect(await roles({ at }), at).toHaveLength(1)
    for (const at of ['2024-04-30', '2024-05-01T09:00:00Z', '2024-06-02'])
      expect(await roles({ at }), at).toEqual([])
    expect(await roles({ terms: termsOf('Engineer'), at: '2024-05-20' })).toHaveLength(1)
    expect(await roles({ terms: termsOf('"engineer chief"') })).toEqual([])
  })

  it('finds the shortest path of statements between two entities', async () => {
    await graph.writeArticles([flood, doubt])
    const path = (maxHops: number, to = 'Tom Reed') =>
      graph.look([
        {
          lookup: shortestPaths,
          args: { from: { name: 'Brook' }, to: { name: to }, maxHops, avoidHubs: false, first: 1 },
          key: '',
        },
      ])
    expect(await path(4)).toEqual([
      [{ rank: 0, ids: [personId('Ada Brook'), flood.claims[1]?.id, personId('Tom Reed')] }],
    ])
    expect(await path(1)).toEqual([[]])
    expect(await path(4, 'Ada Brook')).toEqual([[]])
    expect(await path(4, 'Nobody')).toEqual([[]])
    await expect(path(7)).rejects.toMatchObject({ code: 'USAGE' })
  })

  it('finds a path between the most mentioned of many who share a name', async () => {
    const story = (n: number, given: string) =>
      sketchRecord({
        title: `Story ${n}`,
        outlet: 'Paper',
        date: '2024-01-01',
        text: `${given} Vale praised Dot${n} Reed. So it is.`,
        people: { [`${given} Vale`]: [`${given} Vale`], [`Dot${n} Reed`]: [`Dot${n} Reed`] },
        claims: [{ by: `${given} Vale`, cue: 'praised', content: 'So it is', about: [`Dot${n} Reed`] }],
      })
    await graph.writeArticles([
      ...GIVEN.map((given, n) => story(n, given)),
      story(100, 'Max'),
      story(101, 'Max'),
    ])
    const [[found] = []] = (await graph.look([
      {
        lookup: shortestPaths,
        args: {
          from: { name: 'Vale' },
          to: { name: 'Dot101 Reed' },
          maxHops: 6,
          avoidHubs: false,
          first: 1,
        },
        key: '',
      },
    ])) as [{ ids: string[] }[]]
    expect(found?.ids[0]).toBe(personId('Max Vale'))
  })

  it("runs a person's own Cypher, and refuses writes unless told otherwise", async () => {
    await graph.writeArticles([flood])
    await graph.close()
    graph = await store.open({ readOnly: true })
    const options = { timeoutMs: 10_000, maxRows: 2 }
    const table = await graph.query(
      'MATCH (p:Person)-[m:MADE]->(c:Claim) RETURN p, m, c.text AS text ORDER BY text',
      { ...options, params: {} },
    )
    expect(table.columns).toEqual(['p', 'm', 'text'])
    expect(table.rows[0]).toMatchObject({
      p: { _labels: expect.arrayContaining(['Person']), name: 'Ada Brook' },
      m: { _type: 'MADE', cue: 'said' },
      text: 'the dam is sound',
    })
    expect((await graph.query('UNWIND [1, 2, 3] AS n RETURN n', options)).truncated).toBe(true)
    await expect(graph.query('MATCH (p:Person) SET p.name = 1', options)).rejects.toMatchObject({
      code: 'QUERY_WRITES',
    })
    await expect(graph.query('MATCH (p:Person RETURN p', options)).rejects.toMatchObject({
      code: 'QUERY_INVALID',
    })
    await graph.close()
    graph = await store.open()
    await graph.query("MATCH (p:Person {name: 'Tom Reed'}) SET p.note = 'x'", { ...options, write: true })
    const { rows } = await graph.query('MATCH (p:Person) WHERE p.note = $note RETURN p.name AS name', {
      ...options,
      write: true,
      params: { note: 'x' },
    })
    expect(rows).toEqual([{ name: 'Tom Reed' }])
  })

  it('refuses a store of a newer version, and leaves it alone', async () => {
    await graph.query('MATCH (v:SchemaVersion) SET v.version = 99', {
      write: true,
      timeoutMs: 5_000,
      maxRows: 0,
    })
    await graph.close()
    await expect(store.open()).rejects.toThrow(SaysoError)
    await expect(store.open()).rejects.toMatchObject({ code: 'STORE_NEWER' })
    await store.empty()
    graph = await store.open()
  })

  it('replaces articles from several writers at once, and leaves nothing behind', async () => {
    const people = ['Ada Brook', 'Tom Reed', 'Zoe Hart', 'Rex Vale']
    const version = (n: number, round: number) => {
      const name = people[(n + round) % people.length] ?? ''
      return sketchRecord({
        title: `Story ${n}`,
        outlet: 'Paper',
        date: '2024-05-01',
        text: `${name} spoke in round ${round}.`,
        people: { [name]: [name] },
        claims: [{ by: name, source: name, cue: 'spoke', content: `in round ${round}` }],
      })
    }
    const writers = [
      graph,
      ...(store.name === 'neo4j' ? [await store.open(), await store.open()] : [graph, graph]),
    ]
    await Promise.all(
      writers.map(async (writer, n) => {
        for (let round = 0; round < 25; round++) await writer.writeArticles([version(n, round)])
      }),
    )
    await Promise.all(writers.filter(writer => writer !== graph).map(writer => writer.close()))
    const last = writers.map((_, n) => people[(n + 24) % people.length]).sort()
    const [found = []] = await graph.look([
      { lookup: entityPage, args: { ...page(), label: 'Person', filter: {}, by: 'sortKey' }, key: '' },
    ])
    expect((found as EntityRow[]).map(({ name }) => name).sort()).toEqual(last)
    expect((await graph.counts()).nodes).toMatchObject({ Article: 3, Claim: 3, Person: 3, Alias: 7 })
  })

  it('writes from several writers at once without losing or doubling anything', async () => {
    const records = Array.from({ length: 12 }, (_, n) =>
      sketchRecord({
        title: `Story ${n}`,
        outlet: `Paper ${n % 3}`,
        date: '2024-05-01',
        text: `Ada Brook said story ${n} is true. Tom Reed agreed.`,
        people: { 'Ada Brook': ['Ada Brook'], 'Tom Reed': ['Tom Reed'] },
        claims: [
          {
            by: 'Ada Brook',
            source: 'Ada Brook',
            cue: 'said',
            content: `story ${n} is true`,
            about: ['Tom Reed'],
          },
        ],
      }),
    )
    const writers =
      store.name === 'neo4j' ? [graph, await store.open(), await store.open()] : [graph, graph, graph]
    await Promise.all(
      writers.map(async (writer, w) => {
        for (let i = 0; i < records.length; i += 4)
          await writer.writeArticles([...records, ...records].slice(w * 4 + i, w * 4 + i + 4))
      }),
    )
    await Promise.all(writers.filter(writer => writer !== graph).map(writer => writer.close()))
    const { nodes, relationships } = await graph.counts()
    expect(nodes).toMatchObject({ Article: 12, Claim: 12, Person: 2, Organisation: 3, Alias: 7 })
    expect(relationships).toEqual({
      ABOUT: 12,
      CALLS: 36,
      HOLDS: 8,
      MADE: 12,
      MENTIONS: 24,
      NAMES: 7,
      PUBLISHED: 12,
      REPORTED_IN: 12,
      VARIANT_OF: 5,
    })
  })
})
