import { type ArticleRow, readArticle } from './article.ts'
import {
  type ClaimPage,
  type ClaimRow,
  claimPage,
  claimsOf,
  readClaim,
  readTarget,
  type TargetRow,
} from './claim.ts'
import { type EntityRow, readEntity } from './entity.ts'
import type { Lookup, LookupRow } from './lookup.ts'
import { pageCondition, pageOrder } from './page.ts'

/** What each claim of a page has of its own, as the lookups of these names find it. */
export interface AlongClaim {
  readonly claimSpeaker?: readonly EntityRow[]
  readonly claimTargets?: readonly TargetRow[]
  readonly claimArticle?: readonly ArticleRow[]
  /** Of its article. */
  readonly articleOutlet?: readonly EntityRow[]
}

export type Along = keyof AlongClaim

/** A page of claims, and what is read along with each. */
export interface ClaimPageAlong extends ClaimPage {
  /** In the order of the alphabet, so that equal questions have equal texts. */
  readonly along: readonly Along[]
  /** Rows without what `BRIEF` does not name: half the work for a store. */
  readonly brief: boolean
}

/** The properties that every row has. */
const BRIEF = {
  claim: ['id', 'sortKey', 'text', 'quote', 'negated', 'date'],
  entity: ['id', 'sortKey', 'name'],
  target: ['stance', 'score'],
  article: ['id', 'sortKey', 'url', 'title', 'publishedAt'],
} as const

/** Those of a row that is not brief. */
const WHOLE = {
  claim: [
    ...BRIEF.claim,
    'cue',
    'cueStart',
    'cueEnd',
    'source',
    'sourceStart',
    'sourceEnd',
    'office',
    'copyOf',
  ],
  entity: [...BRIEF.entity, 'mentionKey', 'aliases', 'kind', 'wikidata'],
  target: [...BRIEF.target, 'words', 'wordSpans'],
  article: [...BRIEF.article, 'language', 'extractor'],
} as const

type Noun = keyof typeof BRIEF
const VARIABLES = { claim: 'c', entity: 'e', target: 't', article: 'a' } as const

const propertiesOf = (noun: Noun, brief: boolean): readonly string[] => (brief ? BRIEF : WHOLE)[noun]

/** Values without their names, which a driver would read once for each row. */
const listOf = (noun: Noun, brief: boolean): string =>
  `[${propertiesOf(noun, brief)
    .map(property => `${VARIABLES[noun]}.${property}`)
    .join(', ')}]`

function named(noun: Noun, values: unknown, brief: boolean): LookupRow {
  const row: Record<string, unknown> = {}
  propertiesOf(noun, brief).forEach((property, at) => {
    row[property] = (values as List)[at]
  })
  return row
}

type List = readonly unknown[]

const namedEntity = ([labels, node]: List, brief: boolean): LookupRow => ({
  labels,
  node: named('entity', node, brief),
})

interface Part {
  /** From the claim `c`. */
  readonly pattern: string
  row(brief: boolean): string
  read(row: List, brief: boolean): unknown
}

const entity = (pattern: string): Part => ({
  pattern,
  row: brief => `[labels(e), ${listOf('entity', brief)}]`,
  read: (row, brief) => readEntity(namedEntity(row, brief)),
})

const PARTS: Readonly<Record<Along, Part>> = {
  claimSpeaker: entity('<-[:MADE]-(e:Entity)'),
  claimTargets: {
    pattern: '-[t:ABOUT]->(e:Entity)',
    row: brief => `[labels(e), ${listOf('entity', brief)}, ${listOf('target', brief)}]`,
    read: (row, brief) => readTarget({ ...namedEntity(row, brief), target: named('target', row[2], brief) }),
  },
  claimArticle: {
    pattern: '-[:REPORTED_IN]->(a:Article)',
    row: brief => listOf('article', brief),
    read: (row, brief) => readArticle(named('article', row, brief)),
  },
  articleOutlet: entity('-[:REPORTED_IN]->(:Article)<-[:PUBLISHED]-(e:Entity)'),
}

/**
 * The rows of `claimPage`, with what would be asked of each claim next: one statement for what is two levels of a query,
 * or three. A claim in several pieces has its article once for each. Of brief rows only what `BRIEF` names may be read.
 */
export const claimPageAlong: Lookup<
  ClaimPageAlong,
  { readonly claim: ClaimRow; readonly along: AlongClaim }
> = {
  name: 'claimPageAlong',
  // All inside, as the embedded engine goes on from no node that a subquery returns.
  match: ({ along, brief, ...page }) =>
    `CALL (key) { ${claimsOf(page.parent, page.filter)}${pageCondition('c', page)} WITH c ${pageOrder('c', page)} RETURN [${[
      listOf('claim', brief),
      ...along.map(name => `[(c)${PARTS[name].pattern} | ${PARTS[name].row(brief)}]`),
    ].join(', ')}] AS claim }`,
  row: 'claim',
  params: claimPage.params,
  read: (row, { along, brief }) => {
    const [claim, ...found] = row as unknown as readonly List[]
    return {
      claim: readClaim(named('claim', claim, brief)),
      along: Object.fromEntries(
        along.map((name, at) => [
          name,
          (found[at] as readonly List[]).map(row => PARTS[name].read(row, brief)),
        ]),
      ),
    }
  },
}
