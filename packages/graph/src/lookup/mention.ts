import type { EntityLabel } from '@sayso/core'
import type { Params } from '../engine.ts'
import { type MentionRow, readMention } from './article.ts'
import { type EntityRow, readEntity } from './entity.ts'
import { countLookup, type Lookup, type LookupRow } from './lookup.ts'
import { type Page, pageCondition, pageOrder, pageParams } from './page.ts'

export interface MentionFilter {
  readonly label?: EntityLabel
  /** Only those whom the article mentions at least so often. */
  readonly minCount?: number
}

export interface MentionedPage extends Page {
  readonly filter: MentionFilter
  readonly by: 'NAME' | 'MOST_MENTIONED'
}

export interface MentionedRow {
  /** Unique in the list, and in its ascending order. */
  readonly sortKey: string
  readonly entity: EntityRow
  readonly mention: MentionRow
}

/** Nobody is mentioned more often in one article: all differences from it have eight digits. */
const PLACES = {
  NAME: 'e.sortKey',
  MOST_MENTIONED: "toString(99999999 - m.count) + ' ' + e.sortKey",
} as const

const mentionedUnder = ({ label, minCount }: MentionFilter): string =>
  `MATCH (:Article {id: key})-[m:MENTIONS]->(e:${label ?? 'Entity'}) WHERE e.id IS NOT NULL${minCount === undefined ? '' : ' AND m.count >= $minCount'}`

const filterParams = ({ minCount }: MentionFilter): Params => (minCount === undefined ? {} : { minCount })

/** One page of the entities that an article mentions; the key is the article's id. */
export const mentionedPage: Lookup<MentionedPage, MentionedRow> = {
  name: 'mentionedPage',
  match: page =>
    `CALL (key) { ${mentionedUnder(page.filter)} WITH e, m, {sortKey: ${PLACES[page.by]}} AS p WHERE p.sortKey IS NOT NULL${pageCondition('p', page)} RETURN e, m, p ${pageOrder('p', page)} }`,
  row: '{node: properties(e), labels: labels(e), mention: properties(m), sortKey: p.sortKey}',
  params: page => ({ ...pageParams(page), ...filterParams(page.filter) }),
  read: row => ({
    sortKey: row['sortKey'] as string,
    entity: readEntity(row),
    mention: readMention(row['mention'] as LookupRow),
  }),
}

/** How many entities an article mentions; the key is the article's id. */
export const mentionedCount = countLookup<MentionFilter>('mentionedCount', 'e', mentionedUnder, filterParams)
