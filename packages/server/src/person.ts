import type { EntityRow } from '@sayso/graph'
import { builder } from './builder.ts'
import { connectionType } from './connection.ts'
import { EntityFilter, entitiesOf, entityListArgs, entityOf, nameArgs } from './entity.ts'
import { Entity, Node, Person } from './ref.ts'

Person.implement({
  description: 'A person.',
  interfaces: [Node, Entity],
})

const PersonConnection = connectionType({
  name: 'Person',
  noun: 'people',
  node: Person,
  nodeOf: (row: EntityRow) => row,
})

builder.queryFields(t => ({
  person: t.field({
    type: Person,
    nullable: true,
    description: 'One person, by id or by any name; null if the graph has none.',
    args: nameArgs,
    resolve: (_, args, { loader }) => entityOf(loader, 'Person', args),
  }),
  people: t.field({
    type: PersonConnection,
    description: 'All people, or those under a filter.',
    args: {
      filter: t.arg({ type: EntityFilter, description: 'Which people; all of them without it.' }),
      ...entityListArgs,
    },
    resolve: (_, args, { loader }) => entitiesOf(loader, 'Person', args),
  }),
}))
