import type { FieldMap, ObjectFieldBuilder } from '@pothos/core'
import {
  type ArticleRow,
  articleById,
  type RoleFilter as RoleFilterRow,
  type RoleOf,
  type RoleParent,
  roleCount,
  rolePage,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { Connection, connectionType } from './connection.ts'
import { type Given, readTerms } from './filter.ts'
import { firstArgs, type PageArgs, pageArgs, readFirst } from './page.ts'
import { Article, Organisation, Person } from './ref.ts'
import { RoleOrder } from './vocabulary.ts'

type Types = (typeof builder)['$inferSchemaTypes']

/** What a row of either list says of the role itself: organisations of a person, people of an organisation. */
const roleFields = (t: ObjectFieldBuilder<Types, { readonly row: RoleOf }>): FieldMap => ({
  title: t.string({
    description: 'What the post is called, in lower case but for names: `foreign minister`.',
    resolve: ({ row }) => row.role.title,
  }),
  former: t.boolean({
    description: 'The articles say that it is held no more: `former`, `ex-`, `then-`.',
    resolve: ({ row }) => row.role.former,
  }),
  firstSeen: t.field({
    type: 'Date',
    nullable: true,
    description: 'When the first article that says so was published; null where none has a date.',
    resolve: ({ row }) => row.role.firstSeen,
  }),
  lastSeen: t.field({
    type: 'Date',
    nullable: true,
    description: 'When the last article that says so was published; null where none has a date.',
    resolve: ({ row }) => row.role.lastSeen,
  }),
  articleCount: t.int({
    description: 'How many articles say so.',
    resolve: ({ row }) => row.role.articleIds.length,
  }),
  articles: t.field({
    type: [Article],
    description: 'The articles that say so, the newest first.',
    args: firstArgs,
    resolve: async ({ row }, { first }, { loader }) => {
      const ids = row.role.articleIds.toReversed().slice(0, readFirst(first))
      const articles = await Promise.all(ids.map(id => loader.row(articleById, null, id)))
      return articles.filter((article): article is ArticleRow => article !== null)
    },
  }),
})

const RoleConnection = connectionType({
  name: 'Role',
  noun: 'organisations in which a person holds or held a post',
  node: Organisation,
  nodeOf: ({ entity }: RoleOf) => entity,
  edgeFields: roleFields,
})

const RoleHolderConnection = connectionType({
  name: 'RoleHolder',
  noun: 'people who hold or held a post in an organisation',
  node: Person,
  nodeOf: ({ entity }: RoleOf) => entity,
  edgeFields: roleFields,
})

const RoleFilter = builder.inputType('RoleFilter', {
  description: 'Which posts. All that is given must hold.',
  fields: t => ({
    title: t.string({
      description:
        'Words in the title: each must be the beginning of a word of it; those in quotation marks must stand together, exactly.',
    }),
    former: t.boolean({
      description: 'Only posts that articles say are held no more; with `false` only the others.',
    }),
    at: t.field({
      type: 'Date',
      description:
        'Only posts held at this date, as far as articles show it: one from that day or before and one from that day or after give the person the title, without `former`. What happens beyond the first and the last article is not guessed; posts without a date are left out.',
    }),
    since: t.field({ type: 'Date', description: 'Only posts of which an article speaks from this date on.' }),
    until: t.field({ type: 'Date', description: 'Only posts of which an article speaks before this date.' }),
  }),
})

/** The arguments of both lists. */
const roleArgs = builder.args(t => ({
  filter: t.field({ type: RoleFilter, description: 'Which posts; all of them without it.' }),
  orderBy: t.field({
    type: RoleOrder,
    required: true,
    defaultValue: 'NEWEST_FIRST',
    description: 'The order of the list.',
  }),
  ...pageArgs,
}))

interface RoleArgs extends PageArgs {
  readonly filter?: Given<typeof RoleFilter.$inferInput>
  readonly orderBy: typeof RoleOrder.$inferType
}

/** @throws INVALID_SEARCH, SEARCH_TOO_LONG */
function rolesOf(
  parent: RoleParent,
  key: string,
  { filter: given, orderBy, ...args }: RoleArgs,
  loader: Types['Context']['loader'],
): Connection<RoleOf> {
  const filter: RoleFilterRow = {
    ...(typeof given?.title === 'string' && { terms: readTerms('title', given.title) }),
    ...(typeof given?.former === 'boolean' && { former: given.former }),
    ...(given?.at && { at: given.at }),
    ...(given?.since && { since: given.since }),
    ...(given?.until && { until: given.until }),
  }
  const byName = orderBy === 'NAME'
  return new Connection(args, {
    kind: byName ? 'roleName' : 'role',
    ascending: byName,
    sortKey: row => row.sortKey,
    rows: page => loader.rows(rolePage, { parent, filter, by: byName ? 'NAME' : 'DATE', ...page }, key),
    count: () => loader.count(roleCount, { parent, filter }, key),
  })
}

builder.objectField(Person, 'roles', t =>
  t.field({
    type: RoleConnection,
    description: 'The posts that articles say they hold or held, with where.',
    args: roleArgs,
    resolve: ({ id }, args, { loader }) => rolesOf('holder', id, args, loader),
  }),
)

builder.objectField(Organisation, 'roleHolders', t =>
  t.field({
    type: RoleHolderConnection,
    description: 'Who holds or held which post in it, as articles say.',
    args: roleArgs,
    resolve: ({ id }, args, { loader }) => rolesOf('organisation', id, args, loader),
  }),
)
