import { ENTITY_LABELS, type EntityLabel, nameKey, type OrganisationKind } from '@sayso/core'
import type { Params } from '../engine.ts'
import type { SearchTerm } from '../search/term.ts'
import { countLookup, type Dialect, type Lookup, type LookupRow } from './lookup.ts'
import { type Page, type PageKey, pageCondition, pageOrder, pageParams } from './page.ts'

export interface EntityRow {
  readonly id: string
  readonly label: EntityLabel
  readonly sortKey: string
  readonly mentionKey: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Null for people and places. */
  readonly kind: OrganisationKind | null
  /** 'Q42'; null where none was linked. */
  readonly wikidata: string | null
}

/** An entity as a user names it: by its id, or by any name that an article gives it. */
export type EntityName = { readonly id: string } | { readonly name: string }

/** Binds the variable to the entities that a name may mean. Accents, case and punctuation do not matter. */
const named =
  (variable: 'about' | 'speaker' | 'addressedTo' | 'via' | 'outlet' | 'a' | 'b') =>
  (name: EntityName): string =>
    'id' in name
      ? `MATCH (${variable}:Entity {id: $${variable}})`
      : `MATCH (:Alias {key: $${variable}})-[:NAMES]->(${variable}:Entity)`

export const ALIAS_OR_ID = {
  about: named('about'),
  speaker: named('speaker'),
  addressedTo: named('addressedTo'),
  outlet: named('outlet'),
  a: named('a'),
  b: named('b'),
  via: named('via'),
} as const

/** The end of a pattern: the entities that a name may mean, by the parameter. */
export const meant = (
  line: '-' | '->',
  name: EntityName,
  param:
    | 'outlet'
    | 'speaker'
    | 'about'
    | 'addressedTo'
    | 'via'
    | 'otherSpeaker'
    | 'otherAbout'
    | 'otherAddressedTo'
    | 'otherVia'
    | 'otherOutlet',
): string =>
  'id' in name ? `${line}(:Entity {id: $${param}})` : `${line}(:Entity)<-[:NAMES]-(:Alias {key: $${param}})`

/** What stands for a name in a statement. */
export const idOrKey = (name: EntityName): string => ('id' in name ? name.id : nameKey(name.name))

export const nameParam = (
  variable: keyof typeof ALIAS_OR_ID,
  name: EntityName | undefined,
): Record<string, string> => (name === undefined ? {} : { [variable]: idOrKey(name) })

const ENTITY_ROW = '{node: properties(e), labels: labels(e)}'

export function readEntity(row: LookupRow): EntityRow {
  const node = row['node'] as LookupRow
  const labels = row['labels'] as readonly string[]
  return {
    id: node['id'] as string,
    label: ENTITY_LABELS.find(label => labels.includes(label)) ?? 'Organisation',
    sortKey: node['sortKey'] as string,
    mentionKey: node['mentionKey'] as string,
    name: node['name'] as string,
    aliases: node['aliases'] as readonly string[],
    kind: (node['kind'] as OrganisationKind | undefined) ?? null,
    wikidata: (node['wikidata'] as string | undefined) ?? null,
  }
}

const entityLookup = <Args>(name: string, match: (args: Args) => string): Lookup<Args, EntityRow> => ({
  name,
  match,
  row: ENTITY_ROW,
  params: () => ({}),
  read: readEntity,
})

/** Entities by id. */
export const entityById = entityLookup<null>('entityById', () => 'MATCH (e:Entity {id: key})')

/** Entities of one label that bear a name; the key is the name's `nameKey`. */
export const entityByName = entityLookup<{ readonly label: EntityLabel }>(
  'entityByName',
  ({ label }) => `MATCH (:Alias {key: key})-[:NAMES]->(e:${label})`,
)

/** The entity that a variant belongs to; the key is the variant's id, which an entity that it led had too. */
export const entityByVariant = entityLookup<null>(
  'entityByVariant',
  () => 'MATCH (:Variant {id: key})-[:VARIANT_OF]->(e:Entity)',
)

/** Who made a claim; the key is the claim's id. */
export const claimSpeaker = entityLookup<null>(
  'claimSpeaker',
  () => 'MATCH (:Claim {id: key})<-[:MADE]-(e:Entity)',
)

/** Whom a claim is addressed to or came through; the key is the claim's id. */
export const claimEntities = entityLookup<{ readonly relation: 'ADDRESSED_TO' | 'VIA' }>(
  'claimEntities',
  ({ relation }) => `MATCH (:Claim {id: key})-[:${relation}]->(e:Entity)`,
)

/** Who published an article; the key is the article's id. */
export const articleOutlet = entityLookup<null>(
  'articleOutlet',
  () => 'MATCH (:Article {id: key})<-[:PUBLISHED]-(e:Entity)',
)

export interface EntityFilter {
  /** Words in their names. */
  readonly terms?: readonly SearchTerm[]
  /** Only organisations of this kind. */
  readonly kind?: OrganisationKind
}

export interface EntityPage extends Page {
  readonly label: EntityLabel
  readonly filter: EntityFilter
  readonly by: PageKey
}

function entitiesUnder(label: EntityLabel, { terms, kind }: EntityFilter, dialect: Dialect): string {
  const found = terms
    ? dialect.textMatch('e', label, terms).cypher
    : `MATCH (e:${label}) WHERE e.id IS NOT NULL`
  return `${found}${kind === undefined ? '' : ' AND e.kind = $kind'}`
}

const filterParams = (label: EntityLabel, { terms, kind }: EntityFilter, dialect: Dialect): Params => ({
  ...(terms && dialect.textMatch('e', label, terms).params),
  ...(kind && { kind }),
})

/** One page of people, organisations or places in the order of their names, or those first whom most articles mention. */
export const entityPage: Lookup<EntityPage, EntityRow> = {
  name: 'entityPage',
  match: ({ label, filter, by, ...page }, dialect) =>
    `CALL (key) { ${entitiesUnder(label, filter, dialect)}${pageCondition('e', page, by)} RETURN e ${pageOrder('e', page, by)} }`,
  row: ENTITY_ROW,
  params: ({ label, filter, ...page }, dialect) => ({
    ...pageParams(page),
    ...filterParams(label, filter, dialect),
  }),
  read: readEntity,
}

/** How many there are on all pages. */
export const entityCount = countLookup<Pick<EntityPage, 'label' | 'filter'>>(
  'entityCount',
  'e',
  ({ label, filter }, dialect) => entitiesUnder(label, filter, dialect),
  ({ label, filter }, dialect) => filterParams(label, filter, dialect),
)
