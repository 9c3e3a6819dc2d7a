import { type EntityLabel, nameKey, type OrganisationKind } from '@sayso/core'
import {
  type ArticleRow,
  type EntityFilter as EntityFilterRow,
  type EntityRow,
  entityByName,
  entityCount,
  entityPage,
  type MentionRow,
  mentioningCount,
  mentioningPage,
  type PageKey,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { ClaimConnection, claimArgs, claimsOf } from './claim.ts'
import { Connection, connectionType } from './connection.ts'
import { clientError } from './error.ts'
import { articleArgs, readArticleFilter, readName, readTerms } from './filter.ts'
import { parseId } from './global-id.ts'
import type { Loader } from './loader.ts'
import { mentionFields } from './mention.ts'
import { loadEntity } from './node.ts'
import { type PageArgs, pageArgs } from './page.ts'
import { Article, Entity, Node } from './ref.ts'
import { EntityOrder } from './vocabulary.ts'

interface MentioningRow {
  readonly article: ArticleRow
  readonly mention: MentionRow
}

const MentioningArticleConnection = connectionType({
  name: 'MentioningArticle',
  noun: 'articles that mention somebody or something',
  node: Article,
  nodeOf: ({ article }: MentioningRow) => article,
  edgeFields: mentionFields,
})

Entity.implement({
  description: 'Somebody or something that articles mention: a person, an organisation or a place.',
  interfaces: [Node],
  resolveType: row => row.label,
  fields: t => ({
    name: t.exposeString('name', { description: 'The full name that most articles use.' }),
    aliases: t.stringList({
      description: 'Every name that articles use, the most used first; `name` is one of them.',
      resolve: row => [...row.aliases],
    }),
    wikidata: t.exposeString('wikidata', {
      nullable: true,
      description: "Wikidata's identifier, where one was linked.",
    }),
    claims: t.field({
      type: ClaimConnection,
      description: 'The claims that they made.',
      args: claimArgs,
      resolve: (row, args, { loader }, info) => claimsOf(loader, 'speaker', row.id, args, info),
    }),
    claimsAbout: t.field({
      type: ClaimConnection,
      description: 'The claims that others made about them.',
      args: claimArgs,
      resolve: (row, args, { loader }, info) => claimsOf(loader, 'target', row.id, args, info),
    }),
    articles: t.field({
      type: MentioningArticleConnection,
      description: 'The articles that mention them, or those of these under a filter.',
      args: articleArgs,
      resolve: (row, { filter: given, orderBy, ...args }, { loader }) => {
        const filter = readArticleFilter(given)
        return new Connection(args, {
          kind: 'article',
          ascending: orderBy === 'OLDEST_FIRST',
          sortKey: ({ article }: MentioningRow) => article.sortKey,
          rows: page => loader.rows(mentioningPage, { filter, ...page }, row.id),
          count: () => loader.count(mentioningCount, filter, row.id),
        })
      },
    }),
  }),
})

/** The arguments that name one person, organisation or place. */
export const nameArgs = builder.args(t => ({
  id: t.id({ description: 'Their `id`. Either this or `name`.' }),
  name: t.string({
    description:
      'Any name that an article gives them; accents, case and punctuation do not matter. Where several bear it, the one who is chiefly called so, or else the first in the alphabet. Either this or `id`.',
  }),
}))

interface NameArgs {
  readonly id?: string | number | null | undefined
  readonly name?: string | null | undefined
}

/**
 * The one that is named, or null if the graph does not have it.
 * @throws INVALID_ARGUMENTS, INVALID_ID, INVALID_NAME
 */
export async function entityOf(
  loader: Loader,
  label: EntityLabel,
  { id, name }: NameArgs,
): Promise<EntityRow | null> {
  if (isGiven(id) && isGiven(name))
    throw clientError('INVALID_ARGUMENTS', "'id' and 'name' are both given: leave one out")
  if (isGiven(id)) {
    return loadEntity(loader, label, parseId(String(id), [label]).id)
  }
  if (!isGiven(name))
    throw clientError('INVALID_ARGUMENTS', "neither 'id' nor 'name' is given: pass one of them")
  readName('name', name)
  const key = nameKey(name)
  const found = (await loader.rows(entityByName, { label }, key)).toSorted((a, b) =>
    a.sortKey < b.sortKey ? -1 : 1,
  )
  return found.find(row => nameKey(row.name) === key) ?? found[0] ?? null
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

export const NAME_WORDS =
  'Words in their names: each must be the beginning of a word of any of them; those in quotation marks must stand together, exactly.'

export const EntityFilter = builder.inputType('EntityFilter', {
  description: 'Which people or places.',
  fields: t => ({ name: t.string({ description: NAME_WORDS }) }),
})

/** The order of every list of all people, organisations or places, and its page. */
export const entityListArgs = builder.args(t => ({
  orderBy: t.field({
    type: EntityOrder,
    required: true,
    defaultValue: 'NAME',
    description: 'The order of the list.',
  }),
  ...pageArgs,
}))

interface EntityListArgs extends PageArgs {
  readonly filter?:
    | { readonly name?: string | null | undefined; readonly kind?: OrganisationKind | null | undefined }
    | null
    | undefined
  readonly orderBy: typeof EntityOrder.$inferType
}

/**
 * All people, organisations or places, or those under a filter.
 * @throws INVALID_SEARCH, SEARCH_TOO_LONG
 */
export function entitiesOf(
  loader: Loader,
  label: EntityLabel,
  { filter: given, orderBy, ...args }: EntityListArgs,
): Connection<EntityRow> {
  const filter: EntityFilterRow = {
    ...(typeof given?.name === 'string' && { terms: readTerms('name', given.name) }),
    ...(given?.kind && { kind: given.kind }),
  }
  const by: PageKey = orderBy === 'NAME' ? 'sortKey' : 'mentionKey'
  return new Connection(args, {
    kind: orderBy === 'NAME' ? 'entity' : 'mention',
    ascending: true,
    sortKey: row => row[by],
    rows: page => loader.rows(entityPage, { label, filter, by, ...page }),
    count: () => loader.count(entityCount, { label, filter }),
  })
}
