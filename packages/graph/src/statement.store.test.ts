import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeStores } from '../../../tests/stores.ts'
import * as dump from './dump/statement.ts'
import { EmbeddedEngine } from './embedded/engine.ts'
import type { Graph } from './index.ts'
import { claimPageAlong } from './lookup/along.ts'
import * as article from './lookup/article.ts'
import * as claim from './lookup/claim.ts'
import * as copy from './lookup/copy.ts'
import * as coverage from './lookup/coverage.ts'
import * as decision from './lookup/decision.ts'
import * as entity from './lookup/entity.ts'
import { claimGroups } from './lookup/group.ts'
import { composeLevel, type LookupRequest } from './lookup/lookup.ts'
import * as mention from './lookup/mention.ts'
import * as company from './lookup/mentioned-with.ts'
import * as path from './lookup/path.ts'
import * as related from './lookup/relation.ts'
import { claimReviews } from './lookup/review.ts'
import * as role from './lookup/role.ts'
import * as search from './lookup/search.ts'
import { nodeCount } from './lookup/statistics.ts'
import * as timeline from './lookup/timeline.ts'
import * as variant from './lookup/variant.ts'
import { Neo4jEngine } from './neo4j/engine.ts'
import * as copies from './relation/copy-statement.ts'
import * as relation from './relation/statement.ts'
import * as renewal from './search/statement.ts'
import { termsOf } from './search/term.ts'
import * as write from './write/statement.ts'
import { DROP_VERSIONS, PUT_VERSIONS, TAKE_VERSIONS_BACK } from './write/version.ts'

const page = { limit: 10, ascending: false, after: 'a', before: 'b' }
const name = { name: 'Ada Brook' }
const filter = {
  speaker: name,
  about: { id: '0' },
  stance: 'POSITIVE',
  outlet: name,
  quote: 'DIRECT',
  minStanceScore: 0.5,
  addressedTo: name,
  via: { id: '0' },
  negated: false,
  hasSpeaker: true,
  verdict: 'WRONG',
  since: '2024',
  until: '2025',
} as const
const terms = termsOf('a "b c"')
const request = (lookup: LookupRequest['lookup'] | object, args: unknown): LookupRequest =>
  ({ lookup, args, key: 'k' }) as LookupRequest

/** Every lookup in the variants that change its text. */
const LOOKUPS: Readonly<Record<string, LookupRequest>> = {
  articleById: request(article.articleById, null),
  articleCount: request(article.articleCount, {}),
  articlePage: request(article.articlePage, {
    ...page,
    filter: { outlet: name, since: '2024', until: '2025' },
  }),
  articleText: request(article.articleText, null),
  claimArticle: request(article.claimArticle, null),
  callingCount: request(article.callingCount, null),
  mentionedCount: request(mention.mentionedCount, { label: 'Person', minCount: 2 }),
  mentionedPage: request(mention.mentionedPage, { ...page, filter: { minCount: 2 }, by: 'NAME' }),
  'mentionedPage by count': request(mention.mentionedPage, { ...page, filter: {}, by: 'MOST_MENTIONED' }),
  mentioningCount: request(article.mentioningCount, {}),
  mentioningPage: request(article.mentioningPage, {
    ...page,
    filter: { outlet: name, since: '2024', until: '2025' },
  }),
  claimById: request(claim.claimById, null),
  claimCount: request(claim.claimCount, { parent: 'all', filter }),
  claimEvidence: request(claim.claimEvidence, null),
  claimPage: request(claim.claimPage, { ...page, after: null, before: null, parent: 'all', filter: {} }),
  'claimPage filtered': request(claim.claimPage, { ...page, parent: 'article', filter }),
  'claimPage of a speaker': request(claim.claimPage, {
    ...page,
    ascending: true,
    parent: 'speaker',
    filter: {},
  }),
  'claimPage about a target': request(claim.claimPage, { ...page, parent: 'target', filter: {} }),
  'claimPage towards a target': request(claim.claimPage, {
    ...page,
    parent: 'target',
    filter: { stance: 'NEGATIVE' },
  }),
  'claimPage towards anybody': request(claim.claimPage, {
    ...page,
    parent: 'speaker',
    filter: { stance: 'NEGATIVE' },
  }),
  claimPageAlong: request(claimPageAlong, {
    ...page,
    parent: 'all',
    filter: {},
    along: ['articleOutlet', 'claimArticle', 'claimSpeaker', 'claimTargets'],
    brief: false,
  }),
  'claimPageAlong in brief': request(claimPageAlong, {
    ...page,
    parent: 'target',
    filter: { speaker: name },
    along: ['claimSpeaker'],
    brief: true,
  }),
  claimReviews: request(claimReviews, null),
  claimTargets: request(claim.claimTargets, null),
  articleCopies: request(copy.articleCopies, { limit: 10 }),
  articleOriginal: request(copy.articleOriginal, null),
  claimPrints: request(copy.claimPrints, { limit: 10 }),
  coverage: request(coverage.coverage, { filter, limit: 10 }),
  leftOutCount: request(coverage.leftOutCount, filter),
  leftOutPage: request(coverage.leftOutPage, { ...page, filter: { about: name } }),
  relatedCount: request(related.relatedCount, { relation: 'REPEATS', other: {} }),
  relatedPage: request(related.relatedPage, { ...page, filter: { other: filter } }),
  disputeCount: request(related.disputeCount, { claim: {}, rival: {} }),
  disputePage: request(related.disputePage, { ...page, filter: { claim: filter, rival: filter } }),
  stanceTowards: request(timeline.stanceTowards, { about: name }),
  turnedFrom: request(timeline.turnedFrom, { about: { id: '0' } }),
  decisionById: request(decision.decisionById, null),
  decisionCount: request(decision.decisionCount, null),
  decisionPage: request(decision.decisionPage, page),
  decisionPairs: request(decision.decisionPairs, null),
  articleOutlet: request(entity.articleOutlet, null),
  claimEntities: request(entity.claimEntities, { relation: 'VIA' }),
  claimSpeaker: request(entity.claimSpeaker, null),
  entityById: request(entity.entityById, null),
  entityByVariant: request(entity.entityByVariant, null),
  entityByName: request(entity.entityByName, { label: 'Person' }),
  entityCount: request(entity.entityCount, { label: 'Organisation', filter: { kind: 'STATE', terms } }),
  entityPage: request(entity.entityPage, {
    ...page,
    label: 'Organisation',
    filter: { kind: 'STATE' },
    by: 'sortKey',
  }),
  'entityPage by mentions': request(entity.entityPage, {
    ...page,
    label: 'Person',
    filter: { terms },
    by: 'mentionKey',
  }),
  roleCount: request(role.roleCount, { parent: 'holder', filter: {} }),
  rolePage: request(role.rolePage, {
    ...page,
    parent: 'organisation',
    filter: { terms, former: false, at: '2024', since: '2023', until: '2025' },
    by: 'DATE',
  }),
  'rolePage by name': request(role.rolePage, { ...page, parent: 'holder', filter: {}, by: 'NAME' }),
  articleSearchCount: request(search.articleSearchCount, { terms }),
  articleSearchPage: request(search.articleSearchPage, { ...page, terms }),
  claimSearchCount: request(search.claimSearchCount, { terms }),
  claimSearchPage: request(search.claimSearchPage, { ...page, terms }),
  entitySearchPage: request(search.entitySearchPage, { ...page, label: 'Place', name: 'a b c', terms }),
  shortestPaths: request(path.shortestPaths, {
    from: name,
    to: { id: '0' },
    maxHops: 6,
    avoidHubs: false,
    first: 3,
  }),
  'shortestPaths through somebody': request(path.shortestPaths, {
    from: name,
    to: name,
    via: name,
    maxHops: 6,
    avoidHubs: true,
    first: 3,
  }),
  claimLinks: request(path.claimLinks, null),
  mentionedWithCount: request(company.mentionedWithCount, { articles: {} }),
  mentionedWithPage: request(company.mentionedWithPage, {
    ...page,
    after: '999999999 a',
    before: '999999998 b',
    filter: { labels: ['Person'], articles: { outlet: name, since: '2024', until: '2025' } },
  }),
  sharedArticles: request(company.sharedArticles, { with: '0', filter: {}, limit: 10 }),
  ...Object.fromEntries(
    (['OUTLET', 'MONTH', 'STANCE', 'SPEAKER', 'TARGET'] as const).map(by => [
      `claimGroups by ${by}`,
      request(claimGroups, { by, filter, limit: 10 }),
    ]),
  ),
  entityVariants: request(variant.entityVariants, null),
  variantById: request(variant.variantById, null),
  nodeCount: request(nodeCount, { of: 'claims' }),
}

const { ENDS: _, KEY_OF: __, ...dumped } = dump

const WRITES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    ...write,
    ...{ DROP_VERSIONS, PUT_VERSIONS, TAKE_VERSIONS_BACK },
    ...relation,
    ...copies,
    ...renewal,
    ...dumped,
  }).flatMap(([name, text]): [string, string][] =>
    typeof text === 'string'
      ? [[name, text]]
      : Object.entries(text).map(([key, text]) => [`${name}.${key}`, text]),
  ),
)

describe('statements', () => {
  it.each(Object.entries(LOOKUPS))('%s reads as it did', (_, request) => {
    const { cypher } = composeLevel([request], EmbeddedEngine.prototype)
    expect(cypher).toMatchSnapshot()
    const other = composeLevel([request], Neo4jEngine.prototype).cypher
    if (other !== cypher) expect(other).toMatchSnapshot('neo4j')
  })

  it.each([
    ...Object.entries(LOOKUPS).map(
      ([name, request]) => [name, composeLevel([request], EmbeddedEngine.prototype).cypher] as const,
    ),
    ...Object.entries(WRITES),
  ])('%s begins each pattern at a node that is looked up or known', (_, text) => {
    const scanning = text.match(/MATCH \(\w*:\w+\)(?=<?-)/g) ?? []
    expect(scanning).toEqual([])
  })

  it('sends equal lookups once, and others with parameters of their own', () => {
    const [first, second] = [LOOKUPS['claimById'], LOOKUPS['claimSpeaker']] as [LookupRequest, LookupRequest]
    const level = composeLevel([first, second, { ...first, key: 'other' }, first], EmbeddedEngine.prototype)
    expect(level.partOf).toEqual([0, 1, 0, 0])
    expect(level.params).toEqual({ keys_0: ['k', 'other'], keys_1: ['k'] })
    expect(level.cypher.match(/UNION ALL/g)).toHaveLength(1)
  })
})

describeStores('statements', store => {
  let graph: Graph
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
  })
  afterAll(() => graph.close())

  it.each(Object.entries(LOOKUPS))('%s runs', async (_, request) => {
    await expect(graph.look([request])).resolves.toHaveLength(1)
  })

  // More than a query has at one level: an engine plans them together.
  const TOGETHER = 10
  const all = Object.values(LOOKUPS)
  const groups = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, n) =>
    all.slice(n * TOGETHER, (n + 1) * TOGETHER),
  )
  it.each(groups.map((group, n) => [n, group] as const))(
    'lookups run as one statement: %s',
    async (_, group) => {
      await expect(graph.look(group)).resolves.toHaveLength(group.length)
    },
  )

  it.each(Object.entries(WRITES))('%s is planned', async (_, text) => {
    const params = {
      ids: [],
      rows: [],
      keys: [],
      posts: [],
      claims: [],
      fewest: 1,
      key: '',
      judge: null,
      after: '',
      limit: 1,
      from: '',
      to: '',
      articles: [],
      copies: [],
      titles: [],
      id: '',
      claim: '',
      by: '',
      at: '',
      verdict: 'WRONG',
      note: null,
    }
    const options = { write: true, timeoutMs: 10_000, maxRows: 1, params }
    await expect(graph.query(`EXPLAIN ${text}`, options)).resolves.toBeDefined()
  })
})
