import type { FieldMap, ObjectFieldBuilder } from '@pothos/core'
import {
  type ArticleRow,
  articleById,
  type EntityRow,
  type RoleFilter,
  type RoleParent,
  type RoleRow,
  roleCount,
  rolePage,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { Connection, connectionType } from './connection.ts'
import { firstArgs, type PageArgs, pageArgs, readFirst } from './page.ts'
import { Article, Organisation, Person } from './ref.ts'

type Types = (typeof builder)['$inferSchemaTypes']

/** A role with who is at its other end. */
interface RoleOf {
  readonly role: RoleRow
  readonly entity: EntityRow
}

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

const AT =
  'Only roles held at this date, as far as articles show it: one from that day or before and one from that day or after give the person the title, without `former`. What happens beyond the first and the last article is not guessed; roles without a date are left out.'
const ORDER = 'those that articles spoke of last first, those without a date at the end.'

function rolesOf(
  parent: RoleParent,
  key: string,
  filter: RoleFilter,
  args: PageArgs,
  loader: Types['Context']['loader'],
): Connection<RoleOf> {
  return new Connection(args, {
    kind: 'role',
    ascending: false,
    sortKey: ({ role }) => role.sortKey,
    rows: page => loader.rows(rolePage, { parent, filter, ...page }, key),
    count: () => loader.count(roleCount, { parent, filter }, key),
  })
}

builder.objectField(Person, 'roles', t =>
  t.field({
    type: RoleConnection,
    description: `The posts that articles say they hold or held, with where: ${ORDER}`,
    args: { at: t.arg({ type: 'Date', description: AT }), ...pageArgs },
    resolve: ({ id }, { at, ...args }, { loader }) =>
      rolesOf('holder', id, typeof at === 'string' ? { at } : {}, args, loader),
  }),
)

builder.objectField(Organisation, 'roleHolders', t =>
  t.field({
    type: RoleHolderConnection,
    description: `Who holds or held which post in it, as articles say: ${ORDER}`,
    args: {
      title: t.arg.string({
        description: 'Only posts with exactly this title, in either case: `foreign minister`.',
      }),
      at: t.arg({ type: 'Date', description: AT }),
      ...pageArgs,
    },
    resolve: ({ id }, { title, at, ...args }, { loader }) =>
      rolesOf(
        'organisation',
        id,
        { ...(typeof title === 'string' && { title }), ...(typeof at === 'string' && { at }) },
        args,
        loader,
      ),
  }),
)
